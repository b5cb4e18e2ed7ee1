import fc from 'fast-check';
import { derivative as mathjsDerivative, parse as mathjsParse } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { centralDifferences } from './differences';
import { doubles } from './doubles';
import { environmentAt, evaluate } from './evaluate';
import { apply, type Expression, name, nodesOf } from './expression';
import { gradientOf } from './gradient';
import type { Model } from './model';
import { shapeOf } from './notation/check-shapes';
import { toText } from './notation/to-text';
import { operationIds } from './operations/ids';
import { type Point, samplePoints } from './points';
import { readGradient } from './read-gradient';
import { likelihood, modelOf, neuron, read, twoLayers } from './testing/models';
import { expressionOf, shapedSource } from './testing/random-expressions';

const shaped = modelOf(shapedSource);

/** Whether derived and measured agree wherever both can be told. Returns how many entries were compared. */
function agree(of: Expression, by: Expression, model: Model, point: Point): number {
  const derived = evaluate(gradientOf(of, by, model), environmentAt(doubles, model, point));
  const measured = centralDifferences(of, by, model, point);
  expect([derived.rows, derived.columns]).toEqual([measured.rows, measured.columns]);
  let compared = 0;
  for (const [at, ball] of derived.data.entries()) {
    const right = measured.data[at] as number;
    if (doubles.stateOf(ball) !== 'value' || !Number.isFinite(right) || ball.error > 1e-6 * Math.abs(right))
      continue;
    expect(
      Math.abs(ball.value - right),
      `${toText(of)} by ${toText(by)}: ${ball.value} ~ ${right}`,
    ).toBeLessThanOrEqual(ball.error + 1e-12 * Math.max(1, Math.abs(right)));
    compared += 1;
  }
  return compared;
}

