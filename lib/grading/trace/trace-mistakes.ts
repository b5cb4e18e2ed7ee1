import { type Entry, expressionOf } from '../../catalog/entries';
import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { DecimalBall } from '../../math/decimals';
import { apply, type Expression } from '../../math/expression';
import { isNearEntry, ruleOfCells } from '../cells/judge-cell';
import { finding, said } from '../findings/mistake';
import type { Said } from '../said';
import type { Finding } from '../verdict';
import type { Training } from './training';
import { type StepPlace, sourcesOf, waysTo } from './ways';

/** The value a cell gets by one mistake, and what the mistake is called. */
type Slip = { value: DecimalBall; finding: Finding };
/** `at`: which of its group the cell is. */
type Asked = { at: number; place: StepPlace; training: Training };

/** Why a cell is wrong: the first mistake of those people make in its column that gives it; null where none does. */
export function findTraceMistake(typed: DecimalBall, group: TraceGroup, asked: Asked): Finding | null {
  if (typed.state !== 'value' || typed.value.isZero()) return null;
  const rule = ruleOfCells(asked.training.part);
  const slip = slipsIn[group](asked).find(({ value }) => isNearEntry(typed, value, rule));
  return slip?.finding ?? null;
}

const slipsIn: Record<TraceGroup, (asked: Asked) => Slip[]> = {
  outputs: () => [],
  gradient: (asked) =>
    waysTo('gradient', asked.place).flatMap(({ values }) => [
      ...signAndMean(values[asked.at] as DecimalBall, asked),
      ...values.flatMap((value, other) => (other === asked.at ? [] : [otherGradient(value, other, asked)])),
    ]),
  velocity: (asked) => [
    ...sourcesOf('gradient', asked.place).map(({ values }) =>
      withoutMomentum(values[asked.at] as DecimalBall, asked),
    ),
    ...waysTo('velocity', asked.place).flatMap(({ values }) =>
      signAndMean(values[asked.at] as DecimalBall, asked),
    ),
  ],
  parameters: (asked) => {
    const { place, at } = asked;
    const starts = [...place.before.own.parameters, ...place.before.truth.parameters];
    const steps = sourcesOf('velocity', place).map(({ values }) => values[at] as DecimalBall);
    return starts.flatMap(({ values }) =>
      steps.flatMap((step) => stepSlips(values[at] as DecimalBall, step, asked)),
    );
  },
};

function signAndMean(right: DecimalBall, { place }: Asked): Slip[] {
  const { arithmetic } = place.run.bench;
  const size = place.batch.length;
  const summed = arithmetic.multiply(arithmetic.fromInteger(size), right);
  const sum = finding('sum-for-mean', 'plain', { size: { tex: String(size), text: String(size) } });
  return [
    { value: arithmetic.negate(right), finding: finding('sign', 'plain') },
    ...(size > 1 ? [{ value: summed, finding: sum }] : []),
  ];
}

function otherGradient(value: DecimalBall, other: number, { training }: Asked): Slip {
  const gradient = said(slopeBy(other, training), training.model);
  return { value, finding: finding('other-gradient', 'plain', { gradient }) };
}

/** The gradient alone where what is left of the velocity before belongs too. */
function withoutMomentum(gradient: DecimalBall, { training }: Asked): Slip {
  const beta = String(training.part.momentum ?? 0);
  const term: Said = { tex: `${beta}\\,v`, text: `${beta}·v` };
  return { value: gradient, finding: finding('term-missing', 'plain', { term }) };
}

/** Mistakes of w ← w − rate · step. */
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

/** ∂L/∂w of the entry that stands there. */
function slopeBy(at: number, training: Training): Expression {
  return { kind: 'derivative', of: training.part.loss, by: entryAt(at, training) };
}

function entryAt(at: number, { part }: Training): Expression {
  const entries = part.parameters.flatMap((parameter) => parameter.entries);
  return expressionOf(entries[at] as Entry);
}
