import type { Hint } from '../grading/hints/hint';
import type { Said } from '../grading/said';
import type { SolutionLine } from '../grading/solution/solution-line';
import { type SentenceForm, saidAs } from './said-as';
import type { Translate } from './translator';

/** How a line of a worked solution comes about. */
export function solutionSentence(
  { rule, names }: SolutionLine,
  translate: Translate,
  form: SentenceForm,
): string {
  const written = writtenNames(names, form);
  const own = translate(`solution.${rule}`, written);
  return 'way' in written ? translate('solution.backwards', { ...written, next: own }) : own;
}

/** A derived hint as a sentence; what an author wrote is left as it is. */
export function hintSentence(hint: Hint, translate: Translate, form: SentenceForm): string {
  if (hint.kind === 'written') return hint.markdown;
  const list = hint.list?.map((name) => saidAs(form, name)).join(translate('hints.separator'));
  return translate(`hints.${hint.kind}.${hint.variant ?? 'plain'}`, {
    ...writtenNames(hint.names, form),
    ...(list === undefined ? {} : { list }),
  });
}

function writtenNames(names: Readonly<Record<string, Said>>, form: SentenceForm): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, saidAs(form, name)]));
}
