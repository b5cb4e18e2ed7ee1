import type { Exercise } from '../../catalog/exercise';
import { type GraphCell, graphCells } from '../../catalog/graph/graph-cells';
import type { GraphPart } from '../../catalog/parts/graph';
import { name } from '../../math/expression';
import type { NumberRule } from '../../math/number-check';
import { pointOf } from '../cells/exercise-point';
import { ruleOfCells } from '../cells/judge-cell';
import { type GraphModel, graphModelOf, keyOf } from './graph-model';
import { createRun, type Known, type Run, valueIn } from './runs';

/**
 * The truth, and what follows from the learner's cells: as typed; with the digits kept that a calculator keeps; from
 * the values alone, the derivatives worked out afresh.
 */
export type Work = {
  graphModel: GraphModel;
  cells: GraphCell[];
  rule: NumberRule;
  truth: Run;
  typed: Run;
  unrounded: Run;
  fromValues: Run;
  end: Known;
  /** Wrong cells a mistake was looked for in. */
  explained: number;
  /** From which side the kink of a line was taken. */
  sides: Map<string, number>;
};

export function createWork(exercise: Exercise, part: GraphPart): Work {
  const graphModel = graphModelOf(part, exercise.model);
  const run = (): Run => createRun(graphModel.model, pointOf(exercise));
  const truth = run();
  return {
    graphModel,
    cells: graphCells(part.graph, part.fill, part.leave),
    rule: ruleOfCells(part),
    truth,
    typed: run(),
    unrounded: run(),
    fromValues: run(),
    end: valueIn(truth, name(part.end)) as Known,
    explained: 0,
    sides: new Map(),
  };
}

/** The right value, by the sides of kinks that the learner took. */
export function truthOf(cell: GraphCell, { truth }: Work): Known {
  return valueIn(truth, name(keyOf(cell))) as Known;
}
