import { expect, test } from 'vitest';
import { seedInAddress } from './seed-in-address';

test.each([
  ['7', 7],
  [undefined, 0],
  ['-1', 0],
  ['1.5', 0],
  ['x', 0],
  [['1', '2'], 0],
  ['9999999999', 2147483647],
])('?seed=%s is %i', (written, seed) => {
  expect(seedInAddress(written)).toBe(seed);
});
