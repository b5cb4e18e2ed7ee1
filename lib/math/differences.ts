import type { Arithmetic } from './arithmetic';
import { binaries } from './binaries';
import { type Environment, environmentAt, evaluate, quantityKey } from './evaluate';
import type { Expression } from './expression';
import { dependentsOf } from './gradient';
import type { Model } from './model';
import type { Point } from './points';
import type { Tensor } from './tensor';

/** Step and bits leave about 40 right digits: the error of a central difference goes with the step squared. */
const step = '1e-20';
const bitsCarried = 256;

/**
 * ∂of/∂by at a point by central differences, entry by entry as `by` is laid out: the witness that knows no
 * derivative rule. `by` is a name or one entry of a vector or matrix; it is moved by itself, whatever it is made
 * of. NaN where a side has no value.
 */
export function centralDifferences(
  of: Expression,
  by: Expression,
  model: Model,
  point: Point,
): Tensor<number> {
  const arithmetic = binaries(bitsCarried);
  const whole = by.kind === 'element' ? by.of : by;
  if (whole.kind !== 'name') throw new Error('Differences need a name to move');
  const still = environmentAt(arithmetic, model, point);
  const base = evaluate(whole, still);
  evaluate(of, still);
  const dependents = dependentsOf(whole.name, model);
  const untouched = [...still.quantities].filter(([key]) => !dependents.has(key.split(' ')[0] as string));
  const moved = (at: number, sign: 1 | -1) => {
    const environment = { ...still, quantities: new Map(untouched) };
    const size = arithmetic.fromText(step);
    const shift = sign === 1 ? size : arithmetic.negate(size);
    const data = base.data.map((value, place) => (place === at ? arithmetic.add(value, shift) : value));
    environment.quantities.set(keyOf(whole, environment), { ...base, data });
    return evaluate(of, environment).data[0];
  };
  const slopeAt = (at: number): number => {
    const [above, below] = [moved(at, 1), moved(at, -1)];
    if (above === undefined || below === undefined) return Number.NaN;
    const twice = arithmetic.fromText(`2${step.slice(1)}`);
    return arithmetic.toNumber(arithmetic.divide(arithmetic.subtract(above, below), twice));
  };
  if (by.kind !== 'element') return { ...base, data: base.data.map((_, at) => slopeAt(at)) };
  const whereIs = (index: Expression): number =>
    arithmetic.toNumber(first(arithmetic, evaluate(index, still)));
  const column = by.column === null ? 1 : whereIs(by.column);
  return { rows: 1, columns: 1, data: [slopeAt((whereIs(by.row) - 1) * base.columns + column - 1)] };
}

/** The key under which an environment keeps a quantity. */
function keyOf<Ball>(whole: Expression & { kind: 'name' }, environment: Environment<Ball>): string {
  const places = whole.indices.map((index) =>
    environment.arithmetic.toWhole(first(environment.arithmetic, evaluate(index, environment))),
  );
  return quantityKey(whole.name, places);
}

function first<Ball>(arithmetic: Arithmetic<Ball>, tensor: Tensor<Ball>): Ball {
  return tensor.data[0] ?? arithmetic.undefined;
}
