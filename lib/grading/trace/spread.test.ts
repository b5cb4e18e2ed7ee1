import { expect, test } from 'vitest';
import { decimals } from '../../math/decimals';
import { randomFrom } from '../../math/seed';
import { cellDigits } from '../cells/judge-cell';
import { isNearSpan, nearSpans, type Span } from './spread';

const arithmetic = decimals(cellDigits);

test('several spans looked at as one say what each of them says', () => {
  const random = randomFrom('spans');
  const part = { rounded: 2, tolerance: { relative: null, absolute: null } };
  const spans = Array.from({ length: 60 }, (): Span => {
    const low = Number((random() * 40).toFixed(2));
    return [low, random() < 0.3 ? low : low + random() / 5];
  });
  const isNear = nearSpans([...spans, [Number.NaN, Number.NaN]], part);
  let nearCount = 0;
  for (let at = 0; at < 4000; at += 1) {
    const typed = arithmetic.fromText((at / 100).toFixed(2));
    const isNearOne = spans.some((span) => isNearSpan(typed, span, part));
    expect(isNear(typed), typed.value.toString()).toBe(isNearOne);
    nearCount += Number(isNearOne);
  }
  expect(nearCount).toBeGreaterThan(300);
  expect(nearCount).toBeLessThan(3700);
  expect(isNear(arithmetic.undefined)).toBe(false);
});
