import { describe, expect, test } from 'vitest';
import { findExercise, listTracks } from '../catalog/catalogue';
import type { Exercise } from '../catalog/exercise';
import type { Answer } from './answer';
import { grade } from './grade';
import type { Proof } from './proof';
import { provePart } from './prove-part';
import { countsAsAttempt, creditOf, type Verdict } from './verdict';

function exercise(slug: string, seed = 0): Exercise {
  const found = findExercise(slug, seed);
  if (found === null) throw new Error(`No exercise ${slug}`);
  return found;
}

const judged = (slug: string, part: string, answer: Answer, seed = 0): Verdict =>
  grade(exercise(slug, seed), part, answer);

describe('what was meant cannot be told', () => {
  test('a slash between Persian digits is asked about where the decimal would be right', () => {
    expect(judged('first-sgd-step', 'f1', '۰/۵')).toMatchObject({
      kind: 'unread',
      problem: { code: 'bad-number', suggestion: '۰٫۵' },
    });
    expect(judged('first-sgd-step', 'f1', '۱/۲')).toMatchObject({ kind: 'correct' });
    expect(judged('first-sgd-step', 'f1', '۰/۷')).toMatchObject({ kind: 'incorrect' });
  });

  test('a name without its index is asked about where only the indexed one may stand', () => {
    expect(judged('linear-and-squashed-model', 'squash', 'μ − μ²')).toMatchObject({
      kind: 'unread',
      problem: { code: 'needs-index', suggestion: 'mu_i', at: 0, length: 1 },
    });
    expect(judged('linear-and-squashed-model', 'squash', 'μ_i − μ_i²')).toMatchObject({ kind: 'correct' });
  });
});

describe('an expression', () => {
  test('that is right is right in any form and any digits', () => {
    expect(judged('log-loss-gradient', 'dw1', '(ŷ − y)·x₁')).toEqual({ kind: 'correct', witness: 'exact' });
    expect(judged('linear-and-squashed-model', 'squared-error', '۲ (mu_i - y_i)').kind).toBe('correct');
  });

  test('that is wrong comes with the point, the value there and the right one', () => {
    const verdict = judged('log-loss-gradient', 'dw1', '(yhat - y) x2');
    if (verdict.kind !== 'incorrect' || !verdict.counterexample) throw new Error(verdict.kind);
    const { point, yours, right } = verdict.counterexample;
    expect(point.map(({ tex }) => tex)).toEqual(expect.arrayContaining(['\\hat{y}', 'y', 'x_{1}', 'x_{2}']));
    expect(yours).not.toBe(right);
    expect(Number(yours)).not.toBeNaN();
    expect(Number(right)).not.toBeNaN();
  });

  test('that is right up to the sign is told so', () => {
    expect(judged('log-loss-gradient', 'dw1', '(y-yhat) x1')).toMatchObject({
      kind: 'incorrect',
      finding: { id: 'sign' },
    });
    expect(judged('log-loss-gradient', 'dw1', '(y-yhat) x2')).not.toHaveProperty('finding');
  });

  test('without a value where the key has one says so', () => {
    const verdict = judged('log-loss-gradient', 'dw1', '(yhat - y) x1 + 0 log(-yhat)');
    expect(verdict).toMatchObject({ kind: 'incorrect', counterexample: { yours: null } });
  });

  test('of a matrix names the entry that differs', () => {
    const verdict = judged('two-layer-backprop-batch', 'dW2', 'dZ2*A1^T');
    expect(verdict).toMatchObject({ kind: 'incorrect', counterexample: { entry: [1, 1] } });
  });

  test('of the wrong shape names both shapes, and why where that is known', () => {
    expect(judged('two-layer-backprop-batch', 'dW2', 'A1*dZ2^T/m')).toEqual({
      kind: 'wrong-shape',
      yours: { rows: 'n1', columns: 'n2' },
      wanted: { rows: 'n2', columns: 'n1' },
      finding: { id: 'transposed' },
    });
  });

  test('that is right with names that were not asked for is not in form', () => {
    const verdict = judged('log-loss-gradient', 'dw1', '(sigmoid(w1 x1 + w2 x2 + b) - y) x1');
    expect(verdict).toMatchObject({ kind: 'not-in-form' });
    expect(verdict.kind === 'not-in-form' && verdict.wanted.use.map(({ name }) => name)).toContain('yhat');
    expect(verdict).toMatchObject({ wanted: { lacks: 'names' } });
  });

  test('that is right with a derivative left in it is to be worked out', () => {
    expect(judged('log-loss-gradient', 'dw1', 'd(L, w1)')).toMatchObject({
      kind: 'not-in-form',
      wanted: { lacks: 'derivative' },
    });
  });

  test('that is right and long is to be simplified only where the exercise asks for that', () => {
    const plain = exercise('log-loss-gradient');
    const tidy = { ...plain, parts: plain.parts.map((part) => ({ ...part, tidy: true })) };
    const long = '(-y/yhat + (1 - y)/(1 - yhat)) yhat (1 - yhat) x1';
    expect(grade(plain, 'dw1', long).kind).toBe('correct');
    expect(grade(tidy, 'dw1', long)).toMatchObject({ kind: 'not-in-form', wanted: { lacks: 'tidy' } });
    expect(grade(tidy, 'dw1', 'x1 yhat - x1 y').kind).toBe('correct');
    expect(grade(tidy, 'dw1', '-(y - yhat) x1').kind).toBe('correct');
  });

  test('that only restates the question is not in form', () => {
    expect(judged('linear-and-squashed-model', 'dmu-dtheta', 'd(mu, theta)').kind).toBe('not-in-form');
  });

  test('may use earlier results by name, never its own or a later one', () => {
    expect(judged('two-layer-backprop-batch', 'dW2', 'dZ2*A1^T/m').kind).toBe('correct');
    expect(judged('two-layer-backprop-batch', 'dW2', 'dW2')).toMatchObject({
      kind: 'unread',
      problem: { code: 'not-yet' },
    });
    expect(judged('two-layer-backprop-batch', 'dZ2', 'W2 dZ1').kind).toBe('unread');
  });

  test('must be right for every function a letter may be', () => {
    expect(judged('two-layer-backprop-batch', 'dZ1', 'W2^T*dZ2 .* (1 - A1^2)').kind).toBe('incorrect');
    expect(judged('two-layer-backprop-batch', 'dZ1', 'W2^T*dZ2 .* A1 .* (1 - A1)').kind).toBe('incorrect');
  });
});

