import type { DecimalBall } from '../../math/decimals';
import { apply } from '../../math/expression';
import { finding, said } from '../findings/mistake';
import type { Said } from '../said';
import { signAndMean } from './gradient-mistakes';
import { type Asked, entryAt, type Slip, slopeBy, stepOf } from './slip';
import { sourcesOf, waysTo } from './ways';

const velocity: Said = { tex: 'v', text: 'v' };
const gradient: Said = { tex: 'g', text: 'g' };

/** Mistakes of v ← β v + g. */
export function velocitySlips(asked: Asked): Slip[] {
  const { at, place, training } = asked;
  const { arithmetic, rate } = place.run.bench;
  const beta = String(training.part.momentum ?? 0);
  const inertia = arithmetic.fromText(beta);
  const rest = arithmetic.subtract(arithmetic.fromInteger(1), inertia);
  const left: Said = { tex: `${beta}\\,v`, text: `${beta}·v` };
  const share: Said = { tex: `1 - ${beta}`, text: `1 − ${beta}` };
  const gradients = sourcesOf('gradient', place).map(({ values }) => values[at] as DecimalBall);
  const starts = [...place.before.own.velocity, ...place.before.truth.velocity].map(
    ({ values }) => values[at] as DecimalBall,
  );
  return [
    ...gradients.map((value) => ({ value, finding: finding('term-missing', 'plain', { term: left }) })),
    ...waysTo('velocity', place).flatMap(({ values }) => signAndMean(values[at] as DecimalBall, asked)),
    ...starts.flatMap((before) => {
      const kept = arithmetic.multiply(inertia, before);
      const plus = (factor: DecimalBall, value: DecimalBall): DecimalBall =>
        arithmetic.add(kept, arithmetic.multiply(factor, value));
      return [
        ...gradients.flatMap((value) => [
          { value: plus(rest, value), finding: finding('factor-extra', 'plain', { factor: share }) },
          {
            value: plus(rate, value),
            finding: finding('factor-extra', 'plain', { factor: said(training.part.rate, training.model) }),
          },
        ]),
        { value: kept, finding: finding('term-missing', 'plain', { term: gradient }) },
        { value: before, finding: finding('other-numbers', 'copied') },
      ];
    }),
  ];
}

/** Mistakes of w ← w − rate · step. */
export function parameterSlips(asked: Asked): Slip[] {
  const { place, at } = asked;
  const { bench } = place.run;
  const { arithmetic, rate, hasMomentum } = bench;
  const starts = [...place.before.own.parameters, ...place.before.truth.parameters].map(
    ({ values }) => values[at] as DecimalBall,
  );
  const steps = sourcesOf('velocity', place).map(({ values }) => values[at] as DecimalBall);
  const slopes = hasMomentum
    ? sourcesOf('gradient', place).map(({ values }) => values[at] as DecimalBall)
    : [];
  const after = (before: DecimalBall, step: DecimalBall): DecimalBall =>
    arithmetic.subtract(before, arithmetic.multiply(rate, step));
  const swapped = finding('swapped', 'for', { yours: gradient, right: velocity });
  return [
    ...starts.flatMap((before) => steps.flatMap((step) => stepSlips(before, step, asked))),
    ...starts.map((value) => ({ value, finding: finding('other-numbers', 'copied') })),
    ...starts.flatMap((before) => slopes.map((slope) => ({ value: after(before, slope), finding: swapped }))),
    ...(stepOf(place) === 0 ? [] : steps).map((step) => ({
      value: after(bench.start[at] as DecimalBall, step),
      finding: finding('other-numbers', 'start'),
    })),
  ];
}

function stepSlips(before: DecimalBall, step: DecimalBall, { at, place, training }: Asked): Slip[] {
  const { arithmetic, rate, hasMomentum } = place.run.bench;
  const { model, part } = training;
  const scaled = arithmetic.multiply(rate, step);
  const slope = hasMomentum ? null : slopeBy(at, training);
  const term = slope && said(apply('multiply', part.rate, slope), model);
  const own = said(entryAt(at, training), model);
  return [
    {
      value: arithmetic.add(before, scaled),
      finding: term === null ? finding('sign', 'plain') : finding('sign', 'term', { term }),
    },
    {
      value: arithmetic.subtract(before, step),
      finding: finding('factor-missing', 'plain', { factor: said(part.rate, model) }),
    },
    { value: arithmetic.negate(scaled), finding: finding('term-missing', 'plain', { term: own }) },
  ];
}
