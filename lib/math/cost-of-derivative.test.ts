import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costMax, costOf } from './cost';
import { type Expression, name } from './expression';
import { resolveDerivatives } from './gradient';
import { followLines } from './lines-follow';
import type { Model } from './model';
import { sizesMost } from './points';
import { likelihood, modelOf, neuron, read, twoLayers } from './testing/models';
import { expressionOf, shapedSource } from './testing/random-expressions';

const shaped = modelOf(shapedSource);
const sums = modelOf({
  sizes: ['N', 'D'],
  indices: { i: '1..N', j: '1..D' },
  symbols: { H: 'real (N, D)', w: 'real (D)', x_i: 'real' },
  definitions: { z_i: 'sum(k, 1, D, w_k H_{i,k})', p: 'softmax(w)', q: 'exp(w)' },
});

const squares = modelOf({
  sizes: ['n', 'd'],
  symbols: { X: 'real (n, d)', y: 'real (n)', w: 'real (d)', lambda: 'positive' },
  definitions: { r: 'X w - y', J: 'norm(r)^2' },
});
/** What is typed counts too, beside what comes of it. */
const typedMax = 500;

/** Before it runs, and what it is once its derivatives are worked out. */
function costs(expression: Expression, model: Model): { known: number; worked: number } {
  const sizes = sizesMost(model);
  return {
    known: costOf(expression, model, sizes),
    worked: costOf(resolveDerivatives(expression, model), model, sizes),
  };
}

describe('the cost of a derivative, before it is worked out', () => {
  test.each([2, 3, 4])('is never less than what it comes to, %i operations deep', (depth) => {
    const cases = fc.tuple(
      expressionOf('number', depth),
      fc.constantFrom('a', 'p', 'u', 'M', 'Q').map((symbol) => name(symbol)),
    );
    fc.assert(
      fc.property(cases, ([of, by]) => {
        const { known, worked } = costs({ kind: 'derivative', of, by }, shaped);
        expect(known).toBeGreaterThanOrEqual(worked);
      }),
      { numRuns: 400, seed: depth },
    );
  });

  test('nor of derivatives in derivatives', () => {
    const by = name('a');
    fc.assert(
      fc.property(expressionOf('number', 2), (of) => {
        const once: Expression = { kind: 'derivative', of, by };
        const { known, worked } = costs({ kind: 'derivative', of: once, by: name('p') }, shaped);
        expect(known).toBeGreaterThanOrEqual(worked);
      }),
      { numRuns: 200, seed: 7, interruptAfterTimeLimit: 20_000 },
    );
  });

  test.each([
    ['d(sum(i, 1, N, exp(z_i)), w_j)', sums],
    ['d(sum(i, 1, N, z_i^2), w)', sums],
    ['d(sum(i, 1, D, sum(k, 1, i, w_k w_i)), w)', sums],
    ['d(sum(i, 1, D, sum(k, 1, i, w_k)), w_j)', sums],
    ['d(prod(i, 1, N, x_i^2), x_i)', sums],
    ['d(prod(i, 1, D, prod(k, 1, D, w_i + w_k)), w)', sums],
    ['d(sum(k, 1, D, log(p_k)), w_j)', sums],
    ['d(sum(i, 1, 2, w_i) + sum(i, 1, 40, w_1^i), w)', sums],
    ['d(LL, w)', likelihood],
    ['d(LL, H_i,j)', likelihood],
    ['d(L^2, w1)', neuron],
    ['d(J^2, W1)', twoLayers],
    ['d(sum(d(S, A2)), W1)', twoLayers],
  ])('nor through sums and a model, and little more: %s', (text, model) => {
    const expression = read(text, model);
    const { known, worked } = costs(expression, model);
    expect(known).toBeGreaterThanOrEqual(worked);
    expect(known).toBeLessThanOrEqual(2.5 * worked + typedMax);
  });

  test.each([
    ['d((X w - y)^T (X w - y), w)', 1000],
    ['d(w^T X^T X w - 2 w^T X^T y + y^T y, w)', 2000],
    ['d((X w - y)^T (X w - y)/n + lambda w^T w, w)', 1200],
    ['d(norm(X w - y)^2, w)', 1000],
    ['d(J, w)', 400],
  ])('of %s is that of an answer people give', (text, most) => {
    expect(costs(read(text, squares), squares).known).toBeLessThan(most);
  });

  test.each([
    ['a long product', `d(${Array(150).fill('x1').join('*')}, x1)`],
    ['a long product, derived twice', `d(d(${Array(40).fill('x1').join('*')}, x1), x1)`],
    ['a sum of more terms than people write', `d(${Array(450).fill('x1').join('+')}, x1)`],
    ['derivatives of derivatives', `${'d('.repeat(12)}exp(x1^2)${', x1)'.repeat(12)}`],
    ['softmax of softmax', `d(${'softmax('.repeat(26)}x1${')'.repeat(26)}, x1)`],
    ['what grows on the way to nothing', `d(${'softmax('.repeat(24)}sign(x1)${')'.repeat(24)}, x1)`],
  ])('is beyond the limit for %s', (_, text) => {
    expect(costOf(read(text, neuron), neuron, {})).toBeGreaterThan(costMax);
  });

  test('refused again and again, is not counted for ever', () => {
    const heavy = `d(${Array(150).fill('x1').join('*')}, x1)`;
    const lines = Array.from({ length: 20 }, (_, at) => `= ${heavy} + ${at}`);
    const { statuses } = followLines([...lines, '= x1'], neuron);
    expect(new Set(statuses.map(({ kind }) => kind))).toEqual(new Set(['unread']));
  });
});
