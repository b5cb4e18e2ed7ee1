import type { Exercise } from '../../catalog/exercise';
import { type TraceGroup, traceGroups } from '../../catalog/parts/trace-groups';
import type { TracePart } from '../../catalog/parts/trace-source';
import type { DecimalBall } from '../../math/decimals';
import type { TraceAnswer, TraceAnswerRow } from '../answer';
import { keysOf } from './trace-answer';
import { type Training, trainingOf } from './training';
import { trueRunOf } from './true-run';

/** How a learner writes numbers down: with all digits, or to the places asked for, rounded or cut. */
export type Keeping = 'exact' | 'rounded' | 'cut';

/** A cell written down wrong: the row from 1, the group, its place in the group from 0, and what becomes of it. */
export type Slip = { row: number; group: TraceGroup; at: number; make: (value: DecimalBall) => DecimalBall };

const digitsShown = 40;
/** decimal.js: towards zero; half away from zero. */
const roundings = { cut: 1, rounded: 4 } as const;

/**
 * The table as a learner fills it who goes on from what stands in it; mistakes are gone on from too, unless the cells
 * after them are said to be worked out from the right number.
 */
export function fillOf(
  training: Training,
  keeping: Keeping,
  slips: readonly Slip[] = [],
  isCarried = true,
): TraceAnswer {
  const { part } = training;
  const { bench } = trueRunOf(training);
  const { rounded } = part;
  const none = bench.arithmetic.fromInteger(0).error;
  const kept = (value: DecimalBall): DecimalBall =>
    keeping === 'exact' || rounded === null
      ? value
      : { ...value, value: value.value.toDecimalPlaces(rounded, roundings[keeping]), error: none };
  let before = { parameters: bench.start, velocity: bench.still };
  const rows = part.batches.map((batch, step): TraceAnswerRow => {
    const written = new Map<TraceGroup, DecimalBall[]>();
    const write = (group: TraceGroup, values: DecimalBall[]): DecimalBall[] => {
      if (!part.fill.includes(group)) return values;
      const slip = slips.find(({ row, group: of }) => row === step + 1 && of === group);
      const right = values.map(kept);
      const own = values.map((value, at) => kept(slip?.at === at ? slip.make(value) : value));
      written.set(group, own);
      return isCarried ? own : right;
    };
    const outputs = write('outputs', bench.outputs(before.parameters, batch));
    const isSlipped = isCarried && slips.some(({ row, group }) => row === step + 1 && group === 'outputs');
    const exact = bench.gradient(before.parameters, batch, isSlipped ? outputs : undefined);
    const gradient = write('gradient', exact);
    const velocity = write('velocity', bench.velocity(before.velocity, gradient));
    const parameters = write('parameters', bench.moved(before.parameters, velocity));
    before = { parameters, velocity };
    return rowOf(written, training, step + 1);
  });
  return { rows };
}

/** The table of somebody who makes no mistake, and rounds where that is asked for. */
export function rightTable(exercise: Exercise, part: TracePart): TraceAnswer {
  return fillOf(trainingOf(exercise, part), part.rounded === null ? 'exact' : 'rounded');
}

function rowOf(
  written: ReadonlyMap<TraceGroup, DecimalBall[]>,
  { part }: Training,
  row: number,
): TraceAnswerRow {
  const pairs = traceGroups.flatMap((group) => {
    const values = written.get(group)?.map(textOf);
    if (values === undefined) return [];
    const keys = keysOf(part, group, row);
    const named = Object.fromEntries(keys.map((key, at) => [key, values[at] as string]));
    return [[group, group === 'outputs' ? values : named] as const];
  });
  return Object.fromEntries(pairs);
}

function textOf({ value }: DecimalBall): string {
  return value.toSignificantDigits(digitsShown).toString();
}
