import type { Expression } from '../expression';
import type { Fraction } from './fraction';

const decimalsMax = 8;

/** The size of a number as factors above and below the line: 3/4, 0.01 (a hundredth is a decimal), nothing for 1. */
export function coefficientOf({ top, bottom }: Fraction): { top: Expression[]; bottom: Expression[] } {
  const size = top < 0n ? -top : top;
  const decimal = bottom % 10n === 0n ? decimalOf(size, bottom) : null;
  if (decimal !== null) return { top: [{ kind: 'number', text: decimal }], bottom: [] };
  return { top: wholeNumber(size), bottom: wholeNumber(bottom) };
}

function wholeNumber(value: bigint): Expression[] {
  return value === 1n ? [] : [{ kind: 'number', text: String(value) }];
}

function decimalOf(top: bigint, bottom: bigint): string | null {
  for (let count = 1; count <= decimalsMax; count += 1) {
    const scale = 10n ** BigInt(count);
    if (scale % bottom !== 0n) continue;
    const digits = String(top * (scale / bottom)).padStart(count + 1, '0');
    return `${digits.slice(0, -count)}.${digits.slice(-count)}`;
  }
  return null;
}