describe('derivative rules against central differences', () => {
  const target = fc.constantFrom('a', 'b', 'p', 'u', 'v', 'M', 'K', 'Q', 'R');
  test('agree on random expressions over numbers, columns and matrices', () => {
    let compared = 0;
    fc.assert(
      fc.property(expressionOf('number', 3), target, fc.integer({ min: 0, max: 50 }), (of, by, seed) => {
        const [point] = samplePoints(shaped, `random ${seed}`, 1, 4);
        compared += agree(of, name(by), shaped, point as Point);
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(compared).toBeGreaterThan(800);
  });

  test('every operation of the table was among the random ones or has its own case below', () => {
    const met = new Set<string>();
    for (const shape of ['number', 'column', 'matrix', 'square'] as const) {
      for (const of of fc.sample(expressionOf(shape, 3), { numRuns: 600, seed: 3 })) {
        for (const node of nodesOf(of)) if (node.kind === 'apply') met.add(node.operation);
      }
    }
    const ownCases = ['tan', 'step', 'sign', 'equal', 'unequal', 'less', 'atMost', 'atLeast'];
    expect(operationIds.filter((id) => !met.has(id) && !ownCases.includes(id))).toEqual([]);
  });

  test.each([
    ['tan(a)^2', 'a'],
    ['step(a) b + sign(b) a', 'a'],
    ['[a < b] a^2 + [a <= c] b', 'a'],
    ['a^b', 'b'],
    ['p^a', 'a'],
    ['sum(Q^-1 M)', 'Q'],
    ['u^T Q u', 'Q'],
    ['u^T Q u', 'u'],
    ['norm(M - K)^2', 'M'],
    ['log(det(Q Q^T))', 'Q'],
    ['trace(Q R Q^T)', 'Q'],
    ['sum(i, 1, 4, sin(i a) b^i)', 'a'],
    ['prod(i, 1, 3, a + i b)', 'b'],
    ['sum(softmax(M) .* K)', 'M'],
    ['sum(M/p)', 'p'],
    ['if(a > 0, a^2, -a)', 'a'],
  ])('agree on %s by %s', (of, by) => {
    const points = samplePoints(shaped, of, 6, 4);
    const compared = points.map((point) => agree(read(of, shaped), name(by), shaped, point));
    expect(Math.max(...compared)).toBeGreaterThan(0);
  });

  const operands = { number: 'a', column: 'u', matrix: 'M' };
  const others = { number: 'b', column: 'v', matrix: 'K' };
  const signs = ['+', '-', '.*', '/', '.^'];
  const shapesOf = Object.keys(operands) as (keyof typeof operands)[];
  const broadcast = signs.flatMap((sign) =>
    shapesOf.flatMap((left) => shapesOf.map((right) => [operands[left], sign, others[right]] as const)),
  );

  test.each(broadcast)(
    'agree on %s %s %s, whichever is repeated, summed up and weighed',
    (left, sign, right) => {
      const [above, below] = [
        sign === '.^' ? `(${left}.^2 + 0.5)` : left,
        sign === '/' ? `(${right}.^2 + 1)` : right,
      ];
      for (const of of [`sum(${above} ${sign} ${below})`, `sum(R (${above} ${sign} ${below} + 0 M))`]) {
        for (const by of [left, right]) {
          for (const point of samplePoints(shaped, `${of} ${by}`, 2, 4)) {
            expect(agree(read(of, shaped), name(by), shaped, point), `${of} by ${by}`).toBeGreaterThan(0);
          }
        }
      }
    },
  );

  test.each([
    ['sum(u .* (Q M))', 'Q'],
    ['sum(max(u, M))', 'u'],
    ['sum(max(a, M))', 'M'],
    ['sum(if(a > 0, u, M))', 'M'],
    ['sum(relu(M + u))', 'u'],
    ['mean(u .* M)', 'M'],
  ])('agree on %s by %s, where something is repeated', (of, by) => {
    for (const point of samplePoints(shaped, of, 2, 4))
      expect(agree(read(of, shaped), name(by), shaped, point)).toBeGreaterThan(0);
  });

  test.each(['Q u', 'Q u .* v', 'sin(u) .* (M K^T u)', 'u u^T v', 'b u + v', 'norm(u) u/p', 'a Q v'])(
    'give the Jacobian of a column, rows from the column: %s',
    (of) => {
      const all = read(`v^T (${of})`, shaped);
      const jacobian = gradientOf(read(of, shaped), name('u'), shaped);
      const turned = apply('multiply', apply('transpose', jacobian), name('v'));
      for (const point of samplePoints(shaped, of, 4, 4)) {
        const environment = environmentAt(doubles, shaped, point);
        const [left, right] = [turned, gradientOf(all, name('u'), shaped)].map((side) =>
          evaluate(side, environment).data.map(({ value }) => value),
        );
        for (const [at, value] of (left as number[]).entries())
          expect(value).toBeCloseTo((right as number[])[at] as number, 8);
      }
    },
  );

  test('give a column by a number as a column', () => {
    const of = read('a Q u + a^2 v', shaped);
    expect(shapeOf(read('d(a Q u + a^2 v, a)', shaped), shaped.scope)).toEqual({
      kind: 'shape',
      shape: { rows: 'n', columns: 1 },
    });
    for (const point of samplePoints(shaped, 'by a number', 4, 4)) {
      const environment = environmentAt(doubles, shaped, point);
      const [left, right] = [gradientOf(of, name('a'), shaped), read('Q u + 2 a v', shaped)].map((side) =>
        evaluate(side, environment).data.map(({ value }) => value),
      );
      for (const [at, value] of (left as number[]).entries())
        expect(value).toBeCloseTo((right as number[])[at] as number, 8);
    }
  });

  test.each([
    [neuron, ['L by yhat', 'L by z', 'L by w1', 'L by b', 'yhat by w2']],
    [twoLayers, ['S by Z2', 'J by W2', 'J by b2', 'S by Z1', 'J by W1', 'J by b1', 'J by X', 'S by A1']],
    [
      likelihood,
      ['z_i by w_j', 'ell_i by w_j', 'LL by w_j', 'LL by w', 'ell_i by z_i', 'LL by H', 'LL by H_i,j'],
    ],
  ])('agree along a whole model (%#)', (model, targets) => {
    for (const target of targets) {
      const gradient = readGradient(target, model);
      if (gradient.kind === 'problem') throw new Error(`${target}: ${gradient.problem.code}`);
      for (const point of samplePoints(model, target, 1, 4)) {
        expect(agree(gradient.of, gradient.by, model, point), target).toBeGreaterThan(0);
      }
    }
  });
});

describe('derivative rules against mathjs', () => {
  const plainCalls = new Set(['exp', 'tanh', 'sin', 'cos', 'sinh', 'cosh', 'atan', 'log', 'sqrt', 'abs']);
  const plainSigns = new Set([
    'add',
    'subtract',
    'multiply',
    'divide',
    'negate',
    'elementPower',
    'power',
    'hadamard',
  ]);
  const scalarOnly = expressionOf('number', 3).filter((of) =>
    [...nodesOf(of)].every(
      (node) =>
        (node.kind === 'name' && 'abcp'.includes(node.name)) ||
        node.kind === 'number' ||
        (node.kind === 'apply' && (plainCalls.has(node.operation) || plainSigns.has(node.operation))),
    ),
  );

  test('agree on random scalar expressions', () => {
    let compared = 0;
    fc.assert(
      fc.property(scalarOnly, fc.integer({ min: 0, max: 20 }), (of, seed) => {
        const [point] = samplePoints(shaped, `mathjs ${seed}`, 1, 4) as [Point];
        const ours = evaluate(gradientOf(of, name('a'), shaped), environmentAt(doubles, shaped, point))
          .data[0];
        const text = toText(of).replaceAll('.*', '*').replaceAll('.^', '^');
        const values = Object.fromEntries(
          ['a', 'b', 'c', 'p'].map((key) => [key, Number(point.values.get(key)?.cells[0]?.[0])]),
        );
        const theirs: unknown = mathjsDerivative(mathjsParse(text), 'a').evaluate(values);
        if (
          ours === undefined ||
          Number.isNaN(ours.value) ||
          typeof theirs !== 'number' ||
          !Number.isFinite(theirs)
        )
          return;
        expect(Math.abs(ours.value - theirs), text).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(theirs)));
        compared += 1;
      }),
      { numRuns: 200, seed: 11 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe('a gradient', () => {
  test('takes the quantity below as one of its own', () => {
    const gradient = readGradient('L by yhat', neuron);
    if (gradient.kind === 'problem') throw new Error(gradient.problem.code);
    const used = [...nodesOf(gradient.expression)].flatMap((node) =>
      node.kind === 'name' ? [node.name] : [],
    );
    expect(new Set(used)).toEqual(new Set(['y', 'yhat']));
  });

  test('is zero where nothing leads from one to the other', () => {
    const gradient = readGradient('z by y', neuron);
    expect(gradient.kind === 'expression' && gradient.expression).toEqual({ kind: 'number', text: '0' });
  });

  test('of a sum sends only its own term to one member', () => {
    const gradient = readGradient('LL by ell_i', likelihood);
    expect(gradient.kind === 'expression' && gradient.expression).toEqual({ kind: 'number', text: '1' });
  });

  test.each([
    ['Z1 by W1', 'needs-number'],
    ['J by W1 X', 'not-differentiable'],
    ['J', 'missing-argument'],
    ['J by Q', 'unknown-name'],
  ])('says why %s has none', (text, code) => {
    const gradient = readGradient(text, twoLayers);
    expect(gradient.kind === 'problem' && gradient.problem.code).toBe(code);
  });

  test('may be written inside an answer', () => {
    const typed = read('d(L, yhat) * yhat (1 - yhat) x1', neuron);
    const [point] = samplePoints(neuron, 'inside', 1, 4) as [Point];
    const environment = environmentAt(doubles, neuron, point);
    const whole = evaluate(gradientOf(name('L'), name('w1'), neuron), environment).data[0];
    expect(evaluate(typed, environment).data[0]?.value).toBeCloseTo(whole?.value ?? Number.NaN, 10);
  });
});
