import type { Exercise } from '../../catalog/exercise';
import { type GraphCell, graphCells } from '../../catalog/graph/graph-cells';
import type { GraphPart } from '../../catalog/parts/graph';
import { type Expression, name } from '../../math/expression';
import type { NumberRule } from '../../math/number-check';
import { pointOf } from '../cells/exercise-point';
import { ruleOfCells } from '../cells/judge-cell';
import { once } from '../once';
import { type GraphModel, graphModelOf, keyOf } from './graph-model';
import type { Programs } from './programs';
import { createKeptRun, createRun, hasValue, type Known, type Run, valueIn } from './runs';

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
  /** What the graph begins with. */
  given: Known[];
  /** Ways without what a given number makes nothing. */
  reduced: WeakMap<Expression, Expression>;
  programs: Programs;
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

/** Begins the work on one answer. */
export function createWork(exercise: Exercise, part: GraphPart): Work {
  const { isWorkedOut: _, ...basis } = basisOf(exercise, part);
  const run = (): Run => createRun(basis.graphModel.model, pointOf(exercise));
  return {
    ...basis,
    exercise,
    part,
    typed: run(),
    fromValues: run(),
    explained: 0,
    emptiedCount: 0,
    missed: 0,
    sides: new Map(),
    ownSides: new Map(),
  };
}

/** The right value, by the sides of kinks that the learner took. */
export function truthOf(cell: GraphCell, { truth }: Work): Known {
  return valueIn(truth, quantityOf(cell)) as Known;
}

/** Whether all cells have a right value. */
export function isWorkedOut({ exercise, part }: Pick<Work, 'exercise' | 'part'>): boolean {
  return basisOf(exercise, part).isWorkedOut();
}

/** What is the same for every answer. */
type Basis = Pick<
  Work,
  'graphModel' | 'cells' | 'rule' | 'truth' | 'end' | 'given' | 'reduced' | 'programs'
> & {
  isWorkedOut: () => boolean;
};

const kept = new WeakMap<Exercise, WeakMap<GraphPart, Basis>>();

function basisOf(exercise: Exercise, part: GraphPart): Basis {
  const bases = kept.get(exercise) ?? new WeakMap<GraphPart, Basis>();
  kept.set(exercise, bases);
  const basis = bases.get(part) ?? createBasis(exercise, part);
  bases.set(part, basis);
  return basis;
}

function createBasis(exercise: Exercise, part: GraphPart): Basis {
  const graphModel = graphModelOf(part, exercise.model);
  const truth = createKeptRun(graphModel.model, pointOf(exercise));
  const cells = graphCells(part.graph, part.fill, part.leave);
  const symbols = part.graph.nodes.filter(({ kind }) => kind === 'symbol');
  return {
    graphModel,
    cells,
    rule: ruleOfCells(part),
    truth,
    end: valueIn(truth, name(part.end)) as Known,
    given: symbols.map((symbol) => valueIn(truth, name(symbol.name)) as Known),
    reduced: new WeakMap(),
    programs: new WeakMap(),
    isWorkedOut: once(() => cells.every((cell) => hasValue(valueIn(truth, quantityOf(cell)) as Known))),
  };
}

const names = new WeakMap<GraphCell, Expression>();

/** A cell as the quantity it is, always the same expression. */
export function quantityOf(cell: GraphCell): Expression {
  const known = names.get(cell) ?? name(keyOf(cell));
  names.set(cell, known);
  return known;
}
