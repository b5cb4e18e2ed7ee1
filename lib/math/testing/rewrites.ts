import { apply, type Expression, isApply, name, number } from '../expression';
import type { OperationId } from '../operations/ids';
import { isScalar } from '../shapes';
import type { Change } from './tree-places';

const two = number(2);
const half: Expression = { kind: 'number', text: '0.5' };
const oneOf = (value: number): Expression => number(value);

/** Numbers of the model of random expressions, to add or to divide by; those of the second list are positive. */
const numbers = ['a', 'b', 'c', 'p'].map((text) => name(text));
const positives: Expression[] = [
  name('p'),
  number(7),
  apply('add', apply('elementPower', name('b'), two), half),
  apply('exp', name('c')),
];

const some = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;

/** A rule for one operation. */
function on(operation: OperationId, f: (args: Expression[], pick: number) => Expression | null): Change {
  return (node, _shape, pick) => (isApply(node, operation) ? f(node.args, pick) : null);
}

function unary(operation: OperationId, f: (x: Expression, node: Expression) => Expression): Change {
  return (node) => (isApply(node, operation) ? f(node.args[0] as Expression, node) : null);
}

function binary(operation: OperationId, f: (x: Expression, y: Expression) => Expression | null): Change {
  return on(operation, ([x, y]) => f(x as Expression, y as Expression));
}

/** What is true of any node whatever. */
const anywhere: Change[] = [
  (of, _, pick) => apply('subtract', apply('add', of, some(numbers, pick)), some(numbers, pick)),
  (of, _, pick) => apply('divide', apply('multiply', some(positives, pick), of), some(positives, pick)),
  (of, _, pick) => apply('multiply', some(positives, pick), apply('divide', of, some(positives, pick))),
  (of) => apply('subtract', apply('multiply', number(3), of), apply('add', of, of)),
  (of) => apply('divide', apply('add', of, of), two),
  (of) => apply('negate', apply('negate', of)),
  (of) => apply('subtract', apply('max', of, number(0)), apply('relu', apply('negate', of))),
  (of) =>
    apply('add', apply('max', of, name('a')), apply('subtract', apply('min', of, name('a')), name('a'))),
  (of, shape) => (isScalar(shape) ? apply('add', apply('subtract', of, half), half) : null),
];

const order: Change[] = [
  ...(['add', 'hadamard', 'max', 'min'] as const).map((id) => binary(id, (x, y) => apply(id, y, x))),
  ...(['add', 'hadamard', 'multiply', 'max', 'min'] as const).flatMap((id) => [
    binary(id, (x, z) =>
      isApply(x, id) ? apply(id, x.args[0] as Expression, apply(id, x.args[1] as Expression, z)) : null,
    ),
    binary(id, (x, z) =>
      isApply(z, id) ? apply(id, apply(id, x, z.args[0] as Expression), z.args[1] as Expression) : null,
    ),
  ]),
  binary('subtract', (x, y) => apply('add', x, apply('negate', y))),
  binary('add', (x, y) => apply('subtract', x, apply('negate', y))),
  binary('subtract', (x, y) => apply('negate', apply('subtract', y, x))),
  binary('hadamard', (x, y) => spreadOver('hadamard', x, y)),
  binary('divide', (x, y) => apply('hadamard', x, apply('divide', oneOf(1), y))),
  binary('divide', (x, y) => apply('hadamard', x, apply('elementPower', y, apply('negate', oneOf(1))))),
  binary('divide', (x, y) => spreadOver('divide', y, x)),
  binary('elementPower', (x, y) =>
    y.kind === 'number' && y.text === '2'
      ? apply('hadamard', x, x)
      : apply('hadamard', x, apply('elementPower', x, apply('subtract', y, oneOf(1)))),
  ),
];

/** x ∘ (y + z) as x ∘ y + x ∘ z, or with a minus; for a quotient the sum is above. */
function spreadOver(id: 'hadamard' | 'divide', x: Expression, sum: Expression): Expression | null {
  if (!isApply(sum, 'add') && !isApply(sum, 'subtract')) return null;
  const part = (at: number): Expression =>
    id === 'divide' ? apply(id, sum.args[at] as Expression, x) : apply(id, x, sum.args[at] as Expression);
  return apply(sum.operation, part(0), part(1));
}

const minus = (x: Expression): Expression => apply('negate', x);
const plus1 = (x: Expression): Expression => apply('add', oneOf(1), x);

