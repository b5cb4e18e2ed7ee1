import { childrenOf, type Expression, isApply, name } from '../../math/expression';
import { finding, said } from '../findings/mistake';
import type { Said } from '../said';
import { plainly } from './numbers';
import {
  type Asked,
  earlierParameters,
  plainBenchOf,
  type Slip,
  saidNumber,
  slopeBy,
  startsOf,
} from './slip';
import { insideSigmoid } from './stable-loss';
import { waysTo } from './ways';

/** The likeliest mistakes first: of the right numbers, then of other ones. */
export function gradientSlips(asked: Asked): Slip[] {
  const { at, place } = asked;
  const bench = plainBenchOf(place);
  return [
    ...waysTo('gradient', place).flatMap(({ numbers }) => {
      const values = plainly(numbers);
      return [
        ...signAndMean(values[at], asked),
        ...values.flatMap((value, other) => (other === at ? [] : [otherGradient(value, other, asked)])),
      ];
    }),
    ...startsOf(place).flatMap((start) => [
      ...withoutSlope(start, asked),
      ...otherRows(start, asked),
      ...movedAlready(start, asked),
    ]),
    ...earlierParameters(place).map((start, step) => ({
      value: bench.gradient(start, place.batch)[at],
      finding: () => finding('other-numbers', 'earlier', { step: saidNumber(step + 1) }),
    })),
    ...waysTo('gradient', place).flatMap(({ numbers }) => timesConstant(plainly(numbers)[at], asked)),
  ];
}

/** As of a loss without its ½, or with one too many. */
function timesConstant(right: number | undefined, { place }: Asked): Slip[] {
  if (right === undefined) return [];
  return [2, 0.5]
    .filter((factor) => factor !== place.batch.length)
    .map((factor) => ({
      value: factor * right,
      finding: () => finding('factor-constant', 'plain', { factor: saidNumber(factor) }),
    }));
}

export function signAndMean(right: number | undefined, { place }: Pick<Asked, 'place'>): Slip[] {
  const size = place.batch.length;
  if (right === undefined) return [];
  return [
    { value: -right, finding: () => finding('sign', 'plain') },
    ...(size > 1
      ? [
          {
            value: size * right,
            finding: () => finding('sum-for-mean', 'plain', { size: saidNumber(size) }),
          },
        ]
      : []),
  ];
}

function otherGradient(value: number, other: number, { training }: Asked): Slip {
  return {
    value,
    finding: () =>
      finding('other-gradient', 'plain', { gradient: said(slopeBy(other, training), training.model) }),
  };
}

/** Without the slope of the activation: σ(z)(1 − σ(z)) of the output, or that of ReLU. */
function withoutSlope(start: number[], { at, place, training }: Asked): Slip[] {
  const { benchOpen } = place.run;
  const bench = plainBenchOf(place);
  const { model, part } = training;
  const lost = (value: number | undefined, quantity: string, inside: Expression | undefined): Slip => ({
    value,
    finding: () => {
      const found = finding('inner-derivative-lost', 'plain', { inner: said(name(quantity), model) });
      return inside?.kind === 'name' ? { ...found, about: { of: quantity, by: inside.name } } : found;
    },
  });
  const relu = benchOpen && [...model.quantities].find(([, { expression }]) => isApply(expression, 'relu'));
  const open = relu
    ? [lost(benchOpen.gradient(start, place.batch)[at], relu[0], childrenOf(relu[1].expression)[0])]
    : [];
  const inside = insideSigmoid(name(part.output), model);
  if (inside === null) return open;
  const shares = place.batch.map((row) => {
    const [output = Number.NaN] = bench.outputs(start, [row]);
    return (bench.gradient(start, [row])[at] as number) / (output * (1 - output));
  });
  const mean = shares.reduce((total, share) => total + share, 0) / shares.length;
  return [...open, lost(mean, part.output, inside)];
}

/** Of one point of several, of another point, or of the batch of another step. */
function otherRows(start: number[], { at, place, training }: Asked): Slip[] {
  const { batches, data } = training.part;
  const bench = plainBenchOf(place);
  const isMean = place.batch.length > 1;
  const slip = (batch: readonly number[], variant: string, names: () => Record<string, Said>): Slip => ({
    value: bench.gradient(start, batch)[at],
    finding: () => finding('other-numbers', variant, names()),
  });
  const points = data.rows.map((_, row) => row + 1);
  return [
    ...points
      .filter((point) => isMean === place.batch.includes(point))
      .map((point) => slip([point], isMean ? 'one-point' : 'point', () => ({ point: saidNumber(point) }))),
    ...batches.flatMap((batch, step) =>
      isMean && String(batch) !== String(place.batch)
        ? [slip(batch, 'batch', () => ({ step: saidNumber(step + 1) }))]
        : [],
    ),
  ];
}

/**
 * At parameters of which all, those before it or those after it have taken the step before their turn; the outputs may
 * still be those before.
 */
function movedAlready(start: number[], { at, place, training }: Asked): Slip[] {
  const bench = plainBenchOf(place);
  const symbols = training.part.parameters.flatMap(({ symbol, entries }) => entries.map(() => symbol));
  const own = symbols[at] as string;
  const [velocity] = place.before.own.velocity;
  const still = velocity === undefined ? bench.still : plainly(velocity.numbers);
  const moved = bench.moved(start, bench.velocity(still, bench.gradient(start, place.batch)));
  const outputs = bench.outputs(start, place.batch);
  const choices: ((entry: number) => boolean)[] = [
    () => true,
    (entry) => entry < symbols.indexOf(own),
    (entry) => entry > symbols.lastIndexOf(own),
  ];
  return choices.flatMap((isMoved) => {
    const mixed = start.map((value, entry) => (isMoved(entry) ? (moved[entry] as number) : value));
    return [undefined, outputs].map((given) => ({
      value: bench.gradient(mixed, place.batch, given)[at],
      finding: () => finding('other-numbers', 'later'),
    }));
  });
}
