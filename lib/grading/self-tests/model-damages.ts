import { freeIndices, withIndices } from '../../math/bindings';
import {
  apply,
  childrenOf,
  type Expression,
  isApply,
  isNumber,
  name,
  nodesOf,
  number,
  withChildren,
} from '../../math/expression';
import { dependentsOf, gradientOf, resolveDerivatives } from '../../math/gradient';
import type { Model } from '../../math/model';
import { ReadFailure } from '../../math/notation/failure';
import { isSameShape } from '../../math/shapes';
import type { Damage } from './damage';
import { type KeyForms, withoutSpreads } from './key-forms';
import { slopeOf } from './slopes';
import { isProduct, shapeIn, withNode } from './trees';

/**
 * Derivatives of a model in which one formula is another: with a function as a straight line of the wrong slope, with
 * the inside of a function as if its derivative were 1, with a name that stays as it is where it depends on others.
 */
export function modelDamages(forms: KeyForms): Damage[] {
  const { derivative, model } = forms;
  if (derivative === null) return [];
  const target = derivative.by.kind === 'element' ? derivative.by.of : derivative.by;
  if (target.kind !== 'name') return [];
  const relevant = dependentsOf(target.name, model);
  const holds = (expression: Expression): boolean =>
    [...nodesOf(expression)].some((node) => node.kind === 'name' && relevant.has(node.name));
  const formulas: [string | null, Expression][] = [...model.quantities].flatMap(([key, { expression }]) =>
    key !== target.name && isUnder(key, derivative.of, model) && holds(expression) ? [[key, expression]] : [],
  );
  if (derivative.of.kind !== 'name') formulas.push([null, derivative.of]);
  return formulas.flatMap(([within, formula]) => {
    const resolved = resolveDerivatives(formula, model);
    const derived = (change: (freeze: Freeze) => Expression) => derivedWith(within, change, forms);
    return [...new Set(nodesOf(resolved))].flatMap((node) =>
      holds(node) ? ofNode(node, resolved, derived, holds, relevant) : [],
    );
  });
}

/** Whether a quantity is part of what another is made of. */
function isUnder(key: string, of: Expression, model: Model): boolean {
  const dependents = dependentsOf(key, model);
  return [...nodesOf(of)].some((node) => node.kind === 'name' && dependents.has(node.name));
}

/** Stands for the value of an expression, and for nothing that could change. */
type Freeze = (expression: Expression) => Expression;
type Derived = (change: (freeze: Freeze) => Expression) => Expression | null;

function ofNode(
  node: Expression,
  formula: Expression,
  derived: Derived,
  holds: (of: Expression) => boolean,
  relevant: ReadonlySet<string>,
): Damage[] {
  const made: Damage[] = [];
  const add = (id: Damage['id'], what: string, change: (freeze: Freeze) => Expression): void => {
    const expression = derived((freeze) => withNode(formula, node, change(freeze)));
    if (expression !== null) made.push({ id, what, expression });
  };
  const slope = slopeOf(node);
  if (slope !== null) {
    const argument = childrenOf(node)[0] as Expression;
    const line = (steepness: Expression | null) => (freeze: Freeze) => {
      const run = apply('subtract', argument, freeze(argument));
      const rise = steepness === null ? run : apply('hadamard', freeze(steepness), run);
      return apply('add', freeze(node), rise);
    };
    add('factor-missing', 'the derivative of a function left out', line(null));
    add('function-for-derivative', 'a function for its derivative', line(node));
    const elsewhere = slopeOf(node, node);
    if (elsewhere !== null) add('function-for-derivative', 'the derivative at the value', line(elsewhere));
    const inside = insideOf(argument, relevant);
    if (inside !== null)
      add('inner-derivative-lost', 'the inside not differentiated', (freeze) => {
        const moved = apply('add', freeze(argument), apply('subtract', inside, freeze(inside)));
        return withChildren(node, [moved]);
      });
  }
  const exponent = isApply(node, 'power') || isApply(node, 'elementPower') ? node.args[1] : undefined;
  if (exponent?.kind === 'number' && !isNumber(exponent, 1)) {
    const [base] = node.kind === 'apply' ? (node.args as [Expression]) : [];
    if (base !== undefined)
      add('factor-constant', 'the exponent not in front', (freeze) => {
        const steepness = apply('elementPower', freeze(base), number(Number(exponent.text) - 1));
        return apply('hadamard', steepness, base);
      });
  }
  if (isProduct(node) || isApply(node, 'divide')) {
    const [left, right] = node.args as [Expression, Expression];
    const moving = [left, right].filter(holds);
    const [only] = moving;
    if (moving.length === 1 && only !== undefined && !(isApply(node, 'divide') && only === right))
      add('factor-missing', 'a constant factor left out', (freeze) =>
        apply('add', freeze(node), apply('subtract', only, freeze(only))),
      );
  }
  if (node.kind === 'apply') {
    const ways = node.args.filter(holds);
    if (ways.length > 1)
      node.args.forEach((argument, at) => {
        if (holds(argument))
          add('term-missing', 'a way left out', (freeze) =>
            apply(node.operation, ...node.args.map((other, place) => (place === at ? freeze(other) : other))),
          );
      });
  }
  return made;
}

