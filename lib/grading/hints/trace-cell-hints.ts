import { expressionOf } from '../../catalog/entries';
import type { Exercise } from '../../catalog/exercise';
import { inputColumns } from '../../catalog/parts/to-public-trace';
import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { TracePart } from '../../catalog/parts/trace-source';
import { type Expression, name, number } from '../../math/expression';
import type { Said } from '../said';
import { definitionSaid, joinedSaid } from '../solution/describe-local';
import { said, saidEqual } from '../solution/say';
import type { Step } from '../solution/step';
import { workedOut } from '../solution/worked-out';
import { askedSlope } from '../trace/asked-slope';
import { readCellName } from '../trace/cell-name';
import { insideSigmoid } from '../trace/stable-loss';
import type { Finding } from '../verdict';
import { factorHint, stepHint } from './formula-hints';
import type { DerivedHint } from './hint';
import { outputHint, parameterOf, ruleHint, slopeHint } from './trace-hints';

/** A cell of a run, and what was found in it. */
type Cell = {
  exercise: Exercise;
  part: TracePart;
  /** From 1. */
  row: number;
  key: string;
  finding: Partial<Finding>;
};

type MakeHint = (cell: Cell) => DerivedHint | null;

const batchMean: MakeHint = ({ exercise, part }) => ruleHint('batch-mean', 'trace-mean', exercise, part);
const velocityRule = stepRule('velocity-step', 'trace-velocity');
const descentRule = stepRule('descent-step', 'trace-step');

/** By what was found in the cell, `id` or `id variant`; `usual` where nothing was, or nothing that asks for more. */
const hintsFor: Record<TraceGroup, { usual: MakeHint } & Record<string, MakeHint>> = {
  outputs: {
    usual: ({ exercise, part }) => outputHint(exercise, part),
    'other-numbers point': outputOfPoint,
    'other-numbers inner': twoSteps,
    'other-numbers earlier': rowBefore,
  },
  gradient: {
    usual: ({ exercise, part, key }) => slopeHint(exercise, part, key),
    sign: firstFactor,
    'sum-for-mean': batchMean,
    'inner-derivative-lost': lostStep,
    'other-numbers point': slopeAtPoint,
    'other-numbers one-point': wholeBatch,
    'other-numbers batch': wholeBatch,
    'other-numbers earlier': rowBefore,
    'other-numbers later': beforeMoving,
  },
  velocity: {
    usual: velocityRule,
    'sum-for-mean': batchMean,
    'term-missing': stepRule('velocity-step', 'trace-velocity-terms'),
    'factor-extra': stepRule('velocity-step', 'trace-velocity-plain'),
  },
  parameters: {
    usual: descentRule,
    sign: stepRule('descent-step', 'trace-downhill'),
    'factor-missing': rateFirst,
    swapped: stepRule('descent-step', 'trace-by-velocity'),
    'other-numbers copied': stepRule('descent-step', 'trace-take-step'),
  },
};

/** How a cell is worked out, by what was found in it. Null for what is no cell of a training run. */
export function traceCellHint(
  exercise: Exercise,
  part: TracePart,
  cell: string,
  finding: Partial<Finding> = {},
): DerivedHint | null {
  const place = readCellName(cell);
  if (place === null || place.row > part.batches.length) return null;
  const { row, group, key } = place;
  const { usual, ...others } = hintsFor[group];
  const { id = '', variant } = finding;
  const found = others[`${id} ${variant}`] ?? others[id] ?? usual;
  const asked = { exercise, part, row, key, finding };
  return found(asked) ?? usual(asked);
}

/** A rule of a step, said for one way of missing it. */
function stepRule(wanted: 'velocity-step' | 'descent-step', variant: string): MakeHint {
  return ({ exercise, part }) => {
    const hint = ruleHint(wanted, variant, exercise, part);
    const isUsual = variant === 'trace-velocity' || variant === 'trace-step';
    return hint && (isUsual ? hint : { ...hint, id: variant });
  };
}

