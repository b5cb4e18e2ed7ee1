import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damagesOf } from '../self-tests/line-damages';
import { solutionOf } from '../solution/solution';
import { derivationIn, derivations, judged, lineInLatex, marked } from './testing/derivations';
import { workedLatex, workedLines } from './testing/worked-lines';

type Name = keyof typeof derivations;
const { logLossByWeight: byWeight, chainRule } = derivations;
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

describe('an equation about something else between the lines', () => {
  const beside = ['∂L/∂ŷ = (ŷ - y)/(ŷ (1 - ŷ))', '∂ŷ/∂w1 = ŷ (1 - ŷ) ∂z/∂w1', '= ŷ (1 - ŷ) x1'];

  test('is no part of the chain', () => {
    const lines = ['∂L/∂w1 = ∂L/∂ŷ · ∂ŷ/∂w1', ...beside, '∂L/∂w1 = (ŷ - y) x1'];
    expect(marked(byWeight, lines)).toEqual(['follows', 'aside', 'aside', 'aside', 'follows']);
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'correct' });
    expect(judged(byWeight, [...beside, '= ∂L/∂ŷ · ∂ŷ/∂w1', '= (ŷ - y) x1'])).toMatchObject({
      kind: 'correct',
    });
  });

  test('is wrong where it is not true', () => {
    const lines = ['∂L/∂w1 = ∂L/∂ŷ · ∂ŷ/∂w1', '∂ŷ/∂w1 = ŷ x1', '∂L/∂w1 = (ŷ - y) x1'];
    expect(marked(byWeight, lines)).toEqual(['follows', 'wrong', 'follows']);
    expect(judged(byWeight, lines)).toMatchObject({
      firstWrongLine: 2,
      finding: { id: 'function-for-derivative' },
    });
  });

  test.each([
    [
      'an identity',
      ['= ∂L/∂ŷ · ∂ŷ/∂z · x1', '1 - ŷ = exp(-z)/(1 + exp(-z))', '= ∂L/∂ŷ ŷ (1 - ŷ) x1', '= (ŷ - y) x1'],
    ],
    ['what follows from the model', ['1/ŷ = 1 + exp(-z)', '= ∂L/∂ŷ ŷ (1 - ŷ) x1', '= (ŷ - y) x1']],
    ['of numbers', ['2 = 1 + 1', '∂L/∂w1 = (ŷ - y) x1']],
  ])('may have anything on its left as long as it is true: %s', (_, lines) => {
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'correct' });
    expect(marked(byWeight, lines)).toContain('aside');
  });

  test('with anything on its left is a step of the chain where it is not true', () => {
    const lines = ['= ∂L/∂ŷ · ∂ŷ/∂z · x1', '∂L/∂ŷ · ŷ · x1 = (ŷ - y) x1'];
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'incorrect', firstWrongLine: 2, lineBefore: 1 });
  });

  test('is wrong where it is given for the answer', () => {
    const lines = ['= ∂L/∂ŷ · ∂ŷ/∂z · x1', '-(ŷ - y) x1 = (y - ŷ) x1'];
    expect(judged(byWeight, lines)).toMatchObject({
      kind: 'incorrect',
      firstWrongLine: 2,
      finding: { id: 'sign' },
    });
    const open = ['= ∂L/∂ŷ · ∂ŷ/∂z · x1', '1 - ŷ = exp(-z)/(1 + exp(-z))'];
    expect(judged(byWeight, open)).toMatchObject({ kind: 'not-in-form' });
  });

  test('is no end: what is on the way is unfinished, what is not is wrong', () => {
    expect(judged(byWeight, beside)).toMatchObject({ kind: 'not-in-form', wanted: { lacks: 'derivative' } });
    const other = ['∂L/∂w2 = ∂L/∂ŷ · ∂ŷ/∂w2', '= (ŷ - y) x2'];
    expect(judged(byWeight, other)).toMatchObject({
      kind: 'incorrect',
      firstWrongLine: 1,
      finding: { id: 'other-gradient' },
    });
  });
});

