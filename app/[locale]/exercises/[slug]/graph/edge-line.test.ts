import { expect, test } from 'vitest';
import { edgeLine, mirrored } from './edge-line';

const sizes = { nodeWidth: 20, nodeHeight: 20, layerGap: 60, nodeGap: 10, labelWidth: 20, labelHeight: 10 };

test('goes from the side of one box to the side of the next, with a head at either end', () => {
  const { line, headOn, headBack } = edgeLine(
    [
      { x: 10, y: 0 },
      { x: 90, y: 40 },
    ],
    sizes,
    1,
  );
  expect(line).toBe('M 20 0 C 50 0, 50 40, 80 40');
  expect(headOn).toContain('L 80 40');
  expect(headBack).toContain('L 20 0');
});

test('runs the other way on a page that is read from right to left', () => {
  const points = [
    { x: 10, y: 0 },
    { x: 90, y: 40 },
  ].map((place) => mirrored(place, 100));
  expect(edgeLine(points, sizes, -1).line).toBe('M 80 0 C 50 0, 50 40, 20 40');
});
