import { type Domain, readDomain } from '../math/domain';
import { type Expression, nodesOf } from '../math/expression';
import type { Model } from '../math/model';
import type { Value } from './variant';

/** The first number of `value` that cannot be in the domain; null where all may be. */
export function firstOutside(domain: string, value: Value): number | null {
  const read = readDomain(domain);
  if (!read || read.kind === 'real') return null;
  const numbers = typeof value === 'number' ? [value] : value.flat();
  return numbers.find((number) => !isWithin(read, number)) ?? null;
}

function isWithin(domain: Domain, value: number): boolean {
  switch (domain.kind) {
    case 'real':
      return true;
    case 'positive':
      return value > 0;
    case 'probability':
    case 'simplex':
      return value >= 0 && value <= 1;
    case 'label':
    case 'indicator':
    case 'one-hot':
      return value === 0 || value === 1;
    case 'sign':
      return value === 1 || value === -1;
    case 'integer':
      return Number.isInteger(value) && value >= domain.low && value <= domain.high;
    case 'interval':
      return value >= domain.low && value <= domain.high;
  }
}

/** The symbols an expression depends on, through the lines of the model. */
export function symbolsUnder(expression: Expression, model: Model): Set<string> {
  const symbols = new Set<string>();
  const seen = new Set<string>();
  const visit = (under: Expression): void => {
    for (const node of nodesOf(under)) {
      if (node.kind !== 'name' || seen.has(node.name)) continue;
      seen.add(node.name);
      const quantity = model.quantities.get(node.name);
      if (quantity) visit(quantity.expression);
      else symbols.add(node.name);
    }
  };
  visit(expression);
  return symbols;
}
