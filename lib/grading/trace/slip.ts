import { type Entry, expressionOf } from '../../catalog/entries';
import type { DecimalBall } from '../../math/decimals';
import type { DoubleBall } from '../../math/doubles';
import type { Expression } from '../../math/expression';
import type { Said } from '../said';
import type { Finding } from '../verdict';
import { type Bench, ballOf } from './bench';
import type { Training } from './training';
import type { StepPlace } from './ways';

/** The value a cell gets by one mistake, and what the mistake is called. */
export type Slip = { value: DecimalBall; finding: Finding };
/** `at`: which of its group the cell is. */
export type Asked = { at: number; place: StepPlace; training: Training };

/** A count or a place, inside a sentence. */
export function saidNumber(number: number): Said {
  return { tex: String(number), text: String(number) };
}

/** ∂L/∂w of the entry that stands there. */
export function slopeBy(at: number, training: Training): Expression {
  return { kind: 'derivative', of: training.part.loss, by: entryAt(at, training) };
}

export function entryAt(at: number, { part }: Training): Expression {
  const entries = part.parameters.flatMap((parameter) => parameter.entries);
  return expressionOf(entries[at] as Entry);
}

/** Which step it is, from 0. */
export function stepOf({ run, truth }: StepPlace): number {
  return run.steps.indexOf(truth);
}

/** The parameters before each of the steps that come before this one, as they are; the last is not among them. */
export function earlierParameters(place: StepPlace): DoubleBall[][] {
  const { bench, steps } = place.run;
  return [bench.start, ...steps.map(({ parameters }) => parameters)].slice(0, stepOf(place)).map(inDoubles);
}

/** Where the step may have begun, as the learner has it and as it is. */
export function startsInDoubles({ before }: StepPlace): DoubleBall[][] {
  return [...before.own.parameters, ...before.truth.parameters].map(({ values }) => inDoubles(values));
}

/** Mistakes are many and none of them decides a mark, so that most are worked out in doubles. */
export function quickBenchOf({ run }: StepPlace): Bench<DoubleBall> {
  return run.benches[0].quick;
}

/** A mistake worked out in doubles; none where it has no value. */
export function quickSlip(value: DoubleBall | undefined, finding: Finding, { run }: StepPlace): Slip[] {
  if (value === undefined || !Number.isFinite(value.value)) return [];
  return [{ value: ballOf(run.bench.arithmetic, value.value), finding }];
}

export function inDoubles(values: readonly DecimalBall[]): DoubleBall[] {
  return values.map(({ value }) => ({ value: value.toNumber(), error: 0 }));
}
