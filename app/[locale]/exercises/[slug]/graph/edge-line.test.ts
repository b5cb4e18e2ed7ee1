import { expect, test } from 'vitest';
import { edgeLine, mirrored } from './edge-line';

const widths = { from: 20, to: 40 };

test('goes from the side of one box to the side of the next, with a head at either end', () => {
  const { line, headOn, headBack } = edgeLine(
    [
      { x: 10, y: 0 },
      { x: 90, y: 40 },
    ],
    widths,
    1,
  );
  expect(line).toBe('M 20 0 C 45 0, 45 40, 70 40');
  expect(headOn).toContain('L 70 40');
  expect(headBack).toContain('L 20 0');
});

test('runs the other way on a page that is read from right to left', () => {
  const points = [
    { x: 10, y: 0 },
    { x: 90, y: 40 },
  ].map((place) => mirrored(place, 100));
  expect(edgeLine(points, widths, -1).line).toBe('M 80 0 C 55 0, 55 40, 30 40');
});
