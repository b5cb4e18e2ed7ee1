import { withIndices } from '../../math/bindings';
import { doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import { childrenOf, type Expression, number, withChildren } from '../../math/expression';
import { resolveDerivatives } from '../../math/gradient';
import { toText } from '../../math/notation/to-text';
import { samplePoints, withFixed } from '../../math/points';
import { isScalar } from '../../math/shapes';
import type { Disguise } from './disguise';
import type { KeyForms } from './key-forms';
import { otherDigits } from './spellings';
import { shapeIn } from './trees';

/** More digits than any rule looks at; a double has about 16. */
const digitsShown = 12;

/** The value of an expression at the exercise's point; NaN where it has none, or is no number. */
export function valuesAtPoint({ exercise, model }: KeyForms): (of: Expression) => number {
  const [point] = samplePoints(model, exercise.name, 1, 4);
  if (point === undefined) throw new Error('No point');
  const environment = environmentAt(doubles, model, withFixed(point, exercise.at));
  return (of) => {
    const shape = shapeIn(of, model);
    if (shape === null || !isScalar(shape)) return Number.NaN;
    return evaluate(resolveDerivatives(of, model), environment).data[0]?.value ?? Number.NaN;
  };
}

/** A number as decimal text, without an exponent. */
export function plainDecimal(value: number, digits = digitsShown): string {
  const short = Number(value.toPrecision(digits));
  const text = String(short);
  return text.includes('e') ? short.toFixed(20).replace(/0+$/, '') : text;
}

/** The right number in every dress there is for it, each text once. */
export function numberDisguises(forms: KeyForms): Disguise[] {
  const { part, short } = forms;
  const value = valuesAtPoint(forms)(part.expression);
  const plain = plainDecimal(value);
  const literals = [plain, ...(part.rounded === null ? [] : asAsked(value, part.rounded))];
  const texts = new Map<string, string>();
  const add = (id: string, text: string): void => void (texts.has(text) || texts.set(text, id));
  for (const literal of literals) {
    add('the number', literal);
    add('a zero more', literal.includes('.') ? `${literal}0` : `${literal}.0`);
    add('a minus sign', literal.replace('-', '−'));
    for (const { id, text } of otherDigits(literal)) add(id, text);
    add('doubled and halved', `2*(${literal})/2`);
    add('a difference', `${literal} + 1 - 1`);
  }
  const [mantissa = '', power = ''] = value.toExponential(digitsShown - 1).split('e');
  add('times a power of ten', `${mantissa}*10^(${Number(power)})`);
  for (const form of short) {
    const numbers = inNumbers(form, forms);
    if (numbers !== null) add('plain arithmetic', toText(numbers));
  }
  return [...texts].map(([answer, id]) => ({ id, answer, notation: 'text', isOutOfForm: false }));
}

/** Rounded and cut to the decimals asked for, and with some more. */
function asAsked(value: number, places: number): string[] {
  const [whole = '', decimals = ''] = plainDecimal(value).split('.');
  return [
    value.toFixed(places),
    `${whole}.${decimals.padEnd(places, '0').slice(0, places)}`,
    value.toFixed(places + 3),
  ];
}

/** An expression with every symbol as its number and every quantity as its formula; null where one has no number. */
function inNumbers(expression: Expression, { model, exercise }: KeyForms): Expression | null {
  let isComplete = true;
  const changed = (node: Expression): Expression => {
    if (node.kind !== 'name') return withChildren(node, childrenOf(node).map(changed));
    const quantity = model.quantities.get(node.name);
    if (quantity !== undefined) {
      const own = new Map(quantity.indices.map((letter, at) => [letter, node.indices[at] as Expression]));
      return changed(withIndices(resolveDerivatives(quantity.expression, model), own));
    }
    const value = exercise.at[node.name];
    if (typeof value === 'number') return number(value);
    isComplete = false;
    return node;
  };
  const numbers = changed(resolveDerivatives(expression, model));
  return isComplete ? numbers : null;
}
