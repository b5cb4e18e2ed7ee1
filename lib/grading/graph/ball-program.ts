import { type Arithmetic, dotOf } from '../../math/arithmetic';
import { type DoubleBall, doubles } from '../../math/doubles';

/** Balls worked out from others, over and over: the same operations in the same order. */
export type BallProgram = (inputs: readonly DoubleBall[]) => DoubleBall[];
/** What is worked out, in any arithmetic. */
export type BallWork = (arithmetic: Arithmetic<number>, inputs: readonly number[]) => readonly number[];

type Operation = (x: DoubleBall, y: DoubleBall, z: DoubleBall) => DoubleBall;
type Step = { operation: Operation; x: number; y: number; z: number; to: number };

/** What to do depends on numbers that are not known while it is written down. */
class DependsOnNumbers extends Error {}

/**
 * Writes down once what is worked out from some balls; a ball is a place in a list. Null where what to do depends on the
 * numbers, as of a sum up to one of them.
 */
export function ballProgramOf(work: BallWork, inputCount: number): BallProgram | null {
  const balls: DoubleBall[] = Array.from({ length: inputCount }, () => doubles.undefined);
  const isKnown = balls.map(() => false);
  const steps: Step[] = [];
  const place = (ball: DoubleBall, known: boolean): number => {
    isKnown.push(known);
    return balls.push(ball) - 1;
  };
  const step = (operation: Operation, x: number, y = x, z = x): number => {
    if (isKnown[x] && isKnown[y] && isKnown[z])
      return place(operation(balls[x] as DoubleBall, balls[y] as DoubleBall, balls[z] as DoubleBall), true);
    const to = place(doubles.undefined, false);
    steps.push({ operation, x, y, z, to });
    return to;
  };
  const look = (at: number): DoubleBall => {
    if (!isKnown[at]) throw new DependsOnNumbers();
    return balls[at] as DoubleBall;
  };
  let ends: readonly number[];
  try {
    const inputs = balls.map((_, at) => at);
    ends = work(
      writing((ball) => place(ball, true), step, look),
      inputs,
    );
  } catch (problem) {
    if (problem instanceof DependsOnNumbers) return null;
    throw problem;
  }
  const now = [...balls];
  return (inputs) => {
    for (let at = 0; at < inputCount; at += 1) now[at] = inputs[at] as DoubleBall;
    for (const { operation, x, y, z, to } of steps)
      now[to] = operation(now[x] as DoubleBall, now[y] as DoubleBall, now[z] as DoubleBall);
    return ends.map((end) => now[end] as DoubleBall);
  };
}

function writing(
  known: (ball: DoubleBall) => number,
  step: (operation: Operation, x: number, y?: number, z?: number) => number,
  look: (at: number) => DoubleBall,
): Arithmetic<number> {
  const unary = (operation: (x: DoubleBall) => DoubleBall) => (x: number) => step(operation, x);
  const binary = (operation: (x: DoubleBall, y: DoubleBall) => DoubleBall) => (x: number, y: number) =>
    step(operation, x, y);
  const add = binary(doubles.add);
  const multiply = binary(doubles.multiply);
  const fromInteger = (value: number): number => known(doubles.fromInteger(value));
  return {
    undefined: known(doubles.undefined),
    unclear: known(doubles.unclear),
    fromText: (text) => known(doubles.fromText(text)),
    fromInteger,
    fromDouble: (value) => known(doubles.fromDouble(value)),
    pi: () => known(doubles.pi()),
    toWhole: (ball) => doubles.toWhole(look(ball)),
    wholeRange: (ball) => doubles.wholeRange(look(ball)),
    pivotAmong: (candidates) => doubles.pivotAmong(candidates.map(look)),
    asPivot: unary(doubles.asPivot),
    add,
    multiply,
    dot: dotOf({ add, multiply, fromInteger }),
    compare: (x, y, holds) => step((a, b) => doubles.compare(a, b, holds), x, y),
    choose: (test, then, otherwise) => step(doubles.choose, test, then, otherwise),
    subtract: binary(doubles.subtract),
    divide: binary(doubles.divide),
    power: binary(doubles.power),
    max: binary(doubles.max),
    min: binary(doubles.min),
    negate: unary(doubles.negate),
    step: unary(doubles.step),
    sign: unary(doubles.sign),
    abs: unary(doubles.abs),
    sqrt: unary(doubles.sqrt),
    exp: unary(doubles.exp),
    log: unary(doubles.log),
    sin: unary(doubles.sin),
    cos: unary(doubles.cos),
    atan: unary(doubles.atan),
    sinh: unary(doubles.sinh),
    cosh: unary(doubles.cosh),
    tanh: unary(doubles.tanh),
    sigmoid: unary(doubles.sigmoid),
    softplus: unary(doubles.softplus),
  };
}
