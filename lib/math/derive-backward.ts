import { compare } from './compare';
import { localGradient, namesIn, receivedFrom } from './derive-locally';
import type { Equation } from './derive-paths';
import { ruleOf } from './derive-rules';
import { type Expression, name, one, sizeOf, times } from './expression';
import { dependentsOf, gradientOf } from './gradient';
import type { Model, Quantity } from './model';
import { shapeOf } from './notation/check-shapes';
import { toText } from './notation/to-text';
import { isScalar } from './shapes';
import { tidy } from './tidy';

/** More quantities on the way are not shown one by one. */
const quantityMax = 40;

/**
 * The derivation from the end backwards, quantity by quantity, as back-propagation is written: what each receives from
 * the ones made of it, then its value. For matrices and families too.
 */
export function derivationBackward(of: Expression, by: Expression, model: Model): Equation[] {
  const target = by.kind === 'element' ? by.of : by;
  if (target.kind !== 'name') return [];
  const relevant = dependentsOf(target.name, model);
  const start = of.kind === 'name' ? of.name : null;
  const reached = reachedFrom(of, relevant, model);
  const between = [...model.quantities.keys()]
    .reverse()
    .filter((key) => key !== start && key !== target.name && reached.has(key) && relevant.has(key))
    .slice(0, quantityMax);
  const steps = between.map((key) => {
    const indices = (model.quantities.get(key)?.indices ?? []).map(
      (letter): Expression => ({ kind: 'index', name: letter }),
    );
    return stepsTo(name(key, indices), of, model, reached);
  });
  return [...steps.flat(), ...stepsTo(by, of, model, reached)];
}

/** Everything an expression is made of, through the model, as far as it depends on the target. */
function reachedFrom(of: Expression, relevant: ReadonlySet<string>, model: Model): Set<string> {
  const reached = new Set(namesIn(of, relevant));
  for (const key of [...model.quantities.keys()].reverse()) {
    const quantity = model.quantities.get(key);
    if (reached.has(key) && quantity !== undefined)
      for (const next of namesIn(quantity.expression, relevant)) reached.add(next);
  }
  return reached;
}

function stepsTo(by: Expression, of: Expression, model: Model, reached: ReadonlySet<string>): Equation[] {
  const left: Expression = { kind: 'derivative', of, by };
  const value = tidy(gradientOf(of, by, model), model);
  const consumers = consumersOf(by, of, model, reached);
  const [first] = consumers;
  const isMatrix = first !== undefined && !isScalar(first.quantity.shape);
  const rule = first === undefined ? 'constant' : ruleOf(first.quantity.expression, targetName(by), isMatrix);
  const received = receivedInTotal(by, of, consumers, model);
  if (received === null || toText(received) === toText(value)) return [{ rule, left, right: value }];
  return [
    { rule, left, right: received },
    { rule: 'substitute', left, right: value },
  ];
}

function targetName(by: Expression): string {
  const whole = by.kind === 'element' ? by.of : by;
  return whole.kind === 'name' ? whole.name : '';
}

type Consumer = { key: string | null; quantity: Quantity };

/** The quantities on the way that are made of `by` themselves; the end itself has no name when it is an expression. */
function consumersOf(by: Expression, of: Expression, model: Model, reached: ReadonlySet<string>): Consumer[] {
  const target = by.kind === 'element' ? by.of : by;
  if (target.kind !== 'name') return [];
  const start = of.kind === 'name' ? of.name : null;
  const wanted = new Set([target.name]);
  const made: Consumer[] = [...model.quantities]
    .filter(
      ([key, { expression }]) =>
        (key === start || reached.has(key)) && namesIn(expression, wanted).length > 0,
    )
    .map(([key, quantity]) => ({ key, quantity }));
  if (start === null && namesIn(of, wanted).length > 0)
    made.push({ key: null, quantity: { expression: of, shape: { rows: 1, columns: 1 }, indices: [] } });
  return made;
}

/** d(of, c) for every consumer c, passed on; null where it cannot be written, or a consumer is the end itself. */
function receivedInTotal(
  by: Expression,
  of: Expression,
  consumers: readonly Consumer[],
  model: Model,
): Expression | null {
  const start = of.kind === 'name' ? of.name : null;
  if (consumers.length === 0 || consumers.some(({ key }) => key === null || key === start)) return null;
  if (by.kind === 'element' || consumers.some(({ quantity }) => quantity.indices.length > 0))
    return consumers.length === 1 ? receivedFromFamily(by, of, consumers[0] as Consumer, model) : null;
  const given = consumers.map(({ key, quantity: { expression, shape } }) => {
    const upstream: Expression = { kind: 'derivative', of, by: name(key ?? '') };
    return { expression, shape, upstream };
  });
  return receivedFrom(given, by, model);
}

/**
 * What comes from the members of a family: from the one of the same index, or from all of them, whichever has the value
 * of the gradient. Null for matrices.
 */
function receivedFromFamily(
  by: Expression,
  of: Expression,
  { key, quantity }: Consumer,
  model: Model,
): Expression | null {
  const indices = quantity.indices.map((letter): Expression => ({ kind: 'index', name: letter }));
  const target = shapeOf(by, model.scope);
  const isNumber = target.kind === 'shape' && isScalar(target.shape) && isScalar(quantity.shape);
  if (!isNumber) return null;
  const slope = tidy(localGradient(quantity.expression, by, model), model);
  const upstream: Expression = { kind: 'derivative', of, by: name(key ?? '', indices) };
  const same = times(upstream, slope);
  const all = quantity.indices.reduceRight<Expression>((body, index) => {
    const to = sizeOf(model.scope.indices[index] ?? 1);
    return { kind: 'fold', fold: 'sum', index, from: one, to, body };
  }, same);
  const wanted = gradientOf(of, by, model);
  return (
    [same, all].find((candidate) => compare(candidate, wanted, model, 'derive').kind === 'equal') ?? null
  );
}
