import { type Entry, expressionOf } from '../../catalog/entries';
import type { DecimalBall } from '../../math/decimals';
import type { Expression } from '../../math/expression';
import type { Said } from '../said';
import type { Finding } from '../verdict';
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
export function earlierParameters(place: StepPlace): DecimalBall[][] {
  const { bench, steps } = place.run;
  return [bench.start, ...steps.map(({ parameters }) => parameters)].slice(0, stepOf(place));
}
