import { apply, type Expression, isApply, name, number } from '../expression';
import type { OperationId } from '../operations/ids';
import { isScalar } from '../shapes';
import { sumDamages } from './random-sums';
import type { Change } from './tree-places';

/** Functions people take for each other. */
const mistaken: Partial<Record<OperationId, OperationId>> = {
  exp: 'sinh',
  sigmoid: 'tanh',
  tanh: 'atan',
  softplus: 'relu',
  relu: 'abs',
  abs: 'relu',
  sin: 'cos',
  cos: 'sin',
  sinh: 'cosh',
  cosh: 'exp',
  atan: 'tanh',
  log: 'sqrt',
  sqrt: 'log',
  max: 'min',
  min: 'max',
  add: 'subtract',
  subtract: 'add',
  hadamard: 'multiply',
  multiply: 'hadamard',
  sum: 'mean',
  mean: 'sum',
  trace: 'sum',
  det: 'trace',
  norm: 'sum',
  greater: 'less',
};

const leaves: Readonly<Record<string, string>> = {
  a: 'b',
  b: 'c',
  c: 'a',
  p: 'a',
  u: 'v',
  v: 'u',
  M: 'K',
  K: 'M',
  Q: 'R',
  R: 'Q',
};

/** Small mistakes; some of them are none in some places. */
export const damages: readonly Change[] = [
  (of) => apply('negate', of),
  (of) => apply('multiply', { kind: 'number', text: '1.000001' }, of),
  (of) => apply('multiply', { kind: 'number', text: '0.999999' }, of),
  (of) => apply('add', of, { kind: 'number', text: '0.000001' }),
  (of) => apply('add', of, { kind: 'number', text: '1e-30' }),
  (of) => apply('multiply', number(2), of),
  (of) => apply('abs', of),
  (of) => apply('max', of, { kind: 'number', text: '-1.9' }),
  (of, shape) => (isScalar(shape) ? null : apply('transpose', of)),
  (of, _, pick) =>
    of.kind === 'apply' && of.args.length > 1 ? (of.args[pick % of.args.length] as Expression) : null,
  (of) => (of.kind === 'apply' && of.args.length === 1 ? (of.args[0] as Expression) : null),
  (of) =>
    isApply(of, 'multiply') ? apply('multiply', of.args[1] as Expression, of.args[0] as Expression) : null,
  (of) =>
    isApply(of, 'subtract') ? apply('subtract', of.args[1] as Expression, of.args[0] as Expression) : null,
  (of) => (of.kind === 'number' ? { kind: 'number', text: String(Number(of.text) + 1) } : null),
  (of) => {
    const other = of.kind === 'apply' ? mistaken[of.operation] : undefined;
    return other === undefined || of.kind !== 'apply' ? null : apply(other, ...of.args);
  },
  (of) => (of.kind === 'name' && leaves[of.name] !== undefined ? name(leaves[of.name] as string) : null),
  ...sumDamages,
];
