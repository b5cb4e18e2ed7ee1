import { apply } from '../../math/expression';
import { finding, said } from '../findings/mistake';
import type { Said } from '../said';
import { signAndMean } from './gradient-mistakes';
import { plainly } from './numbers';
import { type Asked, entryAt, type Slip, saidNumber, slopeBy } from './slip';
import { sourcesOf, type Way, waysTo } from './ways';

const velocity: Said = { tex: 'v', text: 'v' };
const gradient: Said = { tex: 'g', text: 'g' };

/** Mistakes of v ← β v + g. */
export function velocitySlips(asked: Asked): Slip[] {
  const { at, place, training } = asked;
  const rate = rateOf(asked);
  const inertia = training.part.momentum ?? 0;
  const left: Said = { tex: `${inertia}\\,v`, text: `${inertia}·v` };
  // 1 − 0.9 and a rate of 0.1 are told apart by nothing.
  const isRate = Math.abs(1 - inertia - rate) < 1e-12;
  const share: Said = isRate ? saidNumber(rate) : { tex: `1 - ${inertia}`, text: `1 − ${inertia}` };
  const gradients = each(sourcesOf('gradient', place), at);
  const starts = each([...place.before.own.velocity, ...place.before.truth.velocity], at);
  return [
    ...gradients.map((value) => ({
      value,
      finding: () => finding('term-missing', 'plain', { term: left }),
    })),
    ...each(waysTo('velocity', place), at).flatMap((right) => signAndMean(right, asked)),
    ...starts.flatMap((before) => [
      ...gradients.flatMap((value) => [
        {
          value: inertia * before + (1 - inertia) * value,
          finding: () => finding('factor-extra', 'plain', { factor: share }),
        },
        {
          value: inertia * before + rate * value,
          finding: () =>
            finding('factor-extra', 'plain', {
              factor: isRate ? share : said(training.part.rate, training.model),
            }),
        },
      ]),
      { value: inertia * before, finding: () => finding('term-missing', 'plain', { term: gradient }) },
      { value: before, finding: () => finding('other-numbers', 'copied') },
    ]),
  ];
}

/** Mistakes of w ← w − rate · step. */
export function parameterSlips(asked: Asked): Slip[] {
  const { place, at, training } = asked;
  const rate = rateOf(asked);
  const starts = each([...place.before.own.parameters, ...place.before.truth.parameters], at);
  const steps = each(sourcesOf('velocity', place), at);
  const slopes = training.part.momentum === null ? [] : each(sourcesOf('gradient', place), at);
  const swapped = () => finding('swapped', 'for', { yours: gradient, right: velocity });
  return [
    ...starts.flatMap((before) => steps.flatMap((step) => stepSlips(before, step, rate, asked))),
    ...starts.map((value) => ({ value, finding: () => finding('other-numbers', 'copied') })),
    ...starts.flatMap((before) =>
      slopes.map((slope) => ({ value: before - rate * slope, finding: swapped })),
    ),
    ...(place.step === 0 ? [] : steps).map((step) => ({
      value: (training.start[at] as number) - rate * step,
      finding: () => finding('other-numbers', 'start'),
    })),
  ];
}

function stepSlips(before: number, step: number, rate: number, { at, training }: Asked): Slip[] {
  const { model, part } = training;
  const term = (): Said => said(apply('multiply', part.rate, slopeBy(at, training)), model);
  return [
    {
      value: before + rate * step,
      finding: () =>
        part.momentum === null ? finding('sign', 'term', { term: term() }) : finding('sign', 'plain'),
    },
    {
      value: before - step,
      finding: () => finding('factor-missing', 'plain', { factor: said(part.rate, model) }),
    },
    {
      value: -rate * step,
      finding: () => finding('term-missing', 'plain', { term: said(entryAt(at, training), model) }),
    },
  ];
}

/** The number that stands there in each. */
function each(ways: readonly Way[], at: number): number[] {
  return ways.map(({ numbers }) => plainly(numbers)[at] as number);
}

function rateOf({ place }: Asked): number {
  const { arithmetic, rate } = place.run.bench;
  return arithmetic.toNumber(rate);
}
