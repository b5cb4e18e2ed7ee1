import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damagesOf } from '../self-tests/line-damages';
import { solutionOf } from '../solution/solution';
import { derivationIn, derivations, judged, lineInLatex, marked } from './testing/derivations';
import { workedLatex, workedLines } from './testing/worked-lines';

type Name = keyof typeof derivations;
const { logLossByWeight: byWeight } = derivations;
const names = Object.keys(derivations) as Name[];
/** To look for the mistake takes longer than to find the line. */
const judgedEvery = 8;
/** Of derivations that the sources do not set by hand, fewer damages are set in LaTeX. */
const otherLatexEvery = 7;

describe('a derivation of the sources', () => {
  test.each(names)('is right line by line: %s', (name) => {
    expect(judged(derivations[name], workedLines[name])).toMatchObject({ kind: 'correct' });
    expect(marked(derivations[name], workedLines[name])).not.toContain('wrong');
  });

  test.each(Object.entries(workedLatex) as [Name, string[]][])('is right in LaTeX: %s', (name, lines) => {
    expect(judged(derivations[name], lines, 'latex')).toMatchObject({ kind: 'correct' });
  });

  test.each(names)('is right in LaTeX as we set it: %s', (name) => {
    const lines = workedLines[name].map((line) => lineInLatex(derivations[name], line));
    expect(judged(derivations[name], lines, 'latex')).toMatchObject({ kind: 'correct' });
  });

  test.each(names)('is right as the worked solution has it: %s', (name) => {
    const { exercise, part } = derivations[name];
    const lines = solutionOf(exercise, part.id)?.lines.map(({ text }) => text) ?? [];
    expect(judged(derivations[name], lines)).toMatchObject({ kind: 'correct' });
  });

  test.each(names)('with one line damaged is wrong at that line, whatever the damage: %s', (name) => {
    const { exercise, part } = derivations[name];
    const damaged = damagesOf(workedLines[name], part.expression, exercise.model);
    expect(damaged.length).toBeGreaterThan(60);
    for (const [at, { lines, line }] of damaged.entries()) {
      const wrong = marked(derivations[name], lines).indexOf('wrong') + 1;
      expect([lines[line - 1], wrong]).toEqual([lines[line - 1], line]);
      if (at % judgedEvery !== 0) continue;
      expect(judged(derivations[name], lines)).toMatchObject({ kind: 'incorrect', firstWrongLine: line });
    }
  });

  test.each(names)('with one line damaged is wrong at that line in LaTeX: %s', (name) => {
    const fixture = derivations[name];
    const damaged = damagesOf(workedLines[name], fixture.part.expression, fixture.exercise.model);
    const every = name.startsWith('logLikelihood') ? 1 : otherLatexEvery;
    for (const [at, { lines, line }] of damaged.entries()) {
      if (at % every !== 0) continue;
      const set = lines.map((text) => lineInLatex(fixture, text));
      const wrong = marked(fixture, set, 'latex').indexOf('wrong') + 1;
      expect([set[line - 1], wrong]).toEqual([set[line - 1], line]);
      if (at % judgedEvery !== 0) continue;
      expect(judged(fixture, set, 'latex')).toEqual(judged(fixture, lines));
    }
  });
});

