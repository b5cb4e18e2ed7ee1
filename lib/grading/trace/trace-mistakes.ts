import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { DecimalBall } from '../../math/decimals';
import { finding } from '../findings/mistake';
import type { Finding } from '../verdict';
import { ballOf } from './bench';
import { gradientSlips } from './gradient-mistakes';
import { isNearAt, isNearTo, type OneNumber } from './numbers';
import { outputSlips } from './output-mistakes';
import type { Asked, Slip } from './slip';
import { parameterSlips, velocitySlips } from './step-mistakes';
import { waysTo } from './ways';

const slipsIn: Record<TraceGroup, (asked: Asked) => Slip[]> = {
  outputs: outputSlips,
  gradient: gradientSlips,
  velocity: velocitySlips,
  parameters: parameterSlips,
};

/** A number of more digits meets no mistake by chance. */
const tellingDigitsMin = 3;
/** With fewer digits than these, a number with fewer decimals than asked for agrees by chance. */
const roundedDigitsMin = 2;
/** Where mistakes give more than this share of the numbers that are as short, meeting one says nothing. */
const metByChanceMax = 0.4;

/** A cell that is wrong: what was typed, and which of its group it is. */
export type WrongCell = { typed: OneNumber; at: number };

/**
 * Why a cell is wrong: the first mistake of those people make in its column that gives it; null where none does. A short
 * number may meet several by chance: then only what explains the other wrong cells of its group too is told.
 */
export function findTraceMistake(
  typed: OneNumber,
  group: TraceGroup,
  asked: Asked,
  others: readonly WrongCell[] = [],
): Finding | null {
  const { state, value: number } = typed.exact();
  if (state !== 'value' || number.isZero()) return null;
  if (isRoundedTooFar(typed, group, asked)) return finding('rounded-too-early', 'plain');
  const slips = slipsIn[group](asked);
  const made = found(typed, slips, asked);
  const [first] = made;
  if (first === undefined) return null;
  if (first.id === 'sign' && first.variant === 'plain') return first;
  if (number.precision() >= tellingDigitsMin) return first;
  const telling = others.filter((other) => !other.typed.exact().value.isZero());
  const explained = telling.map(({ typed: other, at }) => {
    const there = { ...asked, at };
    return new Set(found(other, slipsIn[group](there), there).map(kindOf));
  });
  if (telling.length > 0)
    return made.find((one) => explained.every((kinds) => kinds.has(kindOf(one)))) ?? null;
  const isOne = new Set(made.map((one) => JSON.stringify(one))).size === 1;
  return isOne && !isDense(slips, number) ? first : null;
}

/** The mistakes that give a number. */
function found(typed: OneNumber, slips: readonly Slip[], { place }: Asked): Finding[] {
  const { rule, bench } = place.run;
  const isMade = ({ value }: Slip): boolean =>
    value !== undefined &&
    Number.isFinite(value) &&
    isNearTo(typed, { rough: { value, error: 0 }, exact: () => ballOf(bench.arithmetic, value) }, rule);
  return slips.filter(isMade).map((slip) => slip.finding());
}

/** The same mistake in another cell of the group; what names the parameter is another there. */
function kindOf({ id, variant, names = {} }: Finding): string {
  const same = id === 'other-numbers' ? Object.values(names).map(({ text }) => text) : [];
  return [id, variant, ...same].join(' ');
}

/** Whether mistakes give too many of the numbers that are as short and not much larger. */
function isDense(slips: readonly Slip[], number: DecimalBall['value']): boolean {
  const unit = 10 ** -number.decimalPlaces();
  const reach = 2 * Math.round(number.abs().toNumber() / unit);
  const values = slips.map(({ value = Number.NaN }) => value / unit);
  const isShort = (value: number): boolean =>
    Math.abs(value) <= reach && Math.abs(value - Math.round(value)) < 1e-9;
  const met = new Set(values.filter(isShort).map((value) => Math.round(value) + 0));
  return met.size > metByChanceMax * (2 * reach + 1);
}

/** Whether it is right but for too few decimals. */
function isRoundedTooFar(typed: OneNumber, group: TraceGroup, { at, place, training }: Asked): boolean {
  const { value } = typed.exact();
  const decimals = value.decimalPlaces();
  const { rounded } = training.part;
  if (rounded === null || decimals >= rounded || value.precision() < roundedDigitsMin) return false;
  return [place.truth[group], ...waysTo(group, place).map(({ numbers }) => numbers)].some((numbers) =>
    isNearAt(typed, numbers, at, { decimals, cut: decimals }),
  );
}