const functions: Change[] = [
  unary('sigmoid', (x) => apply('subtract', oneOf(1), apply('sigmoid', minus(x)))),
  unary('sigmoid', (x) => apply('divide', oneOf(1), plus1(apply('exp', minus(x))))),
  unary('sigmoid', (x) => apply('divide', plus1(apply('tanh', apply('divide', x, two))), two)),
  unary('tanh', (x) =>
    apply('subtract', apply('multiply', two, apply('sigmoid', apply('multiply', two, x))), oneOf(1)),
  ),
  unary('tanh', (x) => apply('divide', apply('sinh', x), apply('cosh', x))),
  unary('tanh', (x) => minus(apply('tanh', minus(x)))),
  unary('softplus', (x) => apply('log', plus1(apply('exp', x)))),
  unary('softplus', (x) => apply('add', x, apply('softplus', minus(x)))),
  unary('softplus', (x) => minus(apply('log', apply('sigmoid', minus(x))))),
  unary('exp', (x) => apply('elementPower', apply('exp', apply('divide', x, two)), two)),
  unary('exp', (x) => apply('divide', oneOf(1), apply('exp', minus(x)))),
  unary('exp', (x) =>
    apply('hadamard', apply('exp', apply('subtract', x, name('a'))), apply('exp', name('a'))),
  ),
  on('exp', ([x], pick) =>
    isApply(x as Expression, 'add')
      ? apply(
          'hadamard',
          ...((x as Expression & { kind: 'apply' }).args.map((part) => apply('exp', part)) as Expression[]),
        )
      : apply('exp', apply('log', apply('exp', some([x as Expression], pick)))),
  ),
  (of, _, pick) => {
    const by = some(positives, pick);
    return isApply(of, 'log')
      ? apply('subtract', apply('log', apply('multiply', by, of.args[0] as Expression)), apply('log', by))
      : null;
  },
  unary('log', (x) => apply('multiply', two, apply('log', apply('sqrt', x)))),
  unary('log', (x) => minus(apply('log', apply('divide', oneOf(1), x)))),
  unary('sqrt', (x) => apply('elementPower', x, half)),
  unary('sqrt', (x) => apply('exp', apply('divide', apply('log', x), two))),
  unary('sin', (x) =>
    apply('cos', apply('subtract', x, apply('divide', { kind: 'constant', name: 'pi' }, two))),
  ),
  unary('sin', (x) => minus(apply('sin', minus(x)))),
  unary('cos', (x) =>
    apply(
      'subtract',
      oneOf(1),
      apply('multiply', two, apply('elementPower', apply('sin', apply('divide', x, two)), two)),
    ),
  ),
  unary('sinh', (x) => apply('divide', apply('subtract', apply('exp', x), apply('exp', minus(x))), two)),
  unary('cosh', (x) => apply('divide', apply('add', apply('exp', x), apply('exp', minus(x))), two)),
  unary('atan', (x) => minus(apply('atan', minus(x)))),
];

const corners: Change[] = [
  unary('abs', (x) => apply('max', x, minus(x))),
  unary('abs', (x) => apply('sqrt', apply('elementPower', x, two))),
  unary('abs', (x) => apply('add', apply('relu', x), apply('relu', minus(x)))),
  unary('relu', (x) => apply('max', x, number(0))),
  unary('relu', (x) => apply('divide', apply('add', x, apply('abs', x)), two)),
  unary('relu', (x) => apply('if', apply('greater', x, number(0)), x, apply('subtract', x, x))),
  unary('relu', (x) => apply('hadamard', x, apply('greater', x, number(0)))),
  unary('relu', (x) => apply('add', x, apply('relu', minus(x)))),
  binary('max', (x, y) => minus(apply('min', minus(x), minus(y)))),
  binary('max', (x, y) => apply('add', y, apply('relu', apply('subtract', x, y)))),
  binary('max', (x, y) =>
    apply('divide', apply('add', apply('add', x, y), apply('abs', apply('subtract', x, y))), two),
  ),
  binary('min', (x, y) => minus(apply('max', minus(x), minus(y)))),
  binary('min', (x, y) => apply('subtract', x, apply('relu', apply('subtract', x, y)))),
  on('if', ([test, then, otherwise]) => {
    const [x, y, z] = [test, then, otherwise] as [Expression, Expression, Expression];
    return isApply(x, 'greater')
      ? apply('if', apply('atMost', ...(x.args as [Expression, Expression])), z, y)
      : null;
  }),
];

/** Ways to write the same thing, of numbers and entry by entry. */
export const rewrites: readonly Change[] = [...anywhere, ...order, ...functions, ...corners];
