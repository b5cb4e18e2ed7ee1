import type { Expression } from '../expression';
import type { OperationId } from '../operations/ids';
import type { Scope } from './scope';
import type { Span } from './spans';
import type { Token } from './token';

/** Where the parser is, and how its pieces call each other. */
export type Cursor = {
  scope: Scope;
  /** The token this many places ahead; the one just read for −1, null before the first. */
  peek: (ahead?: number) => Token;
  last: () => Token | null;
  next: () => Token;
  isSign: (text: string, ahead?: number) => boolean;
  /** Whether `;` separates the things of the bracket that has just been opened: commas are decimal there. */
  isSemicolonList: () => boolean;
  expect: (text: string, opened: Token) => Token;
  /** From a place to the end of what has been read. */
  since: (at: number) => Span;
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
  /** Runs a piece inside brackets: do commas separate there, and which bar, if any, closes it. */
  inside: <Result>(separator: ',' | 'none', bar: Bar | null, read: () => Result) => Result;
  bar: () => Bar | null;
  deeper: <Result>(read: () => Result) => Result;
};

/** Bars close themselves: |x|, ‖x‖, ||x||. */
export type Bar = '|' | '‖' | '||';

export const comparisons: Readonly<Record<string, OperationId>> = {
  '=': 'equal',
  '!=': 'unequal',
  '<': 'less',
  '<=': 'atMost',
  '>': 'greater',
  '>=': 'atLeast',
};
export const products: Readonly<Record<string, OperationId>> = {
  '*': 'multiply',
  '/': 'divide',
  '.*': 'hadamard',
  './': 'divide',
  '⊙': 'hadamard',
};
export const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

export function textOf(token: Token | null): string {
  return token?.kind === 'sign' || token?.kind === 'number' ? token.text : '';
}

export function isOperator(token: Token | null): boolean {
  const text = textOf(token);
  return (
    token?.kind === 'sign' &&
    (text in products || text in comparisons || ['+', '-', '^', '.^'].includes(text))
  );
}

export function isCloser(token: Token): boolean {
  return token.kind === 'sign' && [')', ']', '}'].includes(token.text);
}

export function isSeparator(token: Token | null): boolean {
  return token?.kind === 'sign' && (token.text === ',' || token.text === ';');
}
