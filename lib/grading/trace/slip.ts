import { type Entry, expressionOf } from '../../catalog/entries';
import type { Expression } from '../../math/expression';
import type { Said } from '../said';
import type { Finding } from '../verdict';
import { plainly } from './numbers';
import type { PlainBench } from './plain-bench';
import type { Training } from './training';
import type { Before, StepPlace } from './ways';

/** The value a cell gets by one mistake, and what the mistake is called. None of them decides a mark. */
export type Slip = { value: number | undefined; finding: () => Finding };
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

/** The parameters before each of the steps that come before this one, as they are; the last is not among them. */
export function earlierParameters({ run, step }: StepPlace): number[][] {
  return run.starts.slice(0, step).map(({ parameters }) => plainly(parameters));
}

const kept = new WeakMap<Before, number[][]>();

/** Where the step may have begun, as the learner has it and as it is. */
export function startsOf({ before }: StepPlace): number[][] {
  const starts =
    kept.get(before) ??
    [...before.own.parameters, ...before.truth.parameters].map(({ numbers }) => plainly(numbers));
  kept.set(before, starts);
  return starts;
}

export function plainBenchOf({ run }: StepPlace): PlainBench {
  return run.benches[0].plain;
}
