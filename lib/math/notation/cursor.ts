import type { Expression } from '../expression';
import type { OperationId } from '../operations/ids';
import { fail } from './failure';
import type { Scope } from './scope';
import type { Token } from './token';

const depthMax = 60;

/** Bars close themselves: |x|, ‖x‖, ||x||. */
export type Bar = '|' | '‖' | '||';
type Piece = (cursor: Cursor) => Expression;

/** How the pieces of the parser call each other. */
export type Grammar = {
  /** Sums and products of terms. */
  sum: Piece;
  /** One term: products, up to the next + or −, or until what has been read is enough. */
  term: (cursor: Cursor, isEnough?: (read: Expression) => boolean) => Expression;
  /** One factor with its powers. */
  factor: Piece;
  /** A closed piece without powers. */
  primary: Piece;
  /** A sum, or a comparison of two. */
  condition: Piece;
};

/** Where the parser is. */
export class Cursor {
  /** Whether commas separate where the parser is, and which bar, if any, closes it. */
  isList = false;
  bar: Bar | null = null;
  /** Whether what is being read is the upper half of a derivative, outside of brackets. */
  isAbove = false;
  /** What has been read, and its places: begin and end of node n at 2n and 2n + 1. */
  readonly nodes: Expression[] = [];
  readonly spans: number[] = [];
  private place = 0;
  private depth = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly scope: Scope,
    private readonly grammar: Grammar,
    /** Whether `1,250` is a decimal: where the language never groups digits with commas. */
    readonly isCommaDecimal: boolean,
  ) {}

  /** The token this many places ahead. */
  peek(ahead = 0): Token {
    const { tokens } = this;
    const at = this.place + ahead;
    return tokens[at < tokens.length ? at : tokens.length - 1] as Token;
  }

  /** The token just read; null before the first. */
  last(): Token | null {
    return this.tokens[this.place - 1] ?? null;
  }

  next(): Token {
    const token = this.tokens[this.place] as Token;
    if (token.kind !== 'end') this.place += 1;
    return token;
  }

  isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && token.kind === 'sign';
  }

  /** Remembers where a node stands: from a place to the end of what has been read. */
  made(node: Expression, at: number): Expression {
    this.nodes.push(node);
    this.spans.push(at, this.endOf(at));
    return node;
  }

  endOf(at: number): number {
    return this.tokens[this.place - 1]?.end ?? at;
  }

  sum(): Expression {
    return this.deeper(this.grammar.sum);
  }

  term(isEnough?: (read: Expression) => boolean): Expression {
    return this.grammar.term(this, isEnough);
  }

  factor(): Expression {
    return this.deeper(this.grammar.factor);
  }

  primary(): Expression {
    return this.grammar.primary(this);
  }

  condition(): Expression {
    return this.grammar.condition(this);
  }

  /** Runs a piece inside brackets: do commas separate there, and which bar, if any, closes it. */
  inside<Result>(isList: boolean, bar: Bar | null, read: (cursor: Cursor) => Result): Result {
    const outside = { isList: this.isList, bar: this.bar, isAbove: this.isAbove };
    this.isList = isList;
    this.bar = bar;
    this.isAbove = false;
    const result = read(this);
    this.isList = outside.isList;
    this.bar = outside.bar;
    this.isAbove = outside.isAbove;
    return result;
  }

  /** Runs a piece that is the upper half of a derivative. */
  above<Result>(read: (cursor: Cursor) => Result): Result {
    const { isAbove } = this;
    this.isAbove = true;
    const result = read(this);
    this.isAbove = isAbove;
    return result;
  }

  /** Whether the lower half of a derivative comes here: /∂w, /dw, /(∂w). */
  isLowerHalf(): boolean {
    const ahead = this.isSign('(', 1) ? 2 : 1;
    return this.isSign('/') && (this.isSign('∂', ahead) || this.peek(ahead).kind === 'differential');
  }

  deeper<Result>(read: (cursor: Cursor) => Result): Result {
    this.depth += 1;
    if (this.depth > depthMax)
      fail('too-deep', this.peek().at, this.peek().end, { wanted: String(depthMax) });
    const result = read(this);
    this.depth -= 1;
    return result;
  }

  /** Whether `;` separates the things of the bracket that has just been opened: commas are decimal there. */
  isSemicolonList(): boolean {
    let depth = 0;
    for (let at = this.place; at < this.tokens.length && depth >= 0; at += 1) {
      const { text } = this.tokens[at] as Token;
      if (text in closers) depth += 1;
      else if (text === ')' || text === ']' || text === '}') depth -= 1;
      else if (text === ';' && depth === 0) return true;
    }
    return false;
  }
}

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

export function isOperator(token: Token | null): boolean {
  return (
    token?.kind === 'sign' &&
    (token.text in products || token.text in comparisons || ['+', '-', '^', '.^'].includes(token.text))
  );
}

export function isCloser(token: Token): boolean {
  return token.kind === 'sign' && [')', ']', '}'].includes(token.text);
}

export function isSeparator(token: Token | null): boolean {
  return token?.kind === 'sign' && (token.text === ',' || token.text === ';');
}
