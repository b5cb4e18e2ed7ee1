import type { Exercise } from '../../catalog/exercise';
import { type GraphCell, graphCells } from '../../catalog/graph/graph-cells';
import type { GraphPart } from '../../catalog/parts/graph';
import { name } from '../../math/expression';
import type { NumberRule } from '../../math/number-check';
import { pointOf } from '../cells/exercise-point';
import { ruleOfCells } from '../cells/judge-cell';
import { type GraphModel, graphModelOf, keyOf } from './graph-model';
import { createRun, type Known, type Run, valueIn } from './runs';

/** The truth, and what follows from the learner's cells: from all of them; from the values alone, the derivatives afresh. */
export type Work = {
  graphModel: GraphModel;
  exercise: Exercise;
  part: GraphPart;
  cells: GraphCell[];
  rule: NumberRule;
  truth: Run;
  typed: Run;
  fromValues: Run;
  end: Known;
  /** Wrong cells a mistake was looked for in. */
  explained: number;
  /** Wrong cells whose consequences were gone through. */
  emptiedCount: number;
  /** How often on end the digits kept did not lead to what was typed. */
  missed: number;
  /** From which side the kink of a line was taken. */
  sides: Map<string, number>;
  /** The same of a kink that only the learner's own values meet, and whether the truth does not have that slope. */
  ownSides: Map<string, { side: number; isCarried: boolean }>;
};

export function createWork(exercise: Exercise, part: GraphPart): Work {
  const graphModel = graphModelOf(part, exercise.model);
  const run = (): Run => createRun(graphModel.model, pointOf(exercise));
  const truth = run();
  return {
    graphModel,
    exercise,
    part,
    cells: graphCells(part.graph, part.fill, part.leave),
    rule: ruleOfCells(part),
    truth,
    typed: run(),
    fromValues: run(),
    end: valueIn(truth, name(part.end)) as Known,
    explained: 0,
    emptiedCount: 0,
    missed: 0,
    sides: new Map(),
    ownSides: new Map(),
  };
}

/** The right value, by the sides of kinks that the learner took. */
export function truthOf(cell: GraphCell, { truth }: Work): Known {
  return valueIn(truth, name(keyOf(cell))) as Known;
}
