import { describe, expect, test } from 'vitest';
import { findExercise, listTracks } from '../../catalog/catalogue';
import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { checkLines } from '../../math/lines';
import { answerForms } from '../answer';
import { grade } from '../grade';
import { solutionOf } from './solution';
import type { SolutionLine } from './solution-line';

const seeds = [0, 1, 7];
const slugs = listTracks('en').flatMap(({ exercises }) => exercises.map(({ slug }) => slug));
const numeric = ['values', 'number', 'rounded'];

type Case = { title: string; exercise: Exercise; part: ExercisePart };

function exerciseAt(slug: string, seed: number): Exercise {
  const found = findExercise(slug, seed);
  if (found === null) throw new Error(`No exercise ${slug} at ${seed}`);
  return found;
}

function casesOf(wanted: (part: ExercisePart) => boolean): Case[] {
  return slugs.flatMap((slug) => {
    const first = exerciseAt(slug, 0);
    const variants = first.hasVariants ? seeds.map((seed) => exerciseAt(slug, seed)) : [first];
    return variants.flatMap((exercise) =>
      exercise.parts
        .filter(wanted)
        .map((part) => ({ title: `${slug} ${part.id} (${exercise.seed})`, exercise, part })),
    );
  });
}

function solved({ exercise, part }: Pick<Case, 'exercise' | 'part'>): { lines: SolutionLine[]; end: string } {
  const solution = solutionOf(exercise, part.id);
  if (solution === null) throw new Error(`No solution of ${part.id}`);
  return { lines: solution.lines, end: solution.end.text };
}

function linesOf(slug: string, id: string): string[] {
  const exercise = exerciseAt(slug, 0);
  return (solutionOf(exercise, id)?.lines ?? []).map(({ rule, text }) => `${rule}: ${text}`);
}

/** Lines, cells and rows are checked where they are judged: their solutions are answers of that form. */
const isOneText = ({ kind }: ExercisePart): boolean => answerForms[kind] === 'text';

describe.each(casesOf(isOneText))('$title', ({ exercise, part }) => {
  const { lines, end } = solved({ exercise, part });

  test('ends in a right answer of the form asked for', () => {
    expect(grade(exercise, part.id, end)).toMatchObject({ kind: 'correct' });
  });

  test('has nothing a person would leave out', () => {
    const texts = lines.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts)
      if (!/[≈]|\d\*\d/.test(text)) expect(text).not.toMatch(/(?<![\w.)])1\*|\*1(?![\w.])|[+] 0\b/);
    expect(lines.map(({ rule }) => rule)).not.toContain('derived');
  });
});

describe.each(casesOf((part) => isOneText(part) && part.kind !== 'shape'))('$title', ({ exercise, part }) => {
  const formulas = solved({ exercise, part }).lines.filter(({ rule }) => !numeric.includes(rule));

  test('has lines that hold, each from the one before', () => {
    for (const { text } of formulas)
      expect([text, checkLines([text], exercise.model)]).toEqual([text, { kind: 'valid' }]);
    for (const [at, { text }] of formulas.entries()) {
      const before = formulas[at - 1]?.text ?? text;
      const isSame = before.split(' = ')[0] === text.split(' = ')[0];
      if (isSame) expect(checkLines([before, text], exercise.model)).toEqual({ kind: 'valid' });
    }
  });
});

describe.each(casesOf(({ kind }) => kind === 'number'))('$title', ({ exercise, part }) => {
  test('has numbers that are right', () => {
    const { lines } = solved({ exercise, part });
    const asked = lines.at(-1)?.text.split(/ [=≈] /)[0];
    const own = lines.filter(({ rule, text }) => numeric.includes(rule) && text.startsWith(`${asked} `));
    expect(own.length).toBeGreaterThan(0);
    for (const { text } of own)
      expect(grade(exercise, part.id, text.split(/ [=≈] /)[1] ?? '')).toMatchObject({ kind: 'correct' });
  });
});