function outputOfPoint({ exercise, part, row, key }: Cell): DerivedHint | null {
  const point = part.batches[row - 1]?.[Number(key) - 1];
  if (point === undefined) return null;
  const names = {
    point: saidCount(point),
    inputs: numbersOf(point, part, exercise, inputColumns(part, exercise)),
    definition: definitionSaid(name(part.output), exercise.model),
  };
  return { id: `point-${point}`, kind: 'factor', variant: 'trace-point', names };
}

function slopeAtPoint({ exercise, part, row }: Cell): DerivedHint | null {
  const point = part.batches[row - 1]?.[0];
  if (point === undefined) return null;
  const inputs = numbersOf(point, part, exercise, [...part.data.columns.keys()]);
  const names = { step: saidCount(row), point: saidCount(point), inputs };
  return { id: `step-point-${row}`, kind: 'factor', variant: 'trace-step-point', names };
}

/** The output before its activation, and then the activation. */
function twoSteps({ exercise, part }: Cell): DerivedHint | null {
  const { model } = exercise;
  const inside = insideSigmoid(name(part.output), model);
  if (inside === null) return null;
  const names = {
    inner: definitionSaid(inside, model),
    definition: definitionSaid(name(part.output), model),
  };
  return { id: 'two-steps', kind: 'factor', variant: 'trace-inner', names };
}

function rowBefore({ row }: Cell): DerivedHint | null {
  const names = { step: saidCount(row - 1) };
  return row === 1 ? null : { id: `row-${row - 1}`, kind: 'factor', variant: 'trace-row-before', names };
}

function beforeMoving({ row }: Cell): DerivedHint {
  const names = { step: saidCount(row) };
  return { id: 'before-moving', kind: 'factor', variant: 'trace-before-moving', names };
}

function wholeBatch(cell: Cell): DerivedHint | null {
  const { exercise, part, row } = cell;
  const rule = ruleHint('batch-mean', 'trace-mean', exercise, part)?.names.rule;
  const list = part.batches[row - 1]?.map(saidCount);
  if (rule === undefined || list === undefined) return null;
  const names = { step: saidCount(row), rule };
  return { id: `batch-${row}`, kind: 'factor', variant: 'trace-batch', names, list };
}

/** Where signs come from. The same for two parameters is one hint. */
function firstFactor({ exercise, part, key }: Cell): DerivedHint | null {
  const at = Math.max(0, parameterOf(key, part));
  const [first, own] = [0, at].map((which) => factorHint(stepsFor(exercise, part, which), exercise.model));
  if (!first || !own) return own ?? null;
  const isSame = JSON.stringify(first.names) === JSON.stringify(own.names);
  return isSame ? first : { ...own, id: `factor-${part.parameters[at]?.symbol}` };
}

/** The step of the chain rule that was left out. */
function lostStep({ exercise, part, key, finding }: Cell): DerivedHint | null {
  const { about } = finding;
  return about === undefined
    ? null
    : stepHint(stepsFor(exercise, part, parameterOf(key, part)), about, exercise.model);
}

function rateFirst(cell: Cell): DerivedHint | null {
  const { exercise, part } = cell;
  const hint = stepRule('descent-step', 'trace-rate')(cell);
  const rate = said(part.rate, exercise.model);
  return hint && { ...hint, names: { ...hint.names, rate } };
}

/** How the gradient for a parameter comes about. */
function stepsFor(exercise: Exercise, part: TracePart, at: number): Step[] {
  const asked = askedSlope(exercise, part, Math.max(0, at));
  return workedOut(asked.exercise, asked.part).steps;
}

/** `x_1 = 114, y = 0`: what the data have for a point. */
function numbersOf(point: number, part: TracePart, { model }: Exercise, columns: readonly number[]): Said {
  const row = part.data.rows[point - 1] ?? [];
  return joinedSaid(
    columns.map((column) => {
      const entry: Expression = expressionOf(
        part.data.columns[column] as TracePart['data']['columns'][number],
      );
      return saidEqual(entry, number(row[column] ?? 0), model);
    }),
  );
}

function saidCount(count: number): Said {
  return { tex: String(count), text: String(count) };
}