describe('a derivation', () => {
  test.each([
    ['the start and the end alone', ['∂L/∂w1', '= (ŷ - y) x1']],
    ['the end alone', ['(ŷ - y) x1']],
    ['in one line', ['dL/dw1 = dL/dŷ dŷ/dw1 = (ŷ - y) x1']],
    ['with a label of its own', ['grad = dL/dŷ dŷ/dw1', 'grad = (ŷ - y) x1']],
    ['that comes to the end too early', ['= (ŷ - y) x1', '= ŷ x1 - y x1', '= x1 (ŷ - y)']],
    ['by a detour', ['= (ŷ - y) x1', '= x1^2 (ŷ - y)/x1 + ŷ - ŷ', '= x1 ŷ - x1 y']],
    ['with empty lines', ['', '= d(L, z) x1', ' ', '= (ŷ - y) x1', '']],
    ['with Persian digits', ['= (ŷ - y) x1 * ۱', '= (ŷ - y) x1']],
  ])('is right: %s', (_, lines) => {
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'correct' });
  });

  test('is wrong at the first line that does not follow, and the next is compared with that one', () => {
    const lines = ['= ∂L/∂ŷ · ∂ŷ/∂w1', '= (y - ŷ) x1', '= y x1 - ŷ x1', '= y x1 + ŷ x1'];
    expect(marked(byWeight, lines)).toEqual(['follows', 'wrong', 'follows', 'wrong']);
    expect(judged(byWeight, lines)).toMatchObject({
      kind: 'incorrect',
      firstWrongLine: 2,
      finding: { id: 'sign' },
      counterexample: { point: expect.arrayContaining([]) as [] },
    });
  });

  test('may have the same left side in every line, also after a wrong one', () => {
    const lines = ['∂L/∂w1 = (y - ŷ) x1', '∂L/∂w1 = y x1 - ŷ x1', '∂L/∂w1 = (ŷ - y) x1'];
    expect(marked(byWeight, lines)).toEqual(['wrong', 'follows', 'wrong']);
  });

  test('names the side of a line that differs from the one before it', () => {
    const told = judged(byWeight, ['∂L/∂w1 = ∂L/∂ŷ · ∂ŷ/∂w1 = (ŷ - y) x2']);
    expect(told).toMatchObject({ kind: 'incorrect', firstWrongLine: 1, finding: { id: 'other-gradient' } });
  });

  test('is not judged while a line cannot be read', () => {
    const lines = ['= 2 x1', '= (ŷ - q) x1', '= 3 x1'];
    expect(judged(byWeight, lines)).toMatchObject({
      kind: 'unread',
      line: 2,
      problem: { code: 'unknown-name', at: 7, length: 1 },
    });
    expect(marked(byWeight, lines)).toEqual(['wrong', 'unread', 'wrong']);
  });

  test.each([[[]], [['']], [['', ' ']]])('of nothing is unread: %j', (lines) => {
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'unread', line: 1, problem: { code: 'empty' } });
  });

  test.each([
    ['derivative', ['∂L/∂w1']],
    ['derivative', ['= (ŷ - y) ∂z/∂w1']],
    ['names', ['= (sigmoid(z) - y) x1']],
    ['names', ['= (ŷ - y) x1', '= (ŷ - y) x1 + z - z']],
  ])('that ends too soon lacks its %s: %j', (lacks, lines) => {
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'not-in-form', wanted: { lacks } });
  });

  test('may not change its shape', () => {
    const told = judged(derivations.leastSquares, ['= 2 X^T (X w - y)', '= 2 (X w - y)^T X']);
    expect(told).toMatchObject({
      kind: 'wrong-shape',
      firstWrongLine: 2,
      finding: { id: 'transposed' },
    });
  });

  test('may not use what is asked for later', () => {
    const later = { ...byWeight.part, id: 'later', name: 'q', kind: 'number' as const };
    const model = derivationIn('symbols: { w1: real, q: real }\nmodel:\n  L: w1^2', 'derivation: d(L, w1)');
    const exercise = { ...model.exercise, parts: [...model.exercise.parts, later] };
    expect(judged({ ...model, exercise }, ['= 2 w1 + q - q'])).toMatchObject({
      kind: 'unread',
      problem: { code: 'not-yet', at: 9, length: 1, found: 'q' },
    });
  });

  test('is read as far as its limits go', () => {
    const long = Array.from({ length: 101 }, () => '= (ŷ - y) x1');
    expect(judged(byWeight, long)).toMatchObject({
      kind: 'unread',
      line: 101,
      problem: { code: 'too-large' },
    });
    const wide = `= x1${' = x1'.repeat(700)}`;
    expect(judged(byWeight, [wide])).toMatchObject({ kind: 'unread', line: 1 });
    const heavy = Array.from({ length: 90 }, (_, at) => `= sum(k, 1, 900, x1^k/${at + 1})`);
    expect(judged(byWeight, heavy)).toMatchObject({ kind: 'unread', problem: { code: 'too-large' } });
  });

  test('gets a verdict whatever is written, the same each time', () => {
    const pieces = [
      '=',
      'd(L, w1)',
      '∂L/∂ŷ',
      'y',
      'ŷ',
      'x1',
      '(',
      ')',
      '+',
      '-',
      '/',
      '·',
      '^',
      '2',
      '[',
      ',',
      '\\frac',
      '{',
      ' ',
    ];
    const line = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces)).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        expect(judged(byWeight, lines)).toEqual(judged(byWeight, lines));
        expect(marked(byWeight, lines)).toHaveLength(lines.length);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
