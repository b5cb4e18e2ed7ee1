import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import type { Comparison } from './comparison';
import { apply, type Expression, number } from './expression';
import type { Model } from './model';
import { readExpression } from './notation/read';
import { toText } from './notation/to-text';
import { likelihood, modelOf, neuron, read, twoLayers } from './testing/models';
import { expressionOf, shapedSource } from './testing/random-expressions';

/** One line of `pairs.jsonl`: every label was confirmed at 50 digits over the stated domain. */
type Pair = {
  id: string;
  class: 'core' | 'adv-numeric' | 'adv-symbolic';
  answer: string;
  reference: string;
  symbols: Record<string, [number, number]>;
  definitions?: Record<string, string>;
  expect: 'equal' | 'different';
};

const pairs = readFileSync(new URL('./testing/pairs.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair);

function judged(answer: string, reference: string, model: Model): Comparison['kind'] {
  const reading = readExpression(answer, model.scope);
  return reading.kind === 'problem'
    ? 'unread'
    : compare(reading.expression, read(reference, model), model).kind;
}

describe('the published pairs', () => {
  test.each(pairs.map((pair) => [pair.class, pair.id, pair] as const))(
    '%s %s gets its label',
    (_class, _id, pair) => {
      const symbols = Object.entries(pair.symbols).map(([name, [low, high]]) => [
        name,
        `interval ${low}..${high}`,
      ]);
      const model = modelOf({ symbols: Object.fromEntries(symbols), definitions: pair.definitions ?? {} });
      const kind = judged(pair.answer, pair.reference, model);
      expect(kind === 'undefined-there' ? 'different' : kind).toBe(pair.expect);
    },
  );
});

const line = modelOf({
  symbols: {
    x: 'real',
    t: 'interval 0..10',
    k: 'integer 1..9',
    big: 'interval 500..900',
    y: 'label',
    q: 'probability',
  },
  definitions: {},
});

describe('numbers', () => {
  test.each([
    ['1.000000000000000000001 x', 'x', 'different'],
    ['x + 10^-40', 'x', 'different'],
    ['(10^20 + x) - 10^20', 'x', 'equal'],
    ['log(exp(big) + exp(x))', 'big + log(1 + exp(x - big))', 'equal'],
    ['exp(1000 - big)*exp(big)', 'exp(1000)', 'equal'],
    ['1 - sigmoid(big)', 'sigmoid(-big)', 'equal'],
    ['1', 'sigmoid(big)', 'different'],
    ['sqrt(x^2)', 'x', 'different'],
    ['abs(x)', 'sqrt(x^2)', 'equal'],
    ['exp(log(x))', 'x', 'undefined-there'],
    ['max(x, -1.999)', 'x', 'different'],
    ['min(x, 1.99)', 'x', 'different'],
    ['max(x, -2)', 'x', 'different'],
    ['max(t, 0)', 't', 'equal'],
    ['abs(x + 1000) - 1000', 'abs(x + 1001) - 1001', 'different'],
    ['abs(t + 1000) - 1000', 'abs(t + 1001) - 1001', 'equal'],
    ['abs(x + 3)', 'x + 3', 'different'],
    ['if(abs(x - 0.7) < 0.01, 0, x)', 'x', 'different'],
    ['if(abs(t - 7.31) < 0.001, 0, t)', 't', 'different'],
    ['min(t, 100)', 't', 'equal'],
    ['(exp(x + 1e-40) - exp(x))/1e-40', 'exp(x)', 'different'],
    ['(tanh(x + 1e-200) - tanh(x - 1e-200))/2e-200', '1 - tanh(x)^2', 'different'],
    ['((x + 1e-60)^3 - x^3)/1e-60', '3 x^2', 'different'],
    ['abs(t - 9.99) + t', '9.99', 'different'],
    ['x t/t', 'x', 'equal'],
    ['x sqrt(x + 1.999)/sqrt(x + 1.999)', 'x', 'undefined-there'],
    ['(-1)^(2 k)', '1', 'equal'],
    ['(-1)^k', '1', 'different'],
    ['sin(pi k)', '0', 'equal'],
    ['sin(pi x)', '0', 'different'],
    ['exp(log(t))', 't', 'equal'],
    ['x', 'exp(log(x))', 'equal'],
    ['(x^2 - 1)/(x - 1)', 'x + 1', 'equal'],
    ['x (k - 3)/(k - 3)', 'x', 'undefined-there'],
    ['(-1)^k', 'cos(pi k)', 'equal'],
    ['sin(pi k)', '0', 'equal'],
    ['sin(pi x)', '0', 'different'],
    ['0.5 x', 'x/2', 'equal'],
    ['0.333 x', 'x/3', 'different'],
    ['0.3333333333333333 x', 'x/3', 'different'],
    ['y^2', 'y', 'equal'],
    ['[x > 0]', 'step(x)', 'equal'],
    ['[x >= 0]', 'step(x)', 'equal'],
    ["relu'(x)", '[x > 0]', 'equal'],
    ['if(x > 0, x, 0)', 'relu(x)', 'equal'],
    ['max(x, 0)', '(x + abs(x))/2', 'equal'],
    ["sigmoid'(x)", 'sigmoid(x) (1 - sigmoid(x))', 'equal'],
    ['sum(i, 1, 10, i x)', '55 x', 'equal'],
    ['prod(i, 1, 4, x)', 'x^4', 'equal'],
    ['tanh(x/2)/2 + 1/2', 'sigmoid(x)', 'equal'],
    ['x/0', 'x', 'undefined-there'],
    ['-log(q) - log(1 - q)', '-log(q (1 - q))', 'equal'],
  ])('%s against %s: %s', (answer, reference, kind) => {
    expect(judged(answer, reference, line)).toBe(kind);
  });
});

describe('matrices', () => {
  test.each([
    ['A2 - Y', 'd(S, Z2)', 'equal'],
    ['(A2 - Y) A1^T/m', 'd(J, W2)', 'equal'],
    ['(A1 (A2 - Y)^T)^T/m', 'd(J, W2)', 'equal'],
    ['(A2 - Y) A1^T', 'd(J, W2)', 'different'],
    ['(A2 - Y) A1^T/5', 'd(J, W2)', 'different'],
    ['A1 (A2 - Y)^T/m', 'd(J, W2)', 'wrong-shape'],
    ['(A2 - Y) A1/m', 'd(J, W2)', 'unread'],
    ["W2^T (A2 - Y) .* g1'(Z1)", 'd(S, Z1)', 'equal'],
    ["g1'(Z1) ⊙ W2^T (A2 - Y)", 'd(S, Z1)', 'unread'],
    ['W2^T (A2 - Y) .* g1(Z1)', 'd(S, Z1)', 'different'],
    ["W2^T (A2 - Y) .* (g1'(Z1) + 1e-30 (A1 - relu(Z1)))", 'd(S, Z1)', 'different'],
    ["W2^T (A2 - Y) .* g1'(Z1) .* [Z1 < 10]", 'd(S, Z1)', 'different'],
    ['(A2 - Y) min(A1, 10)^T/m', 'd(J, W2)', 'different'],
    ['sigmoid(min(Z2, 50)) - Y', 'd(S, Z2)', 'different'],
    ['W2^T (A2 - Y) .* ((g1(Z1 + 1e-40) - g1(Z1))/1e-40)', 'd(S, Z1)', 'different'],
    ['W2^T (A2 - Y) .* (1 - A1^2)', 'd(S, Z1)', 'different'],
    ['rowsum(A2 - Y)/m', 'd(J, b2)', 'equal'],
    ['sum(A2 - Y)/m', 'd(J, b2)', 'wrong-shape'],
    ['colsum(A2 - Y)', 'rowsum(A2 - Y)', 'wrong-shape'],
    ['W1 X + b1', 'Z1', 'equal'],
    ['X W1', 'Z1', 'unread'],
  ])('%s against %s: %s', (answer, reference, kind) => {
    expect(judged(answer, reference, twoLayers)).toBe(kind);
  });

  test('keeps the order of a product', () => {
    const squares = modelOf({
      sizes: ['n'],
      symbols: { P: 'real (n, n)', Q: 'real (n, n)' },
      definitions: {},
    });
    expect(judged('P Q', 'Q P', squares)).toBe('different');
    expect(judged('(P Q)^T', 'Q^T P^T', squares)).toBe('equal');
    expect(judged('P .* Q', 'P Q', squares)).toBe('different');
    expect(judged('inv(P Q)', 'Q^-1 P^-1', squares)).toBe('equal');
  });
});

describe('sums over an index', () => {
  test.each([
    ['sum(i, 1, N, H_i,j (s_i - P_i))', 'd(LL, w_j)', 'equal'],
    ['Σ_i H_i,j (s_i - P_i)', 'd(LL, w_j)', 'equal'],
    ['Σ_{i=1}^{N} (s_i - P_i) H_{ij}', 'd(LL, w_j)', 'equal'],
    ['H_i,j (s_i - P_i)', 'd(LL, w_j)', 'different'],
    ['sum(i, 1, 2, H_i,j (s_i - P_i))', 'd(LL, w_j)', 'different'],
    ['sum(i, 1, 3, H_i,j (s_i - P_i))', 'd(LL, w_j)', 'undefined-there'],
    ['H^T (s - sigmoid(H w))', 'd(LL, w)', 'equal'],
  ])('%s against %s: %s', (answer, reference, kind) => {
    expect(judged(answer, reference, likelihood)).toBe(kind);
  });
});

const shaped = modelOf(shapedSource);

/** Ways to write the same thing. */
const disguises: ((of: Expression) => Expression)[] = [
  (of) => apply('add', of, apply('subtract', of, of)),
  (of) => apply('divide', apply('multiply', number(6), of), number(6)),
  (of) => apply('negate', apply('negate', of)),
  (of) => apply('subtract', apply('multiply', number(3), of), apply('add', of, of)),
  (of) => apply('transpose', apply('transpose', of)),
  (of) =>
    apply(
      'multiply',
      apply(
        'add',
        apply('elementPower', apply('sin', number(1)), number(2)),
        apply('elementPower', apply('cos', number(1)), number(2)),
      ),
      of,
    ),
];
/** Small damage. */
const damages: ((of: Expression) => Expression)[] = [
  (of) => apply('multiply', { kind: 'number', text: '1.0000000001' }, of),
  (of) => apply('add', of, { kind: 'number', text: '0.00000000000001' }),
  (of) => apply('multiply', number(2), of),
  (of) => apply('negate', of),
];

describe('random expressions', () => {
  const shape = fc
    .constantFrom('number', 'column', 'matrix', 'square')
    .chain((wanted) => expressionOf(wanted as 'number', 2));

  test('in disguise are never refused', () => {
    fc.assert(
      fc.property(shape, fc.nat(disguises.length - 1), (of, which) => {
        const disguised = (disguises[which] as (typeof disguises)[number])(of);
        const { kind } = compare(disguised, of, shaped);
        expect(['equal', 'undecided'], `${toText(disguised)} = ${toText(of)}: ${kind}`).toContain(kind);
      }),
      { numRuns: 250, seed: 5 },
    );
  });

  test('with small damage are never accepted', () => {
    fc.assert(
      fc.property(shape, fc.nat(damages.length - 1), (of, which) => {
        const damaged = (damages[which] as (typeof damages)[number])(of);
        const isVanishing = compare(of, apply('multiply', number(0), of), shaped).kind === 'equal';
        fc.pre(!(isVanishing && which !== 1));
        expect(compare(damaged, of, shaped).kind, toText(damaged)).not.toBe('equal');
      }),
      { numRuns: 250, seed: 6 },
    );
  });
});

describe('a verdict', () => {
  test('is the same whatever was compared before', () => {
    const ask = (): string =>
      JSON.stringify(compare(read('(y - yhat) x1', neuron), read('(yhat - y) x1', neuron), neuron));
    const before = ask();
    judged('x1', 'x2', neuron);
    expect(ask()).toBe(before);
  });

  test('shows the point where two differ', () => {
    const result = compare(read('(y - yhat) x1', neuron), read('(yhat - y) x1', neuron), neuron);
    if (result.kind !== 'different') throw new Error(result.kind);
    expect(result.difference.yours).toBeCloseTo(-result.difference.right, 12);
    expect(result.difference.point.values.has('w1')).toBe(true);
  });

  test.each([
    ['sum(i, 1, 10^9, x)'],
    ['sum(i, 1, 1000000000, x)'],
    ['sum(i, 1, 9999, sum(j, 1, 9999, x))'],
    [`${'sin('.repeat(50)}x${')'.repeat(50)}${' + sum(i, 1, 9999, exp(x))'.repeat(9)}`],
  ])('refuses %s before it runs', (answer) => {
    const reading = readExpression(answer, line.scope);
    const kind =
      reading.kind === 'problem' ? reading.problem.code : compare(reading.expression, read('x', line), line);
    expect(
      kind === 'too-deep' ||
        (typeof kind === 'object' && kind.kind === 'unread' && kind.problem.code === 'too-large'),
    ).toBe(true);
  });
});
