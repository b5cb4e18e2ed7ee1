import { expect, test } from 'vitest';
import { domainWords } from './domain-words';

test.each([
  ['real', { key: 'real' }],
  ['real (n1, m)', { key: 'real' }],
  ['one-hot (n)', { key: 'one-hot' }],
  ['integer 1..9', { key: 'integer', low: '1', high: '9' }],
  ['interval -0.5..0.5', { key: 'interval', low: '-0.5', high: '0.5' }],
  ['something else', null],
])('the words for %s', (domain, words) => {
  expect(domainWords(domain)).toEqual(words);
});
