import fc from 'fast-check';
import { apply, type Expression, name, number } from '../expression';
import type { OperationId } from '../operations/ids';

/**
 * Random expressions with values almost everywhere: logs, roots and quotients are of something positive. Each
 * arbitrary makes one shape over the names of `shapes` below: numbers a, b, c (positive: p), a column u and v (n),
 * matrices M and K (n × m), squares Q and R (n × n).
 */
export const shapedSource = {
  sizes: ['n', 'm'],
  symbols: {
    a: 'real',
    b: 'real',
    c: 'real',
    p: 'positive',
    u: 'real (n)',
    v: 'real (n)',
    M: 'real (n, m)',
    K: 'real (n, m)',
    Q: 'real (n, n)',
    R: 'real (n, n)',
  },
  definitions: {},
};

export type ShapeName = 'number' | 'column' | 'matrix' | 'square';
const leaves: Record<ShapeName, string[]> = {
  number: ['a', 'b', 'c', 'p'],
  column: ['u', 'v'],
  matrix: ['M', 'K'],
  square: ['Q', 'R'],
};
const smooth: OperationId[] = ['exp', 'sigmoid', 'tanh', 'softplus', 'sin', 'cos', 'atan', 'sinh', 'cosh'];
const kinked: OperationId[] = ['relu', 'abs'];

const positive = (of: Expression): Expression =>
  apply('add', apply('elementPower', of, number(2)), { kind: 'number', text: '0.5' });

/** An arbitrary expression of a shape, at most `depth` operations deep. */
export function expressionOf(shape: ShapeName, depth: number): fc.Arbitrary<Expression> {
  const leaf = fc.constantFrom(...leaves[shape]).map((of) => name(of));
  if (depth === 0)
    return shape === 'number' ? fc.oneof(leaf, fc.integer({ min: 1, max: 5 }).map(number)) : leaf;
  const of = (wanted: ShapeName): fc.Arbitrary<Expression> => expressionOf(wanted, depth - 1);
  const same = of(shape);
  const unary = fc
    .tuple(fc.constantFrom(...smooth, ...kinked), same)
    .map(([id, x]) => apply(id, tamed(id, x)));
  const guarded = fc
    .tuple(fc.constantFrom<OperationId>('log', 'sqrt'), same)
    .map(([id, x]) => apply(id, positive(x)));
  const pair = fc
    .tuple(fc.constantFrom<OperationId>('add', 'subtract', 'hadamard', 'max', 'min'), same, same)
    .map(([id, x, y]) => apply(id, x, y));
  const quotient = fc.tuple(same, same).map(([x, y]) => apply('divide', x, positive(y)));
  const scaledBy = fc.tuple(of('number'), same).map(([k, x]) => apply('multiply', k, x));
  const raised = fc.tuple(same, fc.constantFrom(2, 3)).map(([x, n]) => apply('elementPower', x, number(n)));
  const negated = same.map((x) => apply('negate', x));
  const common = [leaf, unary, guarded, pair, quotient, scaledBy, raised, negated];
  return fc.oneof(...common, ...particular(shape, of));
}

/** What only makes this shape. */
function particular(
  shape: ShapeName,
  of: (wanted: ShapeName) => fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression>[] {
  const two = (id: OperationId, left: ShapeName, right: ShapeName): fc.Arbitrary<Expression> =>
    fc.tuple(of(left), of(right)).map(([x, y]) => apply(id, x, y));
  const one = (id: OperationId, from: ShapeName): fc.Arbitrary<Expression> =>
    of(from).map((x) => apply(id, x));
  const safe = (id: OperationId, from: ShapeName): fc.Arbitrary<Expression> =>
    of(from).map((x) => apply(id, positive(x)));
  switch (shape) {
    case 'number':
      return [
        one('sum', 'matrix'),
        one('mean', 'column'),
        one('trace', 'square'),
        safe('norm', 'matrix'),
        two('dot', 'column', 'column'),
        of('square').map((x) => apply('det', x)),
        fc.tuple(of('column'), of('column')).map(([x, y]) => apply('multiply', apply('transpose', x), y)),
        fc
          .tuple(of('number'), of('number'), of('number'))
          .map(([k, x, y]) => apply('if', apply('greater', k, number(1)), x, y)),
      ];
    case 'column':
      return [
        one('rowsum', 'matrix'),
        two('multiply', 'square', 'column'),
        one('softmax', 'column'),
        one('diag', 'square'),
        of('matrix').map((x) => apply('transpose', apply('colsum', apply('transpose', x)))),
      ];
    case 'matrix':
      return [
        two('multiply', 'square', 'matrix'),
        two('add', 'matrix', 'column'),
        two('hadamard', 'column', 'matrix'),
        one('softmax', 'matrix'),
        of('matrix').map((x) => apply('transpose', apply('transpose', x))),
      ];
    case 'square':
      return [
        two('multiply', 'square', 'square'),
        one('diag', 'column'),
        one('transpose', 'square'),
        fc.tuple(of('column'), of('column')).map(([x, y]) => apply('multiply', x, apply('transpose', y))),
        of('square').map((x) => apply('power', x, number(2))),
        of('column').map((x) => apply('inv', apply('diag', positive(x)))),
      ];
  }
}

/** Growing functions of something bounded, so that towers stay finite. */
function tamed(id: OperationId, x: Expression): Expression {
  return ['exp', 'sinh', 'cosh'].includes(id) ? apply('tanh', x) : x;
}