describe('a number', () => {
  test.each([
    ['192', 'correct'],
    ['۱۹۲', 'correct'],
    ['١٩٢', 'correct'],
    ['１９２', 'correct'],
    ['192,0', 'correct'],
    ['2*24*4', 'correct'],
    ['1.92×10²', 'correct'],
    ['191.9', 'incorrect'],
    ['-192', 'incorrect'],
    ['1/0', 'incorrect'],
    ['', 'unread'],
    ['h', 'unread'],
    ['1 9 2', 'unread'],
  ])('%s for 192 is %s', (answer, kind) => {
    expect(judged('square-of-a-product', 'df-da', answer).kind).toBe(kind);
  });

  test('of another variant is judged by that variant', () => {
    const { at } = exercise('square-of-a-product', 5);
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => at[name] as number) as [
      number,
      number,
      number,
      number,
    ];
    const right = 2 * (a + c) * (b - d) ** 2;
    expect(judged('square-of-a-product', 'df-da', String(right), 5).kind).toBe('correct');
    expect(right === 192 || judged('square-of-a-product', 'df-da', '192', 5).kind === 'incorrect').toBe(true);
  });

  test.each([
    ['w0', '-0.587', 'correct'],
    ['w0', '-0.588', 'correct'],
    ['w0', '−۰٫۵۸۷', 'correct'],
    ['w0', '-0.587791', 'correct'],
    ['w0', '-0.586', 'incorrect'],
    ['w0', '0.587', 'incorrect'],
    ['f1', '0.500', 'correct'],
    ['f1', '0,5', 'correct'],
    ['f1', '0.51', 'incorrect'],
    ['dw0', '58.780', 'correct'],
    ['dw0', '57.5', 'incorrect'],
  ])('first-sgd-step %s: %s is %s', (part, answer, kind) => {
    expect(judged('first-sgd-step', part, answer).kind).toBe(kind);
  });
});

