import { type Expression, nodesOf } from './expression';
import type { OperationId } from './operations/ids';

/** How a step of a derivation comes about. Stable: sentences are found by these. */
export type RuleId =
  /** A product of derivatives along a path; a sum over several paths. */
  | 'chain-rule'
  /** The derivatives of the chain put in. */
  | 'substitute'
  /** Fractions over one line, a common factor in front. */
  | 'combine'
  /** A denominator cancels. */
  | 'cancel'
  | 'tidy'
  /** By itself a quantity has the derivative 1. */
  | 'itself'
  /** Nothing leads from one to the other. */
  | 'constant'
  | 'sum-rule'
  | 'product-rule'
  | 'quotient-rule'
  | 'power-rule'
  | 'matrix-product'
  | 'elementwise-product'
  | 'transpose'
  | 'choice'
  | 'sum-over-index'
  | 'product-over-index'
  | 'function-letter'
  | `derivative-of-${OperationId}`;

const ruleByOperation: Partial<Record<OperationId, RuleId>> = {
  ...{ add: 'sum-rule', subtract: 'sum-rule', negate: 'sum-rule' },
  ...{ multiply: 'product-rule', hadamard: 'elementwise-product', divide: 'quotient-rule' },
  ...{ power: 'power-rule', elementPower: 'power-rule', transpose: 'transpose' },
  ...{ max: 'choice', min: 'choice', if: 'choice' },
};

/** The rule by which an expression is derived by a name: of a sum in which one term holds it, that of the term. */
export function ruleOf(expression: Expression, by: string, isMatrix: boolean): RuleId {
  const rule = ruleOfTerm(termWith(expression, by), isMatrix);
  return rule === 'itself' && expression.kind === 'apply' ? 'sum-rule' : rule;
}

function termWith(expression: Expression, by: string): Expression {
  if (expression.kind !== 'apply' || ruleByOperation[expression.operation] !== 'sum-rule') return expression;
  const [term, ...others] = expression.args.filter((argument) => holds(argument, by));
  return term === undefined || others.length > 0 ? expression : termWith(term, by);
}

function holds(expression: Expression, by: string): boolean {
  for (const node of nodesOf(expression)) if (node.kind === 'name' && node.name === by) return true;
  return false;
}

function ruleOfTerm(expression: Expression, isMatrix: boolean): RuleId {
  switch (expression.kind) {
    case 'name':
    case 'element':
      return 'itself';
    case 'fold':
      return expression.fold === 'sum' ? 'sum-over-index' : 'product-over-index';
    case 'letter':
      return 'function-letter';
    case 'apply': {
      const rule =
        ruleByOperation[expression.operation] ?? (`derivative-of-${expression.operation}` as const);
      return rule === 'product-rule' && isMatrix ? 'matrix-product' : rule;
    }
    default:
      return 'constant';
  }
}
