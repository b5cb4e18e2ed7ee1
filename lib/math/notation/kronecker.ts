import { apply, type Expression } from '../expression';
import { operandToken, type Token, type Tokenizing } from './token';

const written = /delta_(?:\{\s{0,3}([a-z])\s{0,3},?\s{0,3}([a-z])\s{0,3}\}|([a-z]),?([a-z])(?![A-Za-z0-9]))/y;

/** Kronecker's δ_{ik}, which is 1 where its two indices are the same: [i = k]. Null where there are no two indices. */
export function kroneckerAt({ lowered, scope, bound }: Tokenizing, at: number): Token | null {
  written.lastIndex = at;
  const found = written.exec(lowered);
  if (found === null) return null;
  const letters = [found[1] ?? found[3], found[2] ?? found[4]] as [string, string];
  if (!letters.every((letter) => letter in scope.indices || bound.has(letter))) return null;
  const [left, right] = letters.map((name): Expression => ({ kind: 'index', name })) as [
    Expression,
    Expression,
  ];
  return operandToken(apply('equal', left, right), at, written.lastIndex);
}
