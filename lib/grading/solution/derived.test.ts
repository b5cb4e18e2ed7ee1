import { describe, expect, test } from 'vitest';
import { compare } from '../../math/compare';
import { gradientOf } from '../../math/gradient';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { likelihood, modelOf, neuron, read, twoLayers } from '../../math/testing/models';
import { derivedSteps } from './derived';
import { verified } from './verified';

const square = modelOf({
  symbols: { a: 'real', b: 'real', c: 'real', d: 'real' },
  definitions: { e: 'a + c', g: 'b - d', h: 'e g', f: 'h^2', k: 'a e + a', l: 'k e', m: 'exp(a) + tanh(a)' },
});
const layer = modelOf({
  sizes: ['n', 'k', 'm'],
  symbols: { W: 'real (k, n)', X: 'real (n, m)', b: 'real (k)', V: 'real (k, m)', v: 'real (n)' },
  definitions: {
    Z: 'W X + b',
    A: 'relu(Z)',
    R: 'A + Z',
    E: '(R - V)^2',
    J: 'sum(E)/m',
    K: 'sum((A - V) .* (A - V))/(2 m)',
    q: 'norm(W v)',
    t: 'sigmoid(q)',
  },
});

const cases: [string, Model, string[]][] = [
  ['a neuron', neuron, ['L by yhat', 'L by w1', 'L by b', 'L^2 by w2', 'yhat by x1', 'z by z', 'z by y']],
  [
    'ways that cross',
    square,
    ['f by a', 'f by d', 'k by a', 'l by a', 'l by c', 'm by a', 'sin(f) + a by a'],
  ],
  ['two layers', twoLayers, ['J by W2', 'J by b2', 'J by W1', 'J by b1', 'J by X', 'S by Z2', 'J by A1']],
  ['families', likelihood, ['LL by w_j', 'LL by w', 'LL by H_i,j', 'ell_i by w_j', 'z_i by w_j']],
  ['a layer', layer, ['K by W', 'K by b', 'K by X', 'J by W', 't by W', 't by v']],
];

describe.each(cases)('of %s', (_, model, targets) => {
  test.each(targets)('%s: every step holds, and the end is the gradient', (target) => {
    const [of, by] = target.split(' by ').map((text) => read(text, model)) as [never, never];
    const task = { model, writing: model, known: [] };
    const { steps, value } = derivedSteps(of, by, task);
    const shown = verified(steps, task);
    expect(steps.filter((step) => !shown.includes(step)).map(({ right }) => toText(right))).toEqual([]);
    expect(steps.at(-1)?.right).toBe(value);
    expect(compare(value, gradientOf(of, by, model), model, target).kind).toBe('equal');
  });
});
