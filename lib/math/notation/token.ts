import type { Expression } from '../expression';
import type { OperationId } from '../operations/ids';
import type { ReadProblem } from './problem';
import type { Scope } from './scope';
import type { Vocabulary } from './vocabulary';

/** `text` is the sign or the digits; empty for what has none. Every token has the same fields, which keeps reading fast. */
export type Token = { at: number; end: number } & (
  | { kind: 'number'; text: string; value: null }
  | { kind: 'operand'; text: ''; value: Expression }
  | { kind: 'function'; text: ''; value: OperationId }
  | { kind: 'letter'; text: ''; value: string }
  | { kind: 'fold'; text: ''; value: 'sum' | 'product' }
  /** ones(…) and spread(…), before their bracket. */
  | { kind: 'spread'; text: ''; value: 'ones' | 'spread' }
  /** The d of dL/dw, before a name. */
  | { kind: 'differential'; text: ''; value: null }
  | { kind: 'sign'; text: string; value: null }
  | { kind: 'end'; text: ''; value: null }
);

/** What the pieces of the tokenizer share. */
export type Tokenizing = {
  text: string;
  /** The text with raised indices set below, x^(i) as x_{i}: every character in its place. */
  lowered: string;
  scope: Scope;
  vocabulary: Vocabulary;
  /** Letters that some sum or product of this text runs over. */
  bound: ReadonlySet<string>;
  /** Brackets that hold a comma of their own: where d( begins a derivative and not a product. Found when asked for. */
  lists: ReadonlySet<number> | null;
  /** What has been read so far. */
  tokens: Token[];
  /** A word that nearly was one: the right name with a wrong index. */
  complaint: ReadProblem | null;
};

export function operandToken(value: Expression, at: number, end: number): Token {
  return { kind: 'operand', text: '', value, at, end };
}

export function signToken(text: string, at: number, end: number): Token {
  return { kind: 'sign', text, value: null, at, end };
}
