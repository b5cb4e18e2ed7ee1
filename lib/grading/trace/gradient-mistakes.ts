import type { DecimalBall } from '../../math/decimals';
import type { DoubleBall } from '../../math/doubles';
import { childrenOf, type Expression, isApply, name } from '../../math/expression';
import { finding, said } from '../findings/mistake';
import type { Said } from '../said';
import {
  type Asked,
  earlierParameters,
  inDoubles,
  quickBenchOf,
  quickSlip,
  type Slip,
  saidNumber,
  slopeBy,
  startsInDoubles,
} from './slip';
import { insideSigmoid } from './stable-loss';
import { waysTo } from './ways';

/** The likeliest mistakes first: of the right numbers, then of other ones. */
export function gradientSlips(asked: Asked): Slip[] {
  const { at, place } = asked;
  return [
    ...waysTo('gradient', place).flatMap(({ values }) => [
      ...signAndMean(values[at] as DecimalBall, asked),
      ...values.flatMap((value, other) => (other === at ? [] : [otherGradient(value, other, asked)])),
    ]),
    ...startsInDoubles(place).flatMap((start) => [
      ...withoutSlope(start, asked),
      ...otherRows(start, asked),
      ...movedAlready(start, asked),
    ]),
    ...earlierParameters(place).flatMap((start, step) =>
      quickSlip(
        quickBenchOf(place).gradient(start, place.batch)[at],
        finding('other-numbers', 'earlier', { step: saidNumber(step + 1) }),
        place,
      ),
    ),
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
function withoutSlope(start: DoubleBall[], { at, place, training }: Asked): Slip[] {
  const { benchOpen } = place.run;
  const bench = quickBenchOf(place);
  const { arithmetic } = bench;
  const { model, part } = training;
  const lost = (value: DoubleBall | undefined, quantity: string, inside: Expression | undefined): Slip[] => {
    const found = finding('inner-derivative-lost', 'plain', { inner: said(name(quantity), model) });
    const about = inside?.kind === 'name' ? { about: { of: quantity, by: inside.name } } : {};
    return quickSlip(value, { ...found, ...about }, place);
  };
  const relu = [...model.quantities].find(([, { expression }]) => isApply(expression, 'relu'));
  const open =
    benchOpen === null || relu === undefined
      ? []
      : lost(benchOpen.gradient(start, place.batch)[at], relu[0], childrenOf(relu[1].expression)[0]);
  const inside = insideSigmoid(name(part.output), model);
  if (inside === null) return open;
  const shares = place.batch.map((row) => {
    const [output] = bench.outputs(start, [row]) as [DoubleBall];
    const slope = arithmetic.multiply(output, arithmetic.subtract(arithmetic.fromInteger(1), output));
    return arithmetic.divide(bench.gradient(start, [row])[at] as DoubleBall, slope);
  });
  const sum = shares.reduce((total, share) => arithmetic.add(total, share));
  return [
    ...open,
    ...lost(arithmetic.divide(sum, arithmetic.fromInteger(shares.length)), part.output, inside),
  ];
}

/** Of one point of several, of another point, or of the batch of another step. */
function otherRows(start: DoubleBall[], { at, place, training }: Asked): Slip[] {
  const { batches, data } = training.part;
  const isMean = place.batch.length > 1;
  const slip = (batch: readonly number[], variant: string, names: Record<string, Said>): Slip[] =>
    quickSlip(
      quickBenchOf(place).gradient(start, batch)[at],
      finding('other-numbers', variant, names),
      place,
    );
  const points = data.rows.map((_, row) => row + 1);
  return [
    ...points
      .filter((point) => isMean === place.batch.includes(point))
      .flatMap((point) => slip([point], isMean ? 'one-point' : 'point', { point: saidNumber(point) })),
    ...batches.flatMap((batch, step) =>
      isMean && String(batch) !== String(place.batch)
        ? slip(batch, 'batch', { step: saidNumber(step + 1) })
        : [],
    ),
  ];
}

/**
 * At parameters of which all, those before it or those after it have taken the step before their turn; the outputs may
 * still be those before.
 */
function movedAlready(start: DoubleBall[], { at, place, training }: Asked): Slip[] {
  const bench = quickBenchOf(place);
  const symbols = training.part.parameters.flatMap(({ symbol, entries }) => entries.map(() => symbol));
  const own = symbols[at] as string;
  const [velocity] = place.before.own.velocity;
  const still = velocity === undefined ? bench.still : inDoubles(velocity.values);
  const moved = bench.moved(start, bench.velocity(still, bench.gradient(start, place.batch)));
  const outputs = bench.outputs(start, place.batch);
  const choices: ((entry: number) => boolean)[] = [
    () => true,
    (entry) => entry < symbols.indexOf(own),
    (entry) => entry > symbols.lastIndexOf(own),
  ];
  return choices.flatMap((isMoved) => {
    const mixed = start.map((value, entry) => (isMoved(entry) ? (moved[entry] as DoubleBall) : value));
    return [undefined, outputs].flatMap((given) =>
      quickSlip(bench.gradient(mixed, place.batch, given)[at], finding('other-numbers', 'later'), place),
    );
  });
}
