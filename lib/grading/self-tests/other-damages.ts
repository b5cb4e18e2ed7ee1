import { apply, type Expression, name, nodesOf, number } from '../../math/expression';
import { dependentsOf, resolveDerivatives } from '../../math/gradient';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import type { Damage } from './damage';
import type { KeyForms } from './key-forms';
import { gradientOrNull } from './model-damages';
import { namesOf } from './name-damages';
import { slopeOfChoice } from './slopes';
import { everywhere } from './trees';

/** What answers another question: another gradient, the quantity itself, one choice of a function, another logarithm. */
export function otherDamages(forms: KeyForms): Damage[] {
  return [...gradients(forms), ...itself(forms), ...choices(forms), ...logarithms(forms)];
}

/**
 * Of the same quantity by every other name, those that other parts ask for, those of every quantity by what its own
 * formula holds, and those of every quantity on the way by the same name: where the steps before it are forgotten.
 */
function gradients(forms: KeyForms): Damage[] {
  const { model, derivative, put, shortened, exercise, part } = forms;
  if (derivative === null) return [];
  const { of, by } = derivative;
  const names = namesOf(forms).map(({ expression }) => expression);
  const asked = new Set(exercise.parts.flatMap((other) => (other.name === null ? [] : [other.name])));
  const quantities = [...model.quantities].flatMap(([key, { indices, expression }]) =>
    asked.has(key) ? [] : [{ whole: name(key, indices.map(indexNamed)), formula: expression }],
  );
  const ofParts = exercise.parts.flatMap((other) => {
    if (other === part) return [];
    if (other.kind === 'gradient') return [resolveDerivatives(other.expression, model)];
    const isDerivative = other.kind === 'expression' && other.expression.kind === 'derivative';
    return isDerivative ? [resolveDerivatives(other.expression, model)] : [];
  });
  const own = names.map((other) => gradientIfAny(of, other, model));
  const local = [
    ...quantities.flatMap(({ whole, formula }) =>
      names.flatMap((other) => (mentions(formula, other) ? [gradientIfAny(whole, other, model)] : [])),
    ),
  ];
  const late = quantities.map(({ whole }) => gradientIfAny(whole, by, model));
  const made = (id: Damage['id'], what: string, values: (Expression | null)[]): Damage[] =>
    values.filter(isTelling).flatMap((value) => {
      const whole = shortened(derivative.isWhole ? value : put(value));
      const bare = derivative.isWhole ? [] : [shortened(value)];
      return [whole, ...bare].map((expression) => ({ id, what, expression }));
    });
  return [
    ...made('other-gradient', 'another gradient', [...own, ...ofParts]),
    ...made('other-gradient', 'a gradient of another quantity', [...local, ...late]),
    ...made('factor-missing', 'the first steps left out', late),
  ];
}

function isTelling(value: Expression | null): value is Expression {
  return value !== null && [...nodesOf(value)].some(({ kind }) => kind === 'name');
}

function indexNamed(letter: string): Expression {
  return { kind: 'index', name: letter };
}

function mentions(formula: Expression, other: Expression): boolean {
  const text = toText(other);
  return [...nodesOf(formula)].some((node) => node.kind === other.kind && toText(node) === text);
}

/** Null where nothing depends on it. */
function gradientIfAny(of: Expression, by: Expression, model: Model): Expression | null {
  const target = by.kind === 'element' ? by.of : by;
  if (target.kind !== 'name' || toText(of) === toText(by)) return null;
  const dependents = dependentsOf(target.name, model);
  const matters = [...nodesOf(of)].some((node) => node.kind === 'name' && dependents.has(node.name));
  return matters ? gradientOrNull(of, by, model) : null;
}

function itself({ derivative }: KeyForms): Damage[] {
  if (derivative === null || !derivative.isWhole) return [];
  return [{ id: 'function-for-derivative', what: 'the quantity itself', expression: derivative.of }];
}

/** Right if the letter is one of its choices only. */
function choices({ model, short }: KeyForms): Damage[] {
  return short.flatMap((key) =>
    Object.entries(model.scope.functions).flatMap(([letter, words]) =>
      words.flatMap((word): Damage[] => {
        const chosen = everywhere(
          key,
          (node) =>
            node.kind === 'letter' && node.name === letter && node.order === 1
              ? slopeOfChoice(word, node.argument)
              : null,
          model,
        );
        return chosen === null
          ? []
          : [{ id: 'only-part-of-domain', what: 'one choice of a function', expression: chosen }];
      }),
    ),
  );
}

function logarithms({ model, derivative, short }: KeyForms): Damage[] {
  if (derivative === null || !derivative.isWhole) return [];
  const under = [...model.quantities].flatMap(([key, { expression }]) =>
    [...nodesOf(derivative.of)].some(
      (node) => node.kind === 'name' && dependentsOf(key, model).has(node.name),
    )
      ? [expression]
      : [],
  );
  const isLogarithm = (node: Expression): boolean => node.kind === 'apply' && node.operation === 'log';
  if (!under.some((formula) => [...nodesOf(formula)].some(isLogarithm))) return [];
  return short.flatMap((key) =>
    [2, 10].map(
      (base): Damage => ({
        id: 'other-convention',
        what: 'a logarithm to another base',
        expression: apply('divide', key, apply('log', number(base))),
      }),
    ),
  );
}
