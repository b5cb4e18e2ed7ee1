import { type DecimalBall, decimals } from '../../math/decimals';
import { type DoubleBall, doubles } from '../../math/doubles';
import { type Environment, environmentAt, evaluate } from '../../math/evaluate';
import { type Expression, nodesOf } from '../../math/expression';
import type { Model } from '../../math/model';
import type { NumberRule } from '../../math/number-check';
import type { Point } from '../../math/points';
import type { Tensor } from '../../math/tensor';
import { type CellValue, cellDigits, isNearEntry, isWorkedOut } from '../cells/judge-cell';
import { nearInDoubles, toDouble } from '../cells/near-in-doubles';
import type { Span } from '../trace/spread';
import type { CellMark } from '../verdict';
import type { Emptied } from './emptied';

/** A value in doubles; exactly only where doubles cannot tell. */
export type Known = { rough: Tensor<DoubleBall>; exact: () => CellValue };

/** What stands in a cell, for those after it. */
export type Taken = Known & {
  /** Where each entry may lie that was gone on with. */
  spans: () => readonly Span[];
  mark: Exclude<CellMark, 'empty'>;
  /** Why it carries nothing, if so. */
  emptied: Emptied | null;
};

/**
 * One way a learner may have gone on from the cells before: what was taken for each of them. What is not set follows
 * from what is.
 */
export type Run = {
  rough: Environment<DoubleBall>;
  exact: Environment<DecimalBall>;
  /** With each number as wide as the span it was gone on with. */
  open: Environment<DoubleBall>;
  set: Map<string, Taken>;
  hasSilent: boolean;
  /** Whether all that is set is right. */
  isClean: boolean;
};

export function createRun(model: Model, point: Point): Run {
  const set = new Map<string, Taken>();
  const exact = environmentAt(decimals(cellDigits), model, point);
  return {
    rough: environmentAt(doubles, model, point),
    exact: { ...exact, kept: (key) => set.get(key)?.exact() ?? null },
    open: { ...environmentAt(doubles, model, point), kept: (key) => openOf(set.get(key)) },
    set,
    hasSilent: false,
    isClean: true,
  };
}

function openOf(taken: Taken | undefined): Tensor<DoubleBall> | null {
  if (taken === undefined) return null;
  const data = taken.spans().map(([low, high]) => ({ value: (low + high) / 2, error: (high - low) / 2 }));
  return { ...taken.rough, data };
}

export function setIn(run: Run, key: string, taken: Taken): void {
  run.set.set(key, taken);
  run.rough.quantities.set(key, taken.rough);
  run.hasSilent ||= taken.emptied !== null;
  run.isClean &&= taken.mark === 'right';
}

/** Sets what was worked out otherwise before: what followed from it is worked out again. */
export function changeIn(run: Run, key: string, value: Known): void {
  run.exact.quantities.clear();
  run.rough.quantities.clear();
  run.set.set(key, asTaken(value));
  for (const [known, { rough }] of run.set) run.rough.quantities.set(known, rough);
}

export function asTyped(value: CellValue): Known {
  return { rough: { ...value, data: value.data.map(toDouble) }, exact: () => value };
}

/** As right, and as it is. */
export function asTaken(known: Known): Taken {
  return { ...known, spans: () => pointsOf(known), mark: 'right', emptied: null };
}

/** Each entry as it is. */
export function pointsOf({ rough, exact }: Known): Span[] {
  return rough.data.map(({ value, error }, at) => {
    const number = error <= tightShare * Math.abs(value) ? value : exact().data[at]?.value.toNumber();
    return [number ?? Number.NaN, number ?? Number.NaN];
  });
}

/** The value by this run; null where it rests on a cell that carries nothing. */
export function valueIn(run: Run, expression: Expression): Known | null {
  return isSilentIn(run, expression) ? null : plainValueIn(run, expression);
}

export function isSilentIn(run: Run, expression: Expression): boolean {
  return run.hasSilent && cellsUnder(run, expression).some(([, cell]) => cell.emptied !== null);
}

/** The value by this run, whatever it rests on. */
export function plainValueIn(run: Run, expression: Expression): Known {
  let exact: CellValue | null = null;
  return {
    rough: evaluate(expression, run.rough),
    exact: () => {
      exact ??= evaluate(expression, run.exact);
      return exact;
    },
  };
}

/** Whether all cells it rests on are right. */
export function isCleanIn(run: Run, expression: Expression): boolean {
  return run.isClean || cellsUnder(run, expression).every(([, cell]) => cell.mark === 'right');
}

/** The cells an expression is worked out from in a run, through what is not set too. */
export function cellsUnder(run: Run, expression: Expression): [string, Taken][] {
  const found = new Map<string, Taken>();
  const seen = new Set<string>();
  const gather = (within: Expression): void => {
    for (const name of namesWritten(within)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const cell = run.set.get(name);
      const line = run.rough.model.quantities.get(name);
      if (cell !== undefined) found.set(name, cell);
      else if (line !== undefined) gather(line.expression);
    }
  };
  gather(expression);
  return [...found];
}

const written = new WeakMap<Expression, ReadonlySet<string>>();

/** Kept as long as the expression is: every cell asks for those of all lines that it comes from. */
function namesWritten(expression: Expression): ReadonlySet<string> {
  const names =
    written.get(expression) ??
    new Set([...nodesOf(expression)].flatMap((node) => (node.kind === 'name' ? [node.name] : [])));
  written.set(expression, names);
  return names;
}

/** Entry by entry; values that could not be worked out are near nothing. */
export function isNearKnown(typed: Known, wanted: Known, rule: NumberRule): boolean {
  return typed.rough.data.every((ball, at) => {
    const near = nearInDoubles(ball, wanted.rough.data[at] as DoubleBall, rule);
    if (near !== 'unclear') return near === 'near';
    return isNearEntry(typed.exact().data[at] as DecimalBall, wanted.exact().data[at] as DecimalBall, rule);
  });
}

/** Whether it could be worked out. */
export function hasValue(known: Known): boolean {
  const isTold = known.rough.data.every(({ value, error }) => error <= looseShare * Math.abs(value));
  return isTold || isWorkedOut(known.exact());
}

/** Doubles with a wider bound than this share are looked at exactly. */
const looseShare = 1e-3;
const tightShare = 1e-9;

/** The same text for the same value, as far as some digits tell. */
export function textOf({ rough }: Known): string {
  return rough.data.map(({ value }) => value.toPrecision(textDigits)).join(' ');
}

/** The same where a matrix holds one number everywhere. */
export function oneTextOf(known: Known): string {
  const [first = '', ...others] = new Set(textOf(known).split(' '));
  return others.length === 0 ? first : textOf(known);
}

const textDigits = 9;
