import { describe, expect, test } from 'vitest';
import { derivationIn, derivations, judged, marked } from './testing/derivations';

const { logLossByWeight: byWeight, chainRule } = derivations;

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
    [
      'a side of its own, past an equation between',
      ['= ∂L/∂z · x1', '1 - ŷ = exp(-z)/(1 + exp(-z))', 'u := ŷ - y', '= u x1 = -u x1'],
      { firstWrongLine: 4, firstWrongSide: 2, lineBefore: 1, finding: { id: 'sign' } },
    ],
    [
      'the line before, past what is only noted',
      ['= ∂L/∂z · x1', '1 - ŷ = exp(-z)/(1 + exp(-z))', '= (y - ŷ) x1'],
      { firstWrongLine: 3, lineBefore: 1, finding: { id: 'sign' } },
    ],
    [
      'the equation between that it goes on from',
      ['= ∂L/∂z · x1', '∂ŷ/∂w1 = ∂ŷ/∂z ∂z/∂w1', '= -ŷ (1 - ŷ) x1'],
      { firstWrongLine: 3, lineBefore: 2 },
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
