import { z } from 'zod';
import { common } from './common-source';
import type { PartDraft, PartPlace } from './part-place';

export const choiceSource = z.strictObject({
  choice: z
    .strictObject({
      options: z
        .record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/), z.enum(['right', 'wrong']))
        .describe(
          'Each option is `right` or `wrong`. Its text is the list item in the same place in each language file, ' +
            'its reason a quotation in that item.',
        ),
      several: z
        .boolean()
        .optional()
        .describe('Whether more than one may be ticked; without it, true where more than one is right.'),
    })
    .describe('Options to choose from, shown in an order of their own for each seed.'),
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
