import { expect, test } from 'vitest';
import { shapeOf } from './check-shapes';
import type { ReadProblem, ReadProblemCode } from './problem';
import { readExpression } from './read';
import { type ScopeId, scopes } from './scopes.fixture';

/** The problem of a text, its shapes included. */
function problemOf(typed: string, scope: ScopeId, notation: 'text' | 'latex'): ReadProblem | null {
  const reading = readExpression(typed, scopes[scope], { notation });
  if (reading.kind === 'problem') return reading.problem;
  const shape = shapeOf(reading.expression, scopes[scope]);
  return shape.kind === 'problem' ? shape.problem : null;
}

/** «marks» the place in the text as typed. */
type Row = readonly [marked: string, code: ReadProblemCode, help?: string | undefined];
/** The codes met so far. */
export const seen = new Set<ReadProblemCode>();

/** A row per text: the place «marked», the code, what would help. */
export function unreadable(
  title: string,
  scope: ScopeId,
  rows: readonly Row[],
  notation: 'text' | 'latex' = 'text',
): void {
  for (const [, code] of rows) seen.add(code);
  test.each(rows.map(([marked, code, help]) => ({ marked, code, help })))(
    `${title}: $marked is $code`,
    ({ marked, code, help }) => {
      const at = marked.indexOf('«');
      const length = marked.indexOf('»') - at - 1;
      const typed = marked.replace(/[«»]/g, '');
      const found = problemOf(typed, scope, notation);
      expect(found).toMatchObject({ code, at, length });
      if (found?.found !== undefined) expect(found.found).toBe(typed.slice(at, at + length));
      if (help !== undefined) expect(found?.suggestion ?? found?.wanted).toBe(help);
    },
  );
}
