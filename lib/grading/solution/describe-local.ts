import { childrenOf, type Expression, isApply, isNumber, nodesOf, zero } from '../../math/expression';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import type { OperationId } from '../../math/operations/ids';
import type { Said } from '../said';
import { definitionOf, foldsWith, isNumberValued, targetName } from './dependencies';
import { formulaOf } from './formulas';
import { said, saidEqual } from './say';
import type { Step } from './step';

type Entry = Expression & { kind: 'element' };
type Described = Pick<Step, 'rule' | 'names'>;

/** The rule by which a quantity is derived by something that stands in it directly, with what its sentence names. */
export function describeLocal(of: Expression, by: Expression, value: Expression, model: Model): Described {
  const definition = definitionOf(of, model);
  const target = targetName(by);
  const names = { definition: definitionSaid(of, model), by: said(by, model) };
  const [fold] = foldsWith(definition, new Set([target]));
  if (fold !== undefined && by.kind === 'element') {
    const text = `${fold.index} = ${toText(by.row)}`;
    return { rule: 'single-term', names: { ...names, term: { tex: text, text } } };
  }
  const other = otherEntry(definition, by, target);
  if (other !== null && by.kind === 'element') {
    const text = `${toText(other.row)} = ${toText(by.row)}`;
    return {
      rule: 'same-index',
      names: { ...names, other: said(other, model), condition: { tex: text, text } },
    };
  }
  const used = functionsOver(definition, target);
  const terms = termsWith(definition, target);
  if (used.length === 0 && isNumber(value, 1)) return { rule: 'alone', names };
  if (
    used.length === 0 &&
    isNumber(value.kind === 'apply' && value.operation === 'negate' ? (value.args[0] as Expression) : zero, 1)
  )
    return { rule: 'subtracted', names };
  if (used.length === 0 && terms.length === 1 && !holds(value, target))
    return { rule: 'linear', names: { ...names, factor: said(value, model) } };
  const formulas = used.flatMap((operation) => formulaOf(operation, model.scope) ?? []);
  const using: Step['names'] = formulas.length === 0 ? names : { ...names, formula: joinedSaid(formulas) };
  const isEntries = !isNumberValued(by, model) && nodesInclude(definition, 'sum');
  const isOne = terms[0] === definition;
  if (isEntries) return { rule: formulas.length === 0 ? 'entries' : 'entries-function', names: using };
  if (isOne && formulas.length === 0) return { rule: 'local', names };
  if (isOne) return { rule: 'function', names: using };
  return { rule: formulas.length === 0 ? 'terms' : 'terms-function', names: using };
}

/** An entry of the vector that `by` is an entry of, at another index, where it stands alone. */
function otherEntry(definition: Expression, by: Expression, target: string): Entry | null {
  const entries = [...nodesOf(definition)].filter(
    (node): node is Entry => node.kind === 'element' && targetName(node) === target,
  );
  const [first, ...others] = entries;
  if (first === undefined || by.kind !== 'element' || toText(first) === toText(by)) return null;
  return others.every((entry) => toText(entry) === toText(first)) ? first : null;
}

/** `z = w1 x1 + b` of a quantity; the expression itself where it has no name. */
export function definitionSaid(of: Expression, model: Model): Said {
  const definition = definitionOf(of, model);
  return of === definition ? said(of, model) : saidEqual(of, definition, model);
}

export function joinedSaid(several: readonly Said[]): Said {
  return {
    tex: several.map(({ tex }) => tex).join(',\\quad '),
    text: several.map(({ text }) => text).join(', '),
  };
}

function holds(expression: Expression, target: string): boolean {
  return [...nodesOf(expression)].some((node) => node.kind === 'name' && node.name === target);
}

function nodesInclude(expression: Expression, operation: OperationId): boolean {
  return [...nodesOf(expression)].some((node) => isApply(node, operation));
}

/** The terms of a sum that hold a name. */
function termsWith(expression: Expression, target: string): Expression[] {
  if (isApply(expression, 'add') || isApply(expression, 'subtract') || isApply(expression, 'negate'))
    return expression.args.flatMap((term) => termsWith(term, target));
  return holds(expression, target) ? [expression] : [];
}

/** The functions between the whole and a name, each once, the outermost first. */
function functionsOver(expression: Expression, target: string): OperationId[] {
  if (!holds(expression, target)) return [];
  const own = expression.kind === 'apply' && !isLinear(expression, target) ? [expression.operation] : [];
  return [...new Set([...own, ...childrenOf(expression).flatMap((child) => functionsOver(child, target))])];
}

const linear: readonly OperationId[] = ['add', 'subtract', 'negate', 'transpose', 'sum', 'mean'];
const products: readonly OperationId[] = ['multiply', 'hadamard', 'dot'];

function isLinear({ operation, args }: Expression & { kind: 'apply' }, target: string): boolean {
  if (linear.includes(operation)) return true;
  const holding = args.map((argument) => holds(argument, target));
  if (products.includes(operation)) return holding.filter(Boolean).length === 1;
  return operation === 'divide' && holding[1] === false;
}
