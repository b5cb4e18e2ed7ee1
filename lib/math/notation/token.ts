import type { Expression } from '../expression';
import type { OperationId } from '../operations/ids';
import type { ReadProblem } from './problem';
import type { Scope } from './scope';
import type { Vocabulary } from './vocabulary';

export type Token = { at: number; end: number } & (
  | { kind: 'number'; text: string }
  | { kind: 'operand'; expression: Expression }
  | { kind: 'function'; operation: OperationId }
  | { kind: 'letter'; name: string }
  | { kind: 'fold'; fold: 'sum' | 'product' }
  /** The d of dL/dw, before a name. */
  | { kind: 'differential' }
  | { kind: 'sign'; text: string }
  | { kind: 'end' }
);

/** What the pieces of the tokenizer share. */
export type Tokenizing = {
  text: string;
  scope: Scope;
  vocabulary: Vocabulary;
  /** Letters that some sum or product of this text runs over. */
  bound: ReadonlySet<string>;
  /** Brackets that hold a comma of their own: where d( begins a derivative and not a product. */
  lists: ReadonlySet<number>;
  /** What has been read so far. */
  tokens: Token[];
  /** A word that nearly was one: the right name with a wrong index. */
  complaint: ReadProblem | null;
};
