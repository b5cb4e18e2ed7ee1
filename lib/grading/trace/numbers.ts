import type { DecimalBall } from '../../math/decimals';
import type { DoubleBall } from '../../math/doubles';
import type { NumberRule } from '../../math/number-check';
import { isNearEntry } from '../cells/judge-cell';
import { type Nearness, nearInDoubles, toDouble } from '../cells/near-in-doubles';
import { once } from '../once';

/** Numbers in doubles, with bounds; exactly only where doubles cannot tell. Both are worked out once they are asked for. */
export type Numbers = { rough: () => readonly DoubleBall[]; exact: () => readonly DecimalBall[] };

export function exactly(values: readonly DecimalBall[]): Numbers {
  return { rough: once(() => values.map(toDouble)), exact: () => values };
}

export function workedOut(rough: () => readonly DoubleBall[], exact: () => readonly DecimalBall[]): Numbers {
  return { rough: once(rough), exact: once(exact) };
}

/** One of several numbers. */
export type OneNumber = { rough: DoubleBall; exact: () => DecimalBall };

export function numberAt({ rough, exact }: Numbers, at: number): OneNumber {
  return { rough: rough()[at] as DoubleBall, exact: () => exact()[at] as DecimalBall };
}

export function asNumber(ball: DecimalBall): OneNumber {
  return { rough: toDouble(ball), exact: () => ball };
}

export function isNearTo(typed: OneNumber, wanted: OneNumber, rule: NumberRule): boolean {
  const near = nearInDoubles(typed.rough, wanted.rough, rule, typed.exact);
  return near === 'unclear' ? isNearEntry(typed.exact(), wanted.exact(), rule) : near === 'near';
}

/** The same of one of several numbers. */
export function isNearAt(typed: OneNumber, numbers: Numbers, at: number, rule: NumberRule): boolean {
  const near = roughlyNear(typed, numbers, at, rule);
  return near === 'unclear'
    ? isNearEntry(typed.exact(), numbers.exact()[at] as DecimalBall, rule)
    : near === 'near';
}

/** The same as far as doubles tell. */
export function roughlyNear(typed: OneNumber, numbers: Numbers, at: number, rule: NumberRule): Nearness {
  return nearInDoubles(typed.rough, numbers.rough()[at] as DoubleBall, rule, typed.exact);
}

/** Doubles with a wider bound than this share are looked at exactly. */
const tightShare = 1e-9;

export function asPlain({ rough: { value, error }, exact }: OneNumber): number {
  return error <= tightShare * Math.abs(value) ? value : exact().value.toNumber();
}

const plain = new WeakMap<Numbers, number[]>();

/** As one double each, always the same list; NaN where there is no value. */
export function plainly(numbers: Numbers): number[] {
  const list = plain.get(numbers) ?? numbers.rough().map((_, at) => asPlain(numberAt(numbers, at)));
  plain.set(numbers, list);
  return list;
}
