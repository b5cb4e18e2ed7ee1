import { describe, expect, test } from 'vitest';
import { powerOf, rangeOf, scale, ticks, withoutPower } from './chart-scale';
import { lineIn, regionIn } from './half-plane';

describe('an axis', () => {
  test.each<[[number, number], number[]]>([
    [
      [0, 10],
      [0, 5, 10],
    ],
    [
      [-1, 1],
      [-1, 0, 1],
    ],
    [
      [0, 0.3],
      [0, 0.1, 0.2, 0.3],
    ],
    [
      [1e6, 4e6],
      [1e6, 2e6, 3e6, 4e6],
    ],
  ])('from %j has round numbers', (range, numbers) => expect(ticks(range)).toEqual(numbers));

  test('with tiny numbers has round ones too', () => {
    expect(ticks([-1.1e-5, 1.1e-5])).toEqual([-1e-5, 0, 1e-5]);
    expect(ticks([1.2e-30, 3.1e-30])).toEqual([2e-30, 3e-30]);
  });

  test.each<[number[], number]>([
    [[0, 0.001], 0],
    [[0, 5000, 10_000], 0],
    [[-1e-5, 0, 1e-5], -5],
    [[0, 0.0002, 0.0004], -4],
    [[0, 1e5], 5],
    [[0], 0],
    [[], 0],
  ])('with the numbers %j has 10 to the %d taken out', (numbers, power) => {
    expect(powerOf(numbers)).toBe(power);
  });

  test('is written without that power', () => {
    expect([-1e-5, 0, 1.5e-5].map((value) => withoutPower(value, -5))).toEqual([-1, 0, 1.5]);
  });

  test('has room around a single value, and around nothing', () => {
    expect(rangeOf([2])).toEqual([1, 3]);
    expect(rangeOf([0])).toEqual([-0.5, 0.5]);
    expect(rangeOf([])).toEqual([0, 1]);
    expect(rangeOf([Number.NaN, Number.POSITIVE_INFINITY])).toEqual([0, 1]);
  });

  test('may run either way', () => {
    expect(scale([0, 10], [100, 0])(2)).toBe(80);
  });
});

describe('the line between two answers', () => {
  const box: [[number, number], [number, number]] = [
    [0, 10],
    [0, 10],
  ];

  test('ends at the edges of the box', () => {
    const ends = lineIn({ weights: [1, -1], bias: 2 }, box);
    expect(ends).toEqual([
      [8, 10],
      [0, 2],
    ]);
  });

  test('has one side shaded', () => {
    expect(regionIn({ weights: [1, 0], bias: -4 }, box)).toEqual([
      [4, 0],
      [10, 0],
      [10, 10],
      [4, 10],
    ]);
  });

  test.each([
    [{ weights: [0, 0] as [number, number], bias: 1 }, 4],
    [{ weights: [1, 1] as [number, number], bias: 3 }, 4],
    [{ weights: [-1, -1] as [number, number], bias: -3 }, 0],
  ])('may run outside: %j', (line, corners) => {
    expect(lineIn(line, box)).toBeNull();
    expect(regionIn(line, box)).toHaveLength(corners);
  });
});
