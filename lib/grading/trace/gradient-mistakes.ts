import type { DecimalBall } from '../../math/decimals';
import { name } from '../../math/expression';
import { finding, said } from '../findings/mistake';
import { type Asked, earlierParameters, type Slip, saidNumber, slopeBy, stepOf } from './slip';
import { insideSigmoid } from './stable-loss';
import { waysTo } from './ways';

/** The likeliest mistakes first: of the right numbers, then of other ones. */
export function gradientSlips(asked: Asked): Slip[] {
  const { at, place } = asked;
  const starts = [...place.before.own.parameters, ...place.before.truth.parameters];
  return [
    ...waysTo('gradient', place).flatMap(({ values }) => [
      ...signAndMean(values[at] as DecimalBall, asked),
      ...values.flatMap((value, other) => (other === at ? [] : [otherGradient(value, other, asked)])),
    ]),
    ...starts.flatMap(({ values }) => [
      ...withoutSlope(values, asked),
      ...otherRows(values, asked),
      ...movedAlready(values, asked),
    ]),
    ...earlierParameters(place).map((values, step) => ({
      value: place.run.bench.gradient(values, place.batch)[at] as DecimalBall,
      finding: finding('other-numbers', 'earlier', { step: saidNumber(step + 1) }),
    })),
  ];
}

export function signAndMean(right: DecimalBall, { place }: Asked): Slip[] {
  const { arithmetic } = place.run.bench;
  const size = place.batch.length;
  const summed = arithmetic.multiply(arithmetic.fromInteger(size), right);
  return [
    { value: arithmetic.negate(right), finding: finding('sign', 'plain') },
    ...(size > 1
      ? [{ value: summed, finding: finding('sum-for-mean', 'plain', { size: saidNumber(size) }) }]
      : []),
  ];
}

function otherGradient(value: DecimalBall, other: number, { training }: Asked): Slip {
  const gradient = said(slopeBy(other, training), training.model);
  return { value, finding: finding('other-gradient', 'plain', { gradient }) };
}

/** Without the slope of the activation: σ(z)(1 − σ(z)) of the output, or that of ReLU. */
function withoutSlope(parameters: DecimalBall[], { at, place, training }: Asked): Slip[] {
  const { bench, benchOpen } = place.run;
  const { arithmetic } = bench;
  const { model, part } = training;
  const lost = (value: DecimalBall, quantity: string): Slip => ({
    value,
    finding: finding('inner-derivative-lost', 'plain', { inner: said(name(quantity), model) }),
  });
  const relu = [...model.quantities].find(([, { expression }]) => isRelu(expression))?.[0];
  const open =
    benchOpen === null || relu === undefined
      ? []
      : [lost(benchOpen.gradient(parameters, place.batch)[at] as DecimalBall, relu)];
  if (insideSigmoid(name(part.output), model) === null) return open;
  const shares = place.batch.map((row) => {
    const [output] = bench.outputs(parameters, [row]) as [DecimalBall];
    const slope = arithmetic.multiply(output, arithmetic.subtract(arithmetic.fromInteger(1), output));
    return arithmetic.divide(bench.gradient(parameters, [row])[at] as DecimalBall, slope);
  });
  const sum = shares.reduce((total, share) => arithmetic.add(total, share));
  return [...open, lost(arithmetic.divide(sum, arithmetic.fromInteger(shares.length)), part.output)];
}

function isRelu(expression: { kind: string; operation?: string }): boolean {
  return expression.kind === 'apply' && expression.operation === 'relu';
}

/** Of one point of several, of another point, or of the batch of another step. */
function otherRows(parameters: DecimalBall[], { at, place, training }: Asked): Slip[] {
  const { bench } = place.run;
  const { batches, data } = training.part;
  const of = (batch: readonly number[]): DecimalBall => bench.gradient(parameters, batch)[at] as DecimalBall;
  const points = data.rows.map((_, row) => row + 1);
  const isMean = place.batch.length > 1;
  const others = batches.flatMap((batch, step) =>
    isMean && step !== stepOf(place) && String(batch) !== String(place.batch) ? [{ batch, step }] : [],
  );
  return [
    ...points
      .filter((point) => isMean === place.batch.includes(point))
      .map((point) => ({
        value: of([point]),
        finding: finding('other-numbers', isMean ? 'one-point' : 'point', { point: saidNumber(point) }),
      })),
    ...others.map(({ batch, step }) => ({
      value: of(batch),
      finding: finding('other-numbers', 'batch', { step: saidNumber(step + 1) }),
    })),
  ];
}

/** At parameters of which all, those before it or those after it have taken the step before their turn. */
function movedAlready(parameters: DecimalBall[], { at, place, training }: Asked): Slip[] {
  const { bench } = place.run;
  const symbols = training.part.parameters.flatMap(({ symbol, entries }) => entries.map(() => symbol));
  const own = symbols.indexOf(symbols[at] as string);
  const ownEnd = symbols.lastIndexOf(symbols[at] as string);
  const moves = waysTo('gradient', place).map(({ values }) => {
    const [velocity = { values: bench.still }] = place.before.own.velocity;
    return bench.moved(parameters, bench.velocity(velocity.values, values));
  });
  const choices: ((entry: number) => boolean)[] = [
    () => true,
    (entry) => entry < own,
    (entry) => entry > ownEnd,
  ];
  return moves.flatMap((moved) =>
    choices.map((isMoved) => {
      const mixed = parameters.map((value, entry) =>
        isMoved(entry) ? (moved[entry] as DecimalBall) : value,
      );
      return {
        value: bench.gradient(mixed, place.batch)[at] as DecimalBall,
        finding: finding('other-numbers', 'later'),
      };
    }),
  );
}
