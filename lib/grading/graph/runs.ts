import { decimals } from '../../math/decimals';
import { type Environment, environmentAt, evaluate } from '../../math/evaluate';
import { type Expression, nodesOf } from '../../math/expression';
import type { Model } from '../../math/model';
import type { Point } from '../../math/points';
import { type CellValue, cellDigits } from '../cells/judge-cell';

/**
 * One way a learner may have gone on from the cells before: what was taken for each of them. What is not set follows
 * from what is.
 */
export type Run = {
  environment: Environment<CellValue['data'][number]>;
  set: Map<string, CellValue>;
  /** Cells that carry nothing. */
  silent: Set<string>;
};

export function createRun(model: Model, point: Point): Run {
  return {
    environment: environmentAt(decimals(cellDigits), model, point),
    set: new Map(),
    silent: new Set(),
  };
}

export function setIn(run: Run, key: string, value: CellValue, isSilent: boolean): void {
  run.set.set(key, value);
  run.environment.quantities.set(key, value);
  if (isSilent) run.silent.add(key);
}

/** Sets what was worked out otherwise before: what followed from it is worked out again. */
export function changeIn(run: Run, key: string, value: CellValue): void {
  for (const known of [...run.environment.quantities.keys()])
    if (!run.set.has(known)) run.environment.quantities.delete(known);
  setIn(run, key, value, false);
}

/** The value by this run; null where it rests on a cell that carries nothing. */
export function valueIn(run: Run, expression: Expression): CellValue | null {
  if (run.silent.size > 0 && restsOnSilent(run, expression, new Set())) return null;
  return evaluate(expression, run.environment);
}

function restsOnSilent(run: Run, expression: Expression, seen: Set<string>): boolean {
  for (const node of nodesOf(expression)) {
    if (node.kind !== 'name' || seen.has(node.name)) continue;
    seen.add(node.name);
    if (run.silent.has(node.name)) return true;
    const line = run.set.has(node.name) ? undefined : run.environment.model.quantities.get(node.name);
    if (line !== undefined && restsOnSilent(run, line.expression, seen)) return true;
  }
  return false;
}
