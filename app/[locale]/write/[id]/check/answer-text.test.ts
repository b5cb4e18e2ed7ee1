import { expect, test } from 'vitest';
import { answerText } from './answer-text';

test.each([
  ['x (y - 1)', 'x (y - 1)'],
  [['= a', '= b'], '= a ⏎ = b'],
  [{ values: { f: '24', u: '' }, gradients: { a: '1' } }, 'values: f = 24; gradients: a = 1'],
  [
    { rows: [{ outputs: ['0.5', '1'], parameters: { w: '2' } }, {}] },
    'outputs: 0.5, 1; parameters: w = 2 ⏎ ',
  ],
])('%j', (answer, text) => {
  expect(answerText(answer)).toBe(text);
});
