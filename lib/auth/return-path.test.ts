import { expect, test } from 'vitest';
import { returnPath } from './return-path';

test.each([
  ['/fa/exercises/deep-chain?seed=3', '/fa/exercises/deep-chain?seed=3'],
  ['https://evil.example/', '/en'],
  ['//evil.example', '/en'],
  ['/\\evil.example', '/en'],
  ['/\t/evil.example', '/en'],
  ['/.//evil.example', '/en'],
  ['javascript:alert(1)', '/en'],
  ['', '/en'],
  [null, '/en'],
  [{ startsWith: '/' }, '/en'],
])('after signing in, %s leads to %s', (wanted, path) => {
  expect(returnPath(wanted, '/en')).toBe(path);
});
