import type { LineSides, Side } from './lines-sides';
import type { Model } from './model';
import { readExpression } from './notation/read';

export type LineWriting = { notation?: 'text' | 'latex'; locale?: string };

const labelLengthMax = 120;
const word = String.raw`\p{L}[\p{L}\p{M}\w{},'^]{0,40}`;
const half = String.raw`[d∂]?\s{0,3}\(?${word}\)?`;
const argument = String.raw`\p{L}[\p{L}\p{M}\w{}']{0,20}`;
const gradient = String.raw`[∇∂](?:_(?:\{${word}\}|${word}))?\s{0,3}${word}`;
/** A name, a function of names, or a derivative of names: what a line may call its result by. */
const labelForm = new RegExp(
  String.raw`^(?:${half}(?:\s{0,3}\/\s{0,3}${half})?|${gradient}|${word}\(${argument}(?:,\s?${argument}){0,5}\))$`,
  'u',
);
const latexLabelForm =
  /^(?:\\frac\s?\{[^=]{1,60}\}\s?\{[^=]{1,60}\}|(?:\\nabla[\s_]?)?[\\{]?[A-Za-z][\w{},\\' ]{0,40}(?:\([^=()]{1,20}\))?)$/;

/**
 * The first side of a line where it only names what follows: the label of the lines before again, or, in the first line
 * that is read, what looks like a name and is none of the model.
 */
export function labelOf(
  { sides, continues }: LineSides,
  isFirstLine: boolean,
  label: string | null,
  model: Pick<Model, 'scope'>,
  writing: LineWriting,
): string | null {
  const [first] = sides as [Side];
  if (continues || sides.length < 2) return null;
  if (plain(first.text) === label) return label;
  const form = writing.notation === 'latex' ? latexLabelForm : labelForm;
  if (!isFirstLine || first.text.length > labelLengthMax || !form.test(first.text)) return null;
  const isKnown = readExpression(first.text, model.scope, writing).kind === 'expression';
  return isKnown ? null : plain(first.text);
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
