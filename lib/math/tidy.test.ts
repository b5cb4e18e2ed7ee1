import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { apply, type Expression, isNumber, name, nodesOf, number } from './expression';
import { gradientOf } from './gradient';
import type { Model } from './model';
import { readExpression } from './notation/read';
import { toText } from './notation/to-text';
import { readGradient } from './read-gradient';
import { likelihood, modelOf, neuron, read, twoLayers } from './testing/models';
import { expressionOf, shapedSource } from './testing/random-expressions';
import { tidy } from './tidy';

const shaped = modelOf(shapedSource);
const square = modelOf({
  symbols: { a: 'real', b: 'real', c: 'real', d: 'real' },
  definitions: { e: 'a + c', g: 'b - d', h: 'e g', f: 'h^2' },
});

function tidyGradient(target: string, model: Model): string {
  const gradient = readGradient(target, model);
  if (gradient.kind === 'problem') throw new Error(`${target}: ${gradient.problem.code}`);
  return toText(tidy(gradient.expression, model));
}

/** What is written must be readable and of the same value. */
function expectSame(of: Expression, model: Model): void {
  const text = toText(tidy(of, model));
  const back = readExpression(text, model.scope);
  if (back.kind === 'problem') throw new Error(`${text}: ${back.problem.code}`);
  const kind = compare(back.expression, of, model).kind;
  expect(['equal', 'undecided'], `${toText(of)} became ${text}: ${kind}`).toContain(kind);
}

describe('a tidy expression', () => {
  test.each([
    ['--a', 'a'],
    ['-(-(a - b))', 'a - b'],
    ['0 a + 1 b', 'b'],
    ['2*3*a/4', '3*a/2'],
    ['0.01 a', '0.01*a'],
    ['a - a', '0'],
    ['-(a - b) c', 'c*(b - a)'],
    ['-(1 - p) c', 'c*(p - 1)'],
    ['-a b', '-a*b'],
    ['a b + a c', 'a*(b + c)'],
    ['a/b + c/b', '(a + c)/b'],
    ['1/a + 1/b', '(b + a)/(a*b)'],
    ['(1/a + 1/b) a b', 'b + a'],
    ['(a p + b)/p', 'a + b/p'],
    ['sqrt(p + 0.001)', 'sqrt(p + 0.001)'],
    ['a - (b - c)', 'a + c - b'],
    ['(a^2 - b^2)/(a - b)', 'a + b'],
    ['(a - b)/(a^2 - b^2)', '1/(a + b)'],
    ['(a + b)^2 - a^2 - 2 a b', 'b^2'],
    ['2 (a + b)^3 c', '2*c*(a + b)^3'],
    ['a^2 b/(a b^3)', 'a/b^2'],
    ['sqrt(p) sqrt(p)', 'p'],
    ['exp(-a)/exp(-a)^2', 'exp(a)'],
    ['-2 a exp(-a^2)', '-2*a*exp(-a^2)'],
    ['exp(-a)/(1 + exp(-a))', '1/(exp(a) + 1)'],
    ['sin(-a) + tanh(b - b)', '-sin(a)'],
    ['if(a > 0, 1, 0)', '[a > 0]'],
    ['if(a > 0, b, b)', 'b'],
    ['u^T^T', 'u'],
    ['(Q M)^T', 'M^T*Q^T'],
    ['2 Q (3 M)', '6*Q*M'],
    ['Q (R M)', 'Q*R*M'],
    ['inv(Q) Q M', 'M'],
    ['Q M + Q M', '2*Q*M'],
    ['u .* v/u', 'v'],
    ['sum(2 M)', '2*sum(M)'],
    ['sum(M - M)', '0'],
    ['sum(i, 1, 5, a b)', '5*a*b'],
    ['sum(i, 1, 5, a i)', 'a*sum(i, 1, 5, i)'],
  ])('of %s is %s', (text, wanted) => {
    expect(toText(tidy(read(text, shaped), shaped))).toBe(wanted);
  });

  test('of a product of a quotient with its denominator is what remains', () => {
    const product = read('(-y/yhat + (1 - y)/(1 - yhat)) * yhat*(1 - yhat) * x1', neuron);
    expect(toText(tidy(product, neuron))).toBe('x1*(yhat - y)');
  });

  test('needs no copies of numbers where sums of rows or a product say the same', () => {
    const ones = (rows: string | number, columns: string | number): Expression => ({
      kind: 'spread',
      value: number(1),
      shape: { rows, columns },
    });
    const said = (of: Expression): string => toText(tidy(of, shaped));
    expect(said(apply('multiply', name('M'), ones('m', 1)))).toBe('rowsum(M)');
    expect(said(apply('multiply', ones(1, 'n'), name('M')))).toBe('colsum(M)');
    expect(said(apply('hadamard', name('M'), ones('n', 'm')))).toBe('M');
    expect(said(apply('sum', ones('n', 'm')))).toBe('n*m');
    expect(said(apply('add', name('M'), apply('multiply', name('u'), ones(1, 'm'))))).toBe('M + u');
    expect(said(apply('multiply', apply('diag', ones('n', 1)), name('M')))).toBe('M');
    expect(said(ones('n', 'm'))).toBe('ones(n, m)');
    expect(said(apply('diag', ones('n', 1)))).toBe('Q^0');
  });
});

