import type { Arithmetic } from '../../math/arithmetic';
import { doubles } from '../../math/doubles';
import { ballOf } from './bench';
import { type Slope, withSlope } from './slopes';
import { DependsOnNumbers, Tape } from './tape';

/** Numbers worked out from others in doubles, over and over. */
export type Program = {
  run: (inputs: readonly number[]) => number[];
  /** Operations of one run. */
  cost: number;
};

/** What is worked out, in any arithmetic. */
export type Work = <Ball>(arithmetic: Arithmetic<Ball>, inputs: readonly Ball[]) => readonly Ball[];

/** What an operation that keeps bounds takes, beside one without. */
const boundedCost = 40;

/**
 * Written down once as a list of operations; where what to do depends on the numbers, it is worked out anew each time.
 * `operationCount`: about how many that takes.
 */
export function programOf(
  work: Work,
  inputCount: number,
  operationCount: number,
  slope: Slope = 'one',
): Program {
  const tape = new Tape();
  const inputs = Array.from({ length: inputCount }, () => tape.input());
  try {
    return tape.programTo(work(tape.arithmetic(slope), inputs));
  } catch (problem) {
    if (!(problem instanceof DependsOnNumbers)) throw problem;
  }
  const arithmetic = withSlope(doubles, slope);
  return {
    run: (values) =>
      work(
        arithmetic,
        values.map((value) => ballOf(doubles, value)),
      ).map(({ value }) => value),
    cost: operationCount * boundedCost,
  };
}
