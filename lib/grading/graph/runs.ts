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

/** A value in doubles; exactly only where doubles cannot tell. */
export type Known = { rough: Tensor<DoubleBall>; exact: () => CellValue };

/**
 * One way a learner may have gone on from the cells before: what was taken for each of them. What is not set follows
 * from what is.
 */
export type Run = {
  rough: Environment<DoubleBall>;
  exact: Environment<DecimalBall>;
  set: Map<string, Known>;
  /** Cells that carry nothing. */
  silent: Set<string>;
};

export function createRun(model: Model, point: Point): Run {
  const set = new Map<string, Known>();
  const exact = environmentAt(decimals(cellDigits), model, point);
  return {
    rough: environmentAt(doubles, model, point),
    exact: { ...exact, kept: (key) => set.get(key)?.exact() ?? null },
    set,
    silent: new Set(),
  };
}

export function setIn(run: Run, key: string, value: Known, isSilent: boolean): void {
  run.set.set(key, value);
  run.rough.quantities.set(key, value.rough);
  if (isSilent) run.silent.add(key);
}

/** Sets what was worked out otherwise before: what followed from it is worked out again. */
export function changeIn(run: Run, key: string, value: Known): void {
  run.exact.quantities.clear();
  run.rough.quantities.clear();
  run.set.set(key, value);
  for (const [known, { rough }] of run.set) run.rough.quantities.set(known, rough);
}

export function asTyped(value: CellValue): Known {
  return { rough: { ...value, data: value.data.map(toDouble) }, exact: () => value };
}

/** The value by this run; null where it rests on a cell that carries nothing. */
export function valueIn(run: Run, expression: Expression): Known | null {
  if (run.silent.size > 0 && restsOnSilent(run, expression, new Set())) return null;
  let exact: CellValue | null = null;
  return {
    rough: evaluate(expression, run.rough),
    exact: () => {
      exact ??= evaluate(expression, run.exact);
      return exact;
    },
  };
}

function restsOnSilent(run: Run, expression: Expression, seen: Set<string>): boolean {
  for (const node of nodesOf(expression)) {
    if (node.kind !== 'name' || seen.has(node.name)) continue;
    seen.add(node.name);
    if (run.silent.has(node.name)) return true;
    const line = run.set.has(node.name) ? undefined : run.rough.model.quantities.get(node.name);
    if (line !== undefined && restsOnSilent(run, line.expression, seen)) return true;
  }
  return false;
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
  const isTold = known.rough.data.every(({ value, error }) => error <= tightShare * Math.abs(value));
  return isTold || isWorkedOut(known.exact());
}

/** Doubles with a wider bound than this share are looked at exactly. */
const tightShare = 1e-3;

/** The same text for the same value, as far as some digits tell. */
export function textOf({ rough }: Known): string {
  return rough.data.map(({ value }) => value.toPrecision(textDigits)).join(' ');
}

const textDigits = 9;