/** The one name inside that matters, where the inside is more than that name. */
function insideOf(argument: Expression, relevant: ReadonlySet<string>): Expression | null {
  if (argument.kind === 'name' || argument.kind === 'element') return null;
  const inside = [...nodesOf(argument)].filter((node) => node.kind === 'name' && relevant.has(node.name));
  return inside.length === 1 ? (inside[0] as Expression) : null;
}

/** The key of the changed model, with what was frozen in its place again; null where nothing can be derived. */
function derivedWith(
  within: string | null,
  change: (freeze: Freeze) => Expression,
  { model, derivative, put, shortened }: KeyForms,
): Expression | null {
  if (derivative === null) return null;
  const frozen = new Map<string, { expression: Expression; letters: string[] }>();
  const names = { ...model.scope.names };
  const freeze: Freeze = (expression) => {
    const letters = [...freeIndices(expression)];
    const key = `frozen${frozen.size}`;
    const shape = shapeIn(expression, model);
    if (shape === null) throw new Error('Frozen without a shape');
    frozen.set(key, { expression, letters });
    names[key] = { shape, indices: letters, tex: key, also: [], element: null };
    return name(
      key,
      letters.map((letter) => ({ kind: 'index', name: letter }) as const),
    );
  };
  const formula = change(freeze);
  const quantities = new Map(model.quantities);
  const quantity = within === null ? undefined : quantities.get(within);
  if (within !== null && quantity !== undefined) quantities.set(within, { ...quantity, expression: formula });
  const changed: Model = { ...model, quantities, scope: { ...model.scope, names } };
  const gradient = gradientOrNull(within === null ? formula : derivative.of, derivative.by, changed);
  if (gradient === null) return null;
  const thawed = (node: Expression): Expression => {
    const here = withChildren(node, childrenOf(node).map(thawed));
    const before = here.kind === 'name' ? frozen.get(here.name) : undefined;
    if (before === undefined || here.kind !== 'name') return here;
    const own = new Map(before.letters.map((letter, at) => [letter, here.indices[at] as Expression]));
    return withIndices(before.expression, own);
  };
  const whole = put(thawed(gradient));
  const shape = shapeIn(whole, model);
  const given = shapeIn(derivative.by, model);
  const isWhole = shape !== null && given !== null && isSameShape(shape, given, model.scope.sizes);
  return isWhole ? shortened(withoutSpreads(whole, model)) : null;
}

export function gradientOrNull(of: Expression, by: Expression, model: Model): Expression | null {
  try {
    return gradientOf(of, by, model);
  } catch (failure) {
    if (failure instanceof ReadFailure) return null;
    throw failure;
  }
}