describe('a tidy gradient', () => {
  test.each([
    ['L by yhat', neuron, '(yhat - y)/(yhat*(1 - yhat))'],
    ['L by z', neuron, 'yhat - y'],
    ['L by w1', neuron, 'x1*(yhat - y)'],
    ['yhat by w2', neuron, 'yhat*x2*(1 - yhat)'],
    ['f by a', square, '2*h*g'],
    ['f by d', square, '-2*h*e'],
    ['S by Z2', twoLayers, 'A2 - Y'],
    ['J by W2', twoLayers, '(A2 - Y)*A1^T/m'],
    ['J by b2', twoLayers, 'rowsum(A2 - Y)/m'],
    ['S by Z1', twoLayers, "g1'(Z1) .* (W2^T*(A2 - Y))"],
    ['J by W1', twoLayers, "g1'(Z1) .* (W2^T*(A2 - Y))*X^T/m"],
    ['ell_i by w_j', likelihood, 'H_{i,j}*(s_{i} - P_{i})'],
    ['LL by w_j', likelihood, 'sum(i, 1, N, H_{i,j}*(s_{i} - P_{i}))'],
    ['LL by w', likelihood, 'H^T*(s - sigmoid(H*w))'],
    ['LL by H', likelihood, '(s - sigmoid(H*w))*w^T'],
    ['u^T Q u by Q', shaped, 'u*u^T'],
    ['u^T Q u by u', shaped, 'Q*u + Q^T*u'],
    ['norm(Q u - v)^2 by u', shaped, '2*Q^T*(Q*u - v)'],
    ['log(det(Q Q^T)) by Q', shaped, '2*inv(Q*Q^T)*Q'],
    ['trace(Q R) by Q', shaped, 'R^T'],
    ['sum(Q M) by M', shaped, 'rowsum(Q^T)*ones(1, m)'],
    ['sum(softmax(u) .* v) by u', shaped, 'softmax(u) .* (v - sum(v .* softmax(u)))'],
    ['sum((M + u) .* K) by u', shaped, 'rowsum(K)'],
  ] as const)('%s', (target, model, wanted) => {
    const text = tidyGradient(target, model);
    expect(text).toBe(wanted);
    const gradient = readGradient(target, model);
    if (gradient.kind === 'expression')
      expect(compare(read(text, model), gradient.expression, model).kind).toBe('equal');
  });

  test('of softmax and one-hot labels is their difference', () => {
    const classes = modelOf({
      symbols: { z: 'real (k)', y: 'one-hot (k)', Z: 'real (k, m)', Y: 'one-hot (k, m)' },
      definitions: { p: 'softmax(z)', L: '-sum(y .* log(p))', P: 'softmax(Z)', J: '-sum(Y .* log(P))/m' },
    });
    expect(tidyGradient('L by z', classes)).toBe('p - y');
    expect(tidyGradient('J by Z', classes)).toBe('(P - Y)/m');
  });

  test('uses the name of a sigmoid that is written out', () => {
    const written = modelOf({
      symbols: { w: 'real', x: 'real', y: 'label' },
      definitions: { z: 'w x', yhat: '1/(1 + exp(-z))', S: 'log(1 + exp(-z)) + (1 - y) z' },
    });
    expect(tidyGradient('S by w', written)).toBe('x*(yhat - y)');
    expect(tidyGradient('yhat by z', written)).toBe('yhat*(1 - yhat)');
  });
});

describe('tidying', () => {
  test('keeps the value of random expressions of every shape', () => {
    for (const shape of ['number', 'column', 'matrix', 'square'] as const) {
      const property = fc.property(expressionOf(shape, 3), (of) => expectSame(of, shaped));
      fc.assert(property, { numRuns: 60, seed: 41 });
    }
  });

  test('keeps the value of random gradients', () => {
    const target = fc.constantFrom('a', 'p', 'u', 'M', 'Q');
    const property = fc.property(expressionOf('number', 3), target, (of, by) =>
      expectSame(gradientOf(of, name(by), shaped), shaped),
    );
    fc.assert(property, { numRuns: 150, seed: 42 });
  });

  test('leaves nothing nobody can type, where the model has names of the shapes', () => {
    for (const of of fc.sample(expressionOf('number', 3), { numRuns: 60, seed: 43 })) {
      for (const by of ['u', 'M', 'Q']) {
        const tidied = tidy(gradientOf(of, name(by), shaped), shaped);
        const copies = [...nodesOf(tidied)].filter((node) => node.kind === 'spread');
        expect(copies.every(({ value }) => isNumber(value, 1))).toBe(true);
        expect(readExpression(toText(tidied), shaped.scope).kind).toBe('expression');
      }
    }
  });

  test('of what is tidy changes nothing more', () => {
    for (const target of ['L by w1', 'L by yhat', 'yhat by w2']) {
      const once = tidyGradient(target, neuron);
      expect(toText(tidy(read(once, neuron), neuron))).toBe(once);
    }
  });

  test('gives an expression that would grow too large back as it is', () => {
    const wide = Array.from({ length: 1200 }, (_, at) => apply('power', name('a'), number(at + 2)));
    const sum = wide.reduce((left, right) => apply('add', left, right));
    expect(tidy(sum, shaped)).toBe(sum);
    const far = apply('divide', name('a'), apply('subtract', name('b'), name('b')));
    expect(tidy(far, shaped)).toBe(far);
  });

  test('does not multiply out what stays shorter as it is', () => {
    const sum = 'a + b + c + p';
    const power = read(`(${sum})^30 + (${sum})^29`, shaped);
    expect(toText(tidy(power, shaped))).toBe('(a + b + c + p)^29*(a + b + c + p + 1)');
  });

  test('takes shared parts once', () => {
    let of: Expression = name('a');
    for (let step = 0; step < 40; step += 1) of = apply('add', of, of);
    expect(toText(tidy(of, shaped))).toBe('1099511627776*a');
  });
});
