import { expect, test } from 'vitest';
import { nextExercise } from './next-exercise';

const exercise = (slug: string) => ({ slug, title: slug.toUpperCase() });
const tracks = [
  { slug: 'one', exercises: [exercise('a'), exercise('b')] },
  { slug: 'two', exercises: [exercise('c')] },
];

test.each([
  ['a', 'b'],
  ['b', 'c'],
  ['c', undefined],
  ['unknown', undefined],
])('after %s comes %s', (slug, next) => {
  expect(nextExercise(tracks, slug)?.slug).toBe(next);
});
