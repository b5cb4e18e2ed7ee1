import type { Expression } from '../expression';
import type { OperationId } from '../operations/ids';
import { fail } from './failure';
import type { Scope } from './scope';
import type { Token } from './tokens';

/** Where the parser is, and how its pieces call each other. */
export type Cursor = {
  scope: Scope;
  peek: (ahead?: number) => Token;
  next: () => Token;
  isSign: (text: string, ahead?: number) => boolean;
  expect: (text: string, opened: Token) => Token;
  /** Sums and products of terms. */
  sum: () => Expression;
  /** One term: products, up to the next + or −. */
  term: () => Expression;
  /** One factor with its powers. */
  factor: () => Expression;
  /** A closed piece without powers. */
  primary: () => Expression;
  /** A sum, or a comparison of two. */
  condition: () => Expression;
  /** Runs a piece in which commas separate. */
  separated: <Result>(isList: boolean, read: () => Result) => Result;
  deeper: <Result>(read: () => Result) => Result;
};

export const comparisons: Readonly<Record<string, OperationId>> = {
  '=': 'equal', '!=': 'unequal', '<': 'less', '<=': 'atMost', '>': 'greater', '>=': 'atLeast',
}; // biome-ignore format: a table
export const products: Readonly<Record<string, OperationId>> = {
  '*': 'multiply', '/': 'divide', '.*': 'hadamard', './': 'divide', '⊙': 'hadamard',
}; // biome-ignore format: a table
export const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

export function textOf(token: Token): string {
  return token.kind === 'sign' || token.kind === 'number' ? token.text : '';
}

export function isCloser(token: Token): boolean {
  return token.kind === 'sign' && [')', ']', '}', '|', '‖'].includes(token.text);
}

/** The problem of a token that cannot stand where it stands. */
export function failAt(token: Token): never {
  if (token.kind === 'end') return fail('missing-operand', token.at, token.at);
  const found = textOf(token);
  if (isCloser(token)) return fail('unexpected-close', token.at, token.end, { found });
  if (found === ',' || found === ';') return fail('ambiguous-comma', token.at, token.end, { found });
  if (found in products || found in comparisons || ['+', '-', '^', '.^'].includes(found)) {
    return fail('missing-operand', token.at, token.end, { found });
  }
  return fail('unsupported', token.at, token.end, { found });
}
