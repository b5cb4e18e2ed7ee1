import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import { type Expression, isApply, nodesOf } from '../../math/expression';
import { interned } from '../../math/interned';
import type { ReadLine } from '../../math/lines-read';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import type { Said } from '../said';
import { said } from '../solution/say';
import type { Step } from '../solution/step';
import { workedOut } from '../solution/worked-out';
import { askedOnce } from './asked-once';

/**
 * How often the lines go on to something that is written in another way. The order of factors and terms, ones and zeros
 * make no other way; a derivative alone on its side only says what follows.
 */
export function stepCount(start: Expression, lines: readonly ReadLine[], model: Model): number {
  const shown = sidesIn(lines).filter((side) => side.kind !== 'derivative' || side.of.kind !== 'name');
  return new Set([start, ...shown].map((side) => canonical(interned(side, model)))).size - 1;
}

/** What the first step of the worked solution shows that stands in none of the lines; null where all of them do. */
export function stepWanted(
  exercise: Exercise,
  part: DerivationPart,
  lines: readonly ReadLine[],
): Said | null {
  const steps = stepsOf(exercise, part);
  const parts = sidesIn(lines).map(partsOf);
  const start = canonical(part.expression);
  const step = steps.find(({ left, right }) => {
    const known = parts.some((own) => holds(own, right));
    const isLocal = canonical(left) !== start;
    return !known && !(isLocal && isPlain(right));
  });
  if (step === undefined) return null;
  const isLocal = canonical(step.left) !== start;
  return said(isLocal ? step.left : step.right, exercise.model);
}

function stepsOf(exercise: Exercise, part: DerivationPart): readonly Step[] {
  const asked = askedOnce(exercise, part);
  return workedOut(asked.exercise, asked.part).steps;
}

function sidesIn(lines: readonly ReadLine[]): Expression[] {
  return lines.flatMap((line) =>
    line.kind === 'read' ? line.sides.map(({ expression }) => expression) : [],
  );
}

/** A number is no step of its own. */
function isPlain(right: Expression): boolean {
  return right.kind === 'number';
}

type Parts = { texts: ReadonlySet<string>; products: string[][] };

function partsOf(side: Expression): Parts {
  const nodes = [...nodesOf(side)];
  return {
    texts: new Set(nodes.map(canonical)),
    products: nodes.flatMap((node) => (isProduct(node) ? [factorsOf(node).map(canonical)] : [])),
  };
}

/** As it is, or as some of the factors of a product. */
function holds({ texts, products }: Parts, wanted: Expression): boolean {
  if (texts.has(canonical(wanted))) return true;
  const factors = factorsOf(wanted).map(canonical);
  if (factors.length < 2) return false;
  return products.some((product) => factors.every((factor) => product.includes(factor)));
}

function isProduct(node: Expression): boolean {
  return isApply(node, 'multiply') || isApply(node, 'hadamard');
}

function factorsOf(node: Expression): Expression[] {
  return isProduct(node) ? (node as Expression & { kind: 'apply' }).args.flatMap(factorsOf) : [node];
}

const known = new WeakMap<Expression, string>();

/** A text that does not tell the order of factors and terms. */
export function canonical(expression: Expression): string {
  const text = known.get(expression) ?? written(expression);
  known.set(expression, text);
  return text;
}

function written(expression: Expression): string {
  if (expression.kind === 'derivative') return `d(${canonical(expression.of)}, ${canonical(expression.by)})`;
  if (expression.kind !== 'apply') return toText(expression);
  if (isProduct(expression)) return joined(factorsOf(expression).map(canonical), '1', ' * ');
  const { operation, args } = expression;
  if (operation === 'add' || operation === 'subtract') return joined(termsOf(expression), '0', ' + ');
  return `${operation}(${args.map(canonical).join(', ')})`;
}

function joined(texts: readonly string[], nothing: string, sign: string): string {
  const [first = nothing, ...others] = texts.filter((text) => text !== nothing).sort();
  return others.length === 0 ? first : `(${[first, ...others].join(sign)})`;
}

function termsOf(expression: Expression, isMinus = false): string[] {
  const [left, right] = (expression.kind === 'apply' ? expression.args : []) as [Expression, Expression];
  if (isApply(expression, 'add')) return [...termsOf(left, isMinus), ...termsOf(right, isMinus)];
  if (isApply(expression, 'subtract')) return [...termsOf(left, isMinus), ...termsOf(right, !isMinus)];
  if (isApply(expression, 'negate')) return termsOf(left, !isMinus);
  return [`${isMinus ? '-' : ''}${canonical(expression)}`];
}
