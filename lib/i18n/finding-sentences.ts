import type { Finding, FindingId } from '../grading/verdict';
import { type SentenceForm, saidAs } from './said-as';
import type { Translate } from './translator';

/** The sentences there are for each finding, by variant, and what each of them names. */
export const findingVariants = {
  sign: { plain: [], term: ['term'] },
  'factor-constant': { plain: ['factor'] },
  'factor-missing': {
    plain: ['factor'],
    sign: ['factor'],
    derivative: ['factor', 'of', 'by'],
    'derivative-sign': ['factor', 'of', 'by'],
    brackets: ['sum'],
  },
  'factor-extra': {
    plain: ['factor'],
    sign: ['factor'],
    derivative: ['factor', 'of', 'by'],
    'derivative-sign': ['factor', 'of', 'by'],
  },
  'mean-for-sum': { plain: ['size'] },
  'sum-for-mean': { plain: ['size'] },
  'term-missing': { plain: ['term'], path: ['through'], sum: ['index', 'size'] },
  'term-extra': { plain: ['term'] },
  'inner-derivative-lost': { plain: ['inner'] },
  'function-for-derivative': {
    plain: ['function', 'derivative'],
    whole: ['of'],
    input: ['derivative', 'right'],
  },
  transposed: { plain: [] },
  'product-order': { plain: [] },
  'product-for-elementwise': { plain: [], reverse: [] },
  swapped: { plain: ['first', 'second'], for: ['yours', 'right'] },
  'other-gradient': { plain: ['gradient'], for: ['yours', 'right'] },
  'other-layer': { plain: ['yours', 'right'] },
  'summed-over-wrong-axis': { plain: [], 'not-summed': ['size'], 'too-far': [], needless: [] },
  'other-convention': { plain: ['base'] },
  'only-part-of-domain': { plain: ['condition'], function: ['letter', 'choice'] },
  'rounded-too-early': { plain: [] },
  'carried-from': { plain: ['part'] },
  'other-numbers': {
    point: ['point'],
    'one-point': ['point'],
    batch: ['step'],
    earlier: ['step'],
    later: [],
    start: [],
    copied: [],
    inner: ['inner'],
  },
  'carries-nothing': { zero: [], small: [], given: [], follows: [], anything: [] },
} as const satisfies Record<FindingId, Readonly<Record<string, readonly string[]>>>;

/** Why an answer is wrong. Throws where there is no such sentence, or where a name it needs is not there. */
export function findingSentence(
  { id, variant = 'plain', names = {} }: Finding,
  translate: Translate,
  form: SentenceForm = 'text',
): string {
  const variants: Readonly<Record<string, readonly string[]>> = findingVariants[id];
  const places = variants[variant];
  if (places === undefined) throw new Error(`The finding ${id} has no sentence "${variant}".`);
  const values: Record<string, string> = {};
  for (const place of places) {
    const said = names[place];
    if (said === undefined) throw new Error(`The finding ${id} (${variant}) does not say its ${place}.`);
    values[place] = saidAs(form, said);
  }
  return translate(`findings.${id}.${variant}`, values);
}
