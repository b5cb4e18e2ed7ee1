import type { DecimalBall } from '../../math/decimals';
import type { DoubleBall } from '../../math/doubles';
import type { NumberRule } from '../../math/number-check';
import { plainRelative } from '../../math/number-check';

/** Limits are worked out in doubles too: this share of them is left open. */
const slack = 1e-12;
const roundoff = 2 ** -52;
const underflowError = 1e-300;
/** Up to here doubles count with room for a fraction. */
const wholeMax = 2 ** 40;

export type Nearness = 'near' | 'far' | 'unclear';

/**
 * Whether a number is near enough by the rule, as far as doubles can tell; `unclear` leaves it to exact arithmetic.
 * `exactly`: what was typed, to the last digit; with it, more can be told of numbers that were cut.
 */
export function nearInDoubles(
  typed: DoubleBall,
  wanted: DoubleBall,
  rule: NumberRule,
  exactly?: () => DecimalBall,
): Nearness {
  const { relative, absolute, decimals, significant, cut } = rule;
  const isUsual = typeof significant !== 'number';
  if (isUndefined(typed) || isUndefined(wanted)) return 'far';
  if (!isUsual || Number.isNaN(typed.value) || Number.isNaN(wanted.value)) return 'unclear';
  const size = Math.abs(wanted.value);
  const hasRule = (relative ?? absolute ?? decimals ?? cut ?? null) !== null;
  const limit = hasRule
    ? Math.max((relative ?? 0) * size, absolute ?? 0, typeof decimals === 'number' ? unitAt(decimals) / 2 : 0)
    : plainRelative * size;
  const distance = Math.abs(typed.value - wanted.value);
  const error = typed.error + wanted.error + (typed.value === wanted.value ? 0 : distance * roundoff);
  if (distance + error <= limit * (1 - slack)) return 'near';
  const beyond = Math.max(limit, typeof cut === 'number' ? unitAt(cut) : 0);
  if (distance - error > beyond * (1 + slack)) return 'far';
  const isOnlyCut = typeof cut === 'number' && distance - error > limit * (1 + slack);
  return isOnlyCut && exactly !== undefined ? nearIfCut(exactly(), wanted, cut) : 'unclear';
}

const units: number[] = [];

/** One in the last of so many decimal places: a power that every comparison asks for. */
function unitAt(places: number): number {
  units[places] ??= 10 ** -places;
  return units[places];
}

/** What has no value is near nothing. */
function isUndefined({ value, error }: DoubleBall): boolean {
  return Number.isNaN(value) && error === 0;
}

/** Whether the number with everything after some decimal place dropped was typed. */
function nearIfCut(typed: DecimalBall, { value, error }: DoubleBall, places: number): Nearness {
  const unit = 10 ** places;
  const scaled = Math.abs(value) * unit;
  const margin = error * unit + scaled * 4 * roundoff + underflowError;
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  if (!(rest > margin && rest < 1 - margin && whole < wholeMax)) return 'unclear';
  const kept = value < 0 ? -whole : whole;
  return typed.state === 'value' && typed.value.times(unit).eq(kept) ? 'near' : 'far';
}

/** The nearest double, with a bound on how far off it is. */
export function toDouble({ state, value, error }: DecimalBall): DoubleBall {
  if (state === 'undefined') return { value: Number.NaN, error: 0 };
  const double = value.toNumber();
  if (state === 'unclear' || !Number.isFinite(double))
    return { value: Number.NaN, error: Number.POSITIVE_INFINITY };
  const isExact = Number.isSafeInteger(double) && error.isZero() && value.eq(double);
  return {
    value: double,
    error: isExact ? 0 : Math.abs(double) * roundoff + error.toNumber() + underflowError,
  };
}
