import { expect, test } from 'vitest';
import { isAuthoredSlug, isName, nameOfSlug, slugOf } from './authored-slug';
import { listTracks } from './catalogue';

test.each([
  ['huber-loss', true],
  ['x', true],
  ['2-layers', true],
  ['a'.repeat(60), true],
  ['a'.repeat(61), false],
  ['', false],
  ['Huber', false],
  ['huber_loss', false],
  ['huber--loss', false],
  ['-huber', false],
  ['huber-', false],
  ['huber loss', false],
  ['huber\n', false],
  ['../huber', false],
  ['потери', false],
  ['١', false],
])('%j is a name: %s', (text, expected) => {
  expect(isName(text)).toBe(expected);
});

test('the name of a slug is what the slug was made of', () => {
  expect(slugOf('huber-loss', 'k3v09x2m')).toBe('huber-loss--k3v09x2m');
  expect(nameOfSlug('huber-loss--k3v09x2m')).toBe('huber-loss');
  expect(nameOfSlug('huber-loss')).toBe('huber-loss');
});

test.each([
  ['huber-loss--k3v09x2m', true],
  ['huber-loss', false],
  ['huber-loss--k3v09x2', false],
  ['huber-loss--k3v09x2mm', false],
  ['huber-loss--K3V09X2M', false],
  ['huber-loss---k3v09x2m', false],
  ['a--b--k3v09x2m', false],
  ['--k3v09x2m', false],
  ['huber-loss--k3v09x2m\n', false],
  ['huber\0--k3v09x2m', false],
])('%j is the slug of an exercise written on the site: %s', (text, expected) => {
  expect(isAuthoredSlug(text)).toBe(expected);
});

test('every exercise of the library has a name that may be copied, and no slug that could be an author’s', () => {
  const slugs = listTracks('en').flatMap(({ exercises }) => exercises.map(({ slug }) => slug));
  expect(slugs.length).toBeGreaterThan(20);
  expect(slugs.filter((slug) => !isName(slug) || isAuthoredSlug(slug) || nameOfSlug(slug) !== slug)).toEqual(
    [],
  );
});
