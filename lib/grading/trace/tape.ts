import { choicesOf, dotOf, type PointArithmetic, type Side } from '../../math/arithmetic';
import { type Slope, slopeAt } from './slopes';

type Operation = (x: number, y: number, z: number) => number;
type Step = { operation: Operation; x: number; y: number; z: number; to: number };

/** What to do depends on numbers that are not known while it is written down. */
export class DependsOnNumbers extends Error {}

/**
 * Writes down what is worked out, in plain doubles without bounds. A number is a place in `values`: an input, known at
 * once, or the result of a step. What is known is worked out while it is written, and nothing twice.
 */
export class Tape {
  private readonly values: number[] = [];
  private readonly isKnown: boolean[] = [];
  private readonly steps: Step[] = [];
  private readonly written = new Map<string, number>();

  input(): number {
    return this.place(Number.NaN, false);
  }

  /** The steps that lead from the inputs, in the order they were made, to these places; how many there are. */
  programTo(ends: readonly number[]): { run: (inputs: readonly number[]) => number[]; cost: number } {
    const { values, steps } = this;
    const now = Float64Array.from(values);
    return {
      run: (inputs) => {
        now.set(inputs);
        for (const { operation, x, y, z, to } of steps)
          now[to] = operation(now[x] as number, now[y] as number, now[z] as number);
        return ends.map((end) => now[end] as number);
      },
      cost: steps.length,
    };
  }

  arithmetic(slope: Slope): PointArithmetic<number> {
    const unary = (name: string, operation: (x: number) => number) => (x: number) =>
      this.step(name, operation, x);
    const binary = (name: string, operation: (x: number, y: number) => number) => (x: number, y: number) =>
      this.step(name, operation, x, y);
    const known = (value: number): number => this.known(value);
    const add = binary('add', (x, y) => x + y);
    const multiply = binary('multiply', (x, y) => x * y);
    const looked = {
      undefined: known(Number.NaN),
      unclear: known(Number.NaN),
      fromInteger: known,
      stateOf: (x: number) => (Number.isNaN(this.knownAt(x)) ? ('undefined' as const) : ('value' as const)),
      toNumber: (x: number) => this.knownAt(x),
      order: (x: number, y: number) => sideOf(this.knownAt(x), this.knownAt(y)),
    };
    return {
      ...looked,
      ...choicesOf(looked),
      isTight: () => true,
      fromText: (text) => known(Number(text)),
      fromDouble: known,
      pi: () => known(Math.PI),
      negate: unary('negate', (x) => -x),
      add,
      subtract: binary('subtract', (x, y) => x - y),
      multiply,
      divide: binary('divide', (x, y) => x / y),
      power: binary('power', (x, y) => x ** y),
      dot: dotOf({ add, multiply, fromInteger: known }),
      compare: (x, y, holds) => this.step(`compare ${holds}`, (a, b) => holdsFor(holds, sideOf(a, b)), x, y),
      choose: (test, then, otherwise) =>
        this.step('choose', (a, b, c) => (Number.isNaN(a) ? a : a === 0 ? c : b), test, then, otherwise),
      step: unary('step', (x) => slopeAt(x, slope)),
      sign: unary('sign', Math.sign),
      abs: unary('abs', Math.abs),
      max: binary('max', (x, y) => Math.max(x, y)),
      min: binary('min', (x, y) => Math.min(x, y)),
      sqrt: unary('sqrt', Math.sqrt),
      exp: unary('exp', Math.exp),
      log: unary('log', Math.log),
      sin: unary('sin', Math.sin),
      cos: unary('cos', Math.cos),
      atan: unary('atan', Math.atan),
      sinh: unary('sinh', Math.sinh),
      cosh: unary('cosh', Math.cosh),
      tanh: unary('tanh', Math.tanh),
      sigmoid: unary('sigmoid', (x) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)))),
      softplus: unary('softplus', (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))),
    };
  }

  private step(name: string, operation: Operation, x: number, y = x, z = x): number {
    const key = `${name} ${x} ${y} ${z}`;
    const before = this.written.get(key);
    if (before !== undefined) return before;
    const isKnown = [x, y, z].every((at) => this.isKnown[at]);
    const [a, b, c] = [x, y, z].map((at) => this.values[at] as number) as [number, number, number];
    const to = isKnown ? this.known(operation(a, b, c)) : this.place(Number.NaN, false);
    if (!isKnown) this.steps.push({ operation, x, y, z, to });
    this.written.set(key, to);
    return to;
  }

  private known(value: number): number {
    const key = `known ${Object.is(value, -0) ? '-0' : value}`;
    const place = this.written.get(key) ?? this.place(value, true);
    this.written.set(key, place);
    return place;
  }

  private place(value: number, isKnown: boolean): number {
    this.isKnown.push(isKnown);
    return this.values.push(value) - 1;
  }

  private knownAt(place: number): number {
    if (!this.isKnown[place]) throw new DependsOnNumbers();
    return this.values[place] as number;
  }
}

function holdsFor(holds: readonly Side[], side: Side | null): number {
  if (side === null) return Number.NaN;
  return holds.includes(side) ? 1 : 0;
}

/** Null where one of them has no value. */
function sideOf(x: number, y: number): Side | null {
  if (Number.isNaN(x) || Number.isNaN(y)) return null;
  return x === y ? 0 : x > y ? 1 : -1;
}
