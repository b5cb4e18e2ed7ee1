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
import { once } from '../once';
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
  set: Map<string, Taken>;
  hasSilent: boolean;
  /** Whether all that is set is right. */
  isClean: boolean;
  /** The cells under what was asked for since the last one was set. */
  under: Map<Expression, [string, Taken][]>;
  /** Of a run that is kept: every value asked for. */
  values: WeakMap<Expression, Known> | null;
};

export function createRun(model: Model, point: Point): Run {
  const set = new Map<string, Taken>();
  const exact = environmentAt(decimals(cellDigits), model, point);
  return {
    rough: environmentAt(doubles, model, point),
    exact: { ...exact, kept: (key) => set.get(key)?.exact() ?? null },
    set,
    hasSilent: false,
    isClean: true,
    under: new Map(),
    values: null,
  };
}

export function setIn(run: Run, key: string, taken: Taken): void {
  run.set.set(key, taken);
  if (run.rough.quantities.has(key) || run.exact.quantities.has(key)) forgetWorkedOut(run);
  run.rough.quantities.set(key, taken.rough);
  run.hasSilent ||= taken.emptied !== null;
  run.isClean &&= taken.mark === 'right';
  if (run.under.size > 0) run.under.clear();
}

/** What was worked out from a cell that stands there only now. */
function forgetWorkedOut({ rough, exact, set }: Run): void {
  exact.quantities.clear();
  rough.quantities.clear();
  for (const [key, taken] of set) rough.quantities.set(key, taken.rough);
}

/** A run that nothing is set in, to be kept: what was asked for is forgotten with the expression. */
export function createKeptRun(model: Model, point: Point): Run {
  return { ...createRun(model, point), values: new WeakMap() };
}

/** The run with another value where one was worked out before: what followed from that is worked out again. */
export function changed({ rough: { model, point }, set }: Run, key: string, value: Known): Run {
  const run = createRun(model, point);
  for (const [known, taken] of new Map(set).set(key, asTaken(value))) setIn(run, known, taken);
  return run;
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
  const known = run.values?.get(expression) ?? {
    rough: evaluate(expression, run.rough),
    exact: once(() => evaluate(expression, run.exact)),
  };
  run.values?.set(expression, known);
  return known;
}

/** Whether all cells it rests on are right. */
export function isCleanIn(run: Run, expression: Expression): boolean {
  return run.isClean || cellsUnder(run, expression).every(([, cell]) => cell.mark === 'right');
}

/** The cells an expression is worked out from in a run, through what is not set too. */
export function cellsUnder(run: Run, expression: Expression): readonly [string, Taken][] {
  const { under } = run;
  const known = under.get(expression);
  if (known !== undefined) return known;
  const found = new Map<string, Taken>();
  for (const name of namesWritten(expression)) {
    const cell = run.set.get(name);
    const line = run.rough.model.quantities.get(name);
    if (cell !== undefined) found.set(name, cell);
    else if (line !== undefined)
      for (const [below, taken] of cellsUnder(run, line.expression)) found.set(below, taken);
  }
  const cells = [...found];
  under.set(expression, cells);
  return cells;
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
    const exactly = (): DecimalBall => typed.exact().data[at] as DecimalBall;
    const near = nearInDoubles(ball, wanted.rough.data[at] as DoubleBall, rule, exactly);
    if (near !== 'unclear') return near === 'near';
    return isNearEntry(exactly(), wanted.exact().data[at] as DecimalBall, rule);
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
