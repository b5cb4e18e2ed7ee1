import { z } from 'zod';
import { common } from './common-source';
import type { PartDraft, PartPlace } from './part-place';

export const choiceSource = z.strictObject({
  choice: z
    .strictObject({
      options: z
        .record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/), z.enum(['right', 'wrong']))
        .describe(
          'The options, each `right` or `wrong`: `{ faster: right, smaller: wrong }`. The text of an option is the list item in the ' +
            'same place in each language file, its reason a quotation (`>`) in that item.',
        ),
      several: z
        .boolean()
        .optional()
        .describe('Whether more than one may be chosen; without it, so where more than one is right.'),
    })
    .describe(
      'One or several of some options are to be chosen. They are shuffled, in another order in each variant.',
    ),
  ...common,
});

export function readChoicePart(
  written: z.infer<typeof choiceSource>,
  { common: shared, report, path }: PartPlace,
): PartDraft | null {
  const options = Object.entries(written.choice.options).map(([id, mark]) => ({
    id,
    right: mark === 'right',
  }));
  const rightCount = options.filter((option) => option.right).length;
  const several = written.choice.several ?? rightCount > 1;
  if (options.length < 2) {
    report.atValue([...path, 'options'], 'option-count', 'A choice needs at least two options.');
  } else if (!several && rightCount !== 1) {
    const message = 'Where one option may be ticked, exactly one is right.';
    report.atValue([...path, 'options'], 'option-count', message);
  }
  return { ...shared, kind: 'choice', question: '', options, several };
}
