import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../expression';
import { modelOf } from '../testing/models';
import { expressionOf, type ShapeName, shapedSource } from '../testing/random-expressions';
import { readExpression } from './read';
import { type ScopeId, scopes } from './scopes.fixture';
import { setAlike } from './set-alike.fixture';
import { toTex } from './to-tex';
import { toText } from './to-text';
import { expressionIn } from './writable.fixture';

const scopeIds = Object.keys(scopes) as ScopeId[];
const limits = ['too-long', 'too-deep', 'too-large'];

/** Reads what was written; null where that is longer or deeper than anything that is read. */
function readBack(written: string, scope: ScopeId, notation: 'text' | 'latex'): Expression | null {
  const reading = readExpression(written, scopes[scope], { notation });
  if (reading.kind === 'expression') return reading.expression;
  if (limits.includes(reading.problem.code)) return null;
  throw new Error(`${written}: ${JSON.stringify(reading.problem)}`);
}

describe('reading what was written gives the expression back', () => {
  test.each(scopeIds)('as text, over the %s scope', (scope) => {
    const property = fc.property(expressionIn(scope, 4), (expression) => {
      const text = toText(expression);
      const back = readBack(text, scope, 'text');
      if (back !== null) expect(back, text).toEqual(expression);
    });
    fc.assert(property, { seed: 20240, numRuns: 1200 });
  });

  test.each(scopeIds)('as LaTeX, over the %s scope, up to what is set alike', (scope) => {
    const property = fc.property(expressionIn(scope, 4), (expression) => {
      const tex = toTex(expression, scopes[scope]);
      const back = readBack(tex, scope, 'latex');
      if (back === null) return;
      expect(toTex(back, scopes[scope])).toBe(tex);
      expect(setAlike(back), tex).toEqual(setAlike(expression));
    });
    fc.assert(property, { seed: 20240, numRuns: 1200 });
  });

  test('where shapes go together, in both notations', () => {
    const { scope } = modelOf(shapedSource);
    const shape = fc.constantFrom<ShapeName>('number', 'column', 'matrix', 'square');
    const property = fc.property(
      shape.chain((of) => expressionOf(of, 3)),
      (expression) => {
        const text = readExpression(toText(expression), scope);
        expect(text).toEqual({ kind: 'expression', expression });
        const tex = toTex(expression, scope);
        const back = readExpression(tex, scope, { notation: 'latex' });
        if (back.kind === 'problem') throw new Error(`${tex}: ${JSON.stringify(back.problem)}`);
        expect(toTex(back.expression, scope)).toBe(tex);
        expect(setAlike(back.expression), tex).toEqual(setAlike(expression));
      },
    );
    fc.assert(property, { seed: 8, numRuns: 400 });
  });
});