describe('a wrong line', () => {
  test.each([
    ['the start, behind lines that say nothing', ['', '= (y - ŷ) x1'], { firstWrongLine: 2, lineBefore: 0 }],
    ['the start, behind a letter', ['u := 1 - ŷ', '= (y - ŷ) x1'], { firstWrongLine: 2, lineBefore: 0 }],
    [
      'the line before, past an equation between',
      ['= ∂L/∂z · x1', '∂L/∂z = ŷ - y', '∂L/∂w1 = (y - ŷ) x1'],
      { firstWrongLine: 3, lineBefore: 1 },
    ],
    [
      'a side of its own',
      ['= (ŷ - y) x1 = (y - ŷ) x1'],
      { firstWrongLine: 1, firstWrongSide: 2, lineBefore: 0 },
    ],
    [
      'the other side of an equation between',
      ['∂L/∂ŷ = y/ŷ + (1 - y)/(1 - ŷ)', '= (ŷ - y) x1'],
      { firstWrongLine: 1, firstWrongSide: 2, lineBefore: 0 },
    ],
  ])('says what it does not follow from: %s', (_, lines, where) => {
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'incorrect', ...where });
  });
});

describe('with a number of steps to show', () => {
  test.each([
    [['= (f - y) x1'], '∂L/∂f·∂f/∂q·∂q/∂r·∂r/∂s₁·∂s₁/∂w₀'],
    [['= ∂L/∂f · ∂f/∂q · ∂q/∂r · ∂r/∂s1 · ∂s1/∂w0', '= (f - y) x1'], '∂L/∂f'],
    [['= (f - y) x1', '= (f - y) x1 + 0', '= x1 (f - y) · 1'], '∂L/∂f·∂f/∂q·∂q/∂r·∂r/∂s₁·∂s₁/∂w₀'],
  ])('says which is wanted: %j', (lines, wanted) => {
    expect(judged(chainRule, lines)).toMatchObject({
      kind: 'not-in-form',
      wanted: { lacks: 'steps', step: { text: wanted } },
    });
  });

  test.each([
    ['what the model says', ['L = -y log(f) - (1 - y) log(1 - f)', '∂L/∂w0 = (f - y) x1']],
    ['a derivative that is not on the way', ['∂L/∂w2 = f - y', '∂L/∂w0 = (f - y) x1']],
    ['an identity', ['1 - f = exp(-q)/(1 + exp(-q))', '= (f - y) x1']],
  ])('does not count %s', (_, lines) => {
    expect(judged(chainRule, lines)).toMatchObject({ kind: 'not-in-form', wanted: { lacks: 'steps' } });
  });

  test('counts a derivative that is on the way', () => {
    const lines = [
      '∂L/∂f = -y/f + (1 - y)/(1 - f)',
      '∂f/∂w0 = f (1 - f) x1',
      '= ∂L/∂f · f (1 - f) x1',
      '= (f - y) x1',
    ];
    expect(judged(chainRule, lines)).toMatchObject({ kind: 'correct' });
  });

  test('counts a quantity on the way that is written as the model does not', () => {
    const lines = ['J = (X w - y)^T (X w - y)', '= w^T X^T X w - 2 y^T X w + y^T y'];
    const end = '∂J/∂w = 2 X^T X w - 2 X^T y';
    const squares = derivationIn(
      'sizes: [n, d]\nsymbols: { X: "real (n, d)", y: "real (n)", w: "real (d)" }\nmodel: { r: X w - y, J: r^T r }',
      'derivation: d(J, w)\nuntil: { use: [X, w, y] }\nsteps: 2',
    );
    expect(judged(squares, [...lines, end])).toMatchObject({ kind: 'correct' });
    expect(judged(squares, [lines[0] as string, end])).toMatchObject({ wanted: { lacks: 'steps' } });
    expect(judged(squares, ['r^T r = (X w - y)^T r', end])).toMatchObject({ wanted: { lacks: 'steps' } });
  });

  test('is right with as many, in any order of factors', () => {
    const lines = ['= ∂L/∂q · ∂q/∂w0', '= (1 - f) f (-y/f + (1 - y)/(1 - f)) x1', '= x1 (f - y)'];
    expect(judged(chainRule, lines)).toMatchObject({ kind: 'correct' });
  });
});
