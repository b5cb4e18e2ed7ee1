import type { Exercise } from '../catalog/exercise';
import { atSeed } from '../catalog/read-exercise';
import { symbolsUnder } from '../catalog/value-checks';
import { valueToText } from '../catalog/value-text';
import { doubles } from '../math/doubles';
import { environmentAt, evaluate } from '../math/evaluate';
import { type Expression, name } from '../math/expression';
import { familyOf, type Quantity } from '../math/model';
import { samplePoints, withFixed } from '../math/points';
import { namesIn } from './answer-names';
import type { Flaw, Proof } from './proof';

/** Variants whose own values are put into the model. */
const seeds = [0, 1, 2, 3, 4, 5];
const pointCount = 12;

/**
 * Every line of the model has a value: at the exercise's own values, and somewhere in the domains of the symbols that
 * have none. What follows from a line without a value is not named too.
 */
export function proveModel(exercise: Exercise): Proof {
  const { model } = exercise;
  const variants = exercise.hasVariants ? seeds.flatMap((seed) => atSeed(exercise, seed) ?? []) : [exercise];
  const flawed = new Set<string>();
  const flaws: Flaw[] = [];
  for (const { name: line } of exercise.definitions) {
    const key = familyOf(line, model.scope).name;
    const quantity = model.quantities.get(key) as Quantity;
    const lacking = variants.find((variant) => !hasValue(key, quantity, variant));
    if (lacking === undefined) continue;
    if (!namesIn(quantity.expression).some((other) => flawed.has(other)))
      flaws.push({ part: null, path: ['model', line], message: messageFor(line, quantity, lacking) });
    flawed.add(key);
  }
  return { checkCount: exercise.definitions.length, flaws };
}

/** Every entry where all it depends on is given; else some entry at some point: log(X) has few where X is real. */
function hasValue(key: string, { expression, indices }: Quantity, exercise: Exercise): boolean {
  const { model, at } = exercise;
  const given = givenIn(at, model.scope);
  const isGiven = [...symbolsUnder(expression, model)].every((symbol) => given.has(symbol));
  const points = samplePoints(model, `${exercise.name}:model`, isGiven ? 1 : pointCount, 4);
  const letters = indices.map((letter): Expression => ({ kind: 'index', name: letter }));
  return points.some((point) => {
    const { data } = evaluate(name(key, letters), environmentAt(doubles, model, withFixed(point, at)));
    const values = data.map(doubles.toNumber);
    return isGiven ? values.every(Number.isFinite) : values.some(Number.isFinite);
  });
}

function givenIn(at: Exercise['at'], scope: Exercise['model']['scope']): Set<string> {
  return new Set(Object.keys(at).map((written) => familyOf(written, scope).name));
}

function messageFor(line: string, { expression }: Quantity, { model, at, seed }: Exercise): string {
  const under = symbolsUnder(expression, model);
  const values = Object.entries(at)
    .filter(([written]) => under.has(familyOf(written, model.scope).name))
    .map(([written, value]) => `${written} = ${valueToText(value)}`);
  if (values.length === 0) return `\`${line}\` has no value anywhere its symbols may be`;
  const variant = seed === 0 ? '' : ` (seed ${seed})`;
  return `\`${line}\` has no value at ${values.join(', ')}${variant}`;
}