describe('a shape', () => {
  test.each([
    ['n1 x n0', 'correct'],
    ['n₁ × n₀', 'correct'],
    ['(n1, n0)', 'correct'],
    ['n_1 by n_0', 'correct'],
    ['n0 x n1', 'incorrect'],
    ['n1', 'unread'],
    ['n1 x q', 'unread'],
    ['', 'unread'],
  ])('%s is %s', (answer, kind) => {
    expect(judged('shapes-of-gradients', 'dW1', answer).kind).toBe(kind);
  });
});

describe('a choice', () => {
  const part = exercise('shapes-of-gradients').parts.find((candidate) => candidate.kind === 'choice');
  if (part?.kind !== 'choice') throw new Error('No choice');
  const right = part.options.filter((option) => option.right).map(({ id }) => id);
  const wrong = part.options.filter((option) => !option.right).map(({ id }) => id);

  test('is right with exactly the right options', () => {
    expect(judged('shapes-of-gradients', part.id, right).kind).toBe('correct');
    expect(judged('shapes-of-gradients', part.id, [...right].reverse()).kind).toBe('correct');
    expect(judged('shapes-of-gradients', part.id, [...right, ...wrong]).kind).toBe('incorrect');
    expect(judged('shapes-of-gradients', part.id, wrong.slice(0, 1)).kind).toBe('incorrect');
  });

  test('costs nothing when nothing or something else is chosen', () => {
    expect(judged('shapes-of-gradients', part.id, []).kind).toBe('unread');
    expect(judged('shapes-of-gradients', part.id, ['no-such-option']).kind).toBe('unread');
  });
});

describe('what counts', () => {
  test('only a judged answer is an attempt', () => {
    expect(countsAsAttempt(judged('log-loss-gradient', 'dw1', '(yhat - y'))).toBe(false);
    expect(countsAsAttempt(judged('two-layer-backprop-batch', 'dW2', 'A1*dZ2^T/m'))).toBe(false);
    expect(countsAsAttempt({ kind: 'undecided' })).toBe(false);
    expect(creditOf({ kind: 'undecided' })).toBeNull();
    expect(creditOf(judged('log-loss-gradient', 'dw1', '(yhat - y) x1'))).toBe(1);
    expect(creditOf(judged('log-loss-gradient', 'dw1', 'x1'))).toBe(0);
  });

  test('an answer of another kind is unread, an unknown part a mistake of the program', () => {
    expect(judged('log-loss-gradient', 'dw1', ['x1']).kind).toBe('unread');
    expect(() => judged('log-loss-gradient', 'no-such-part', 'x1')).toThrow('no-such-part');
  });
});

function proved(of: Exercise): Proof {
  const proofs = of.parts.map((part) => provePart(of, part, () => of));
  return {
    checkCount: proofs.reduce((sum, { checkCount }) => sum + checkCount, 0),
    flaws: proofs.flatMap(({ flaws }) => flaws),
  };
}

describe('a proof of an exercise', () => {
  test('counts its checks and finds nothing in a good one', () => {
    const good = exercise('log-loss-gradient');
    const proof = proved(good);
    expect(proof.flaws).toEqual([]);
    expect(proof.checkCount).toBeGreaterThan(50);
  });

  test('finds a key that is not the gradient', () => {
    const good = exercise('log-loss-gradient');
    const parts = good.parts.map((part) =>
      part.kind === 'gradient' && part.id === 'dw1'
        ? { ...part, by: { kind: 'name' as const, name: 'w2', indices: [] } }
        : part,
    );
    const { flaws } = proved({ ...good, parts, tests: [] });
    expect(flaws.map(({ part }) => part)).toContain('dw1');
  });

  test('finds an answer the author was wrong about', () => {
    const good = exercise('log-loss-gradient');
    const tests = good.tests.map((one) => (one.part === 'dw1' ? { ...one, correct: ['x1'] } : one));
    const bad = { ...good, tests };
    const { flaws } = proved(bad);
    expect(flaws).toHaveLength(1);
    expect(flaws[0]?.message).toContain('should be correct and is incorrect');
  });

  test('is asked of every exercise there is', () => {
    expect(listTracks('en').flatMap(({ exercises }) => exercises).length).toBeGreaterThanOrEqual(14);
  });
});