describe('a worked solution', () => {
  test('of a neuron shows the way, each derivative, the product and what cancels', () => {
    expect(linesOf('log-loss-gradient', 'dw1')).toEqual([
      'chain: d(L, w1) = d(L, yhat)*d(yhat, z)*d(z, w1)',
      'terms-function: d(L, yhat) = -y/yhat + (1 - y)/(1 - yhat)',
      'combine: d(L, yhat) = (yhat - y)/(yhat*(1 - yhat))',
      'function: d(yhat, z) = yhat*(1 - yhat)',
      'linear: d(z, w1) = x1',
      'put-in: d(L, w1) = (yhat - y)/(yhat*(1 - yhat))*yhat*(1 - yhat)*x1',
      'cancel: d(L, w1) = (yhat - y)*x1',
    ]);
  });

  test('goes on from what an earlier part has found, shapes beside each factor', () => {
    expect(linesOf('two-layer-backprop-batch', 'dW2')).toEqual([
      'as-far-as: d(J, Z2) = d(J, S)*d(S, Z2)',
      'linear: d(J, S) = 1/m',
      'known: d(S, Z2) = dZ2',
      'put-in: d(J, Z2) = dZ2/m',
      'matrix-left: d(J, W2) = d(J, Z2)*A1^T',
      'put-in: d(J, W2) = dZ2*A1^T/m',
    ]);
    const { lines } = solved({
      exercise: exerciseAt('two-layer-backprop-batch', 0),
      part: exerciseAt('two-layer-backprop-batch', 0).parts[1] as ExercisePart,
    });
    expect(lines.at(-1)?.shapes.map(({ shape }) => shape)).toEqual(['n2 × m', 'm × n1']);
  });

  test('takes the derivative inside a sum', () => {
    expect(linesOf('log-likelihood-gradient', 'all-points')).toEqual([
      'inside-sum: d(LL, w_{j}) = sum(i, 1, N, d(ell_{i}, w_{j}))',
      'chain: d(ell_{i}, w_{j}) = d(ell_{i}, z_{i})*d(z_{i}, w_{j})',
      'terms-function: d(ell_{i}, z_{i}) = -(1 - s_{i}) + exp(-z_{i})/(1 + exp(-z_{i}))',
      'by-name: d(ell_{i}, z_{i}) = s_{i} - 1 + (1 - P_{i})',
      'tidy: d(ell_{i}, z_{i}) = s_{i} - P_{i}',
      'single-term: d(z_{i}, w_{j}) = H_{i,j}',
      'put-in: d(ell_{i}, w_{j}) = (s_{i} - P_{i})*H_{i,j}',
      'into-sum: d(LL, w_{j}) = sum(i, 1, N, (s_{i} - P_{i})*H_{i,j})',
    ]);
  });

  test('of a fraction goes by its rule, cuts it in two and gives it back its name', () => {
    expect(linesOf('softmax-cross-entropy', 'slope')).toEqual([
      'quotient: d(p_{i}, z_{k}) = (d(exp(z_{i}), z_{k})*S - exp(z_{i})*d(S, z_{k}))/S^2',
      'same-index: d(exp(z_{i}), z_{k}) = exp(z_{i})*[i = k]',
      'single-term: d(S, z_{k}) = exp(z_{k})',
      'put-in: d(p_{i}, z_{k}) = (exp(z_{i})*[i = k]*S - exp(z_{i})*exp(z_{k}))/S^2',
      'split-fraction: d(p_{i}, z_{k}) = exp(z_{i})*[i = k]/S - exp(z_{i})/S*(exp(z_{k})/S)',
      'by-name: d(p_{i}, z_{k}) = p_{i}*[i = k] - p_{i}*p_{k}',
      'tidy: d(p_{i}, z_{k}) = p_{i}*([i = k] - p_{k})',
    ]);
  });

  test('takes what an earlier derivation found, and of a sum the one term an indicator leaves', () => {
    expect(linesOf('softmax-cross-entropy', 'all')).toEqual([
      'inside-sum: d(L, z_{k}) = -sum(i, 1, K, d(y_{i}*log(p_{i}), z_{k}))',
      'chain: d(y_{i}*log(p_{i}), z_{k}) = d(y_{i}*log(p_{i}), p_{i})*d(p_{i}, z_{k})',
      'function: d(y_{i}*log(p_{i}), p_{i}) = y_{i}/p_{i}',
      'known: d(p_{i}, z_{k}) = p_{i}*([i = k] - p_{k})',
      'put-in: d(y_{i}*log(p_{i}), z_{k}) = y_{i}/p_{i}*p_{i}*([i = k] - p_{k})',
      'cancel: d(y_{i}*log(p_{i}), z_{k}) = y_{i}*([i = k] - p_{k})',
      'into-sum: d(L, z_{k}) = -sum(i, 1, K, y_{i}*([i = k] - p_{k}))',
      'split-sum: d(L, z_{k}) = -(sum(i, 1, K, y_{i}*[i = k]) - p_{k}*sum(i, 1, K, y_{i}))',
      'only-term: d(L, z_{k}) = -(y_{k} - p_{k}*sum(i, 1, K, y_{i}))',
      'adds-to-one: d(L, z_{k}) = -(y_{k} - p_{k})',
      'tidy: d(L, z_{k}) = p_{k} - y_{k}',
    ]);
  });

  test('of a sum of matrix formulas goes term by term', () => {
    expect(linesOf('least-squares-by-lines', 'ridge')).toEqual([
      'terms: d(R, w) = d(J, w) + d(lambda*w^T*w, w)',
      'known: d(J, w) = 2*X^T*(X*w - y)',
      'local: d(lambda*w^T*w, w) = 2*lambda*w',
      'put-in: d(R, w) = 2*X^T*(X*w - y) + 2*lambda*w',
    ]);
  });

  test('shows a way that only repeats another by its end', () => {
    expect(linesOf('first-sgd-step', 'dw0').filter((line) => line.startsWith('likewise'))).toEqual([
      'likewise: d(J, L2) = 1/2',
      'likewise: d(L2, w0) = (f2 - y2)*x21',
    ]);
  });

  test('of a number puts the values in', () => {
    expect(linesOf('square-of-a-product', 'df-da').slice(-3)).toEqual([
      'put-in: d(f, a) = 2*h*g',
      'values: d(f, a) = 2*24*4',
      'number: d(f, a) = 192',
    ]);
    expect(linesOf('first-sgd-step', 'w0')).toEqual([
      'values: w0 - alpha*d(J, w0) ≈ 0.00001 - 0.01*58.7801',
      'rounded: w0 - alpha*d(J, w0) ≈ -0.588',
    ]);
  });

  test('of a shape names what the derivative is taken by', () => {
    expect(linesOf('shapes-of-gradients', 'dZ1')).toEqual([
      'shape-product: Z1 = W1*X + b1',
      'shape-of: n1 × m',
    ]);
  });

  test.each([
    ['log-loss-gradient', 'dw1', ['y', 'x1', 'w1', 'x2', 'w2', 'b'], '(sigmoid(w1*x1 + w2*x2 + b) - y)*x1'],
    ['logistic-neuron-backward', 'dw', ['x', 'y', 'a'], '(a - y)*x'],
    ['two-layer-backprop-batch', 'dW2', ['A1', 'A2', 'Y'], '(A2 - Y)*A1^T/m'],
  ])('of %s %s in other names is written out in these: %s', (slug, id, use, end) => {
    const exercise = exerciseAt(slug, 0);
    const parts = exercise.parts.map((part) => (part.id === id ? { ...part, use } : part));
    const lines = solutionOf({ ...exercise, parts }, id)?.lines ?? [];
    expect(lines.at(-1)?.text.split(' = ')[1]).toBe(end);
  });

  test('is none for a choice', () => {
    expect(solutionOf(exerciseAt('shapes-of-gradients', 0), 'start-at-zero')).toBeNull();
  });
});
