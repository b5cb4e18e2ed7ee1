import { expect, test } from 'vitest';
import { readTyped } from './read-typed';

const message = {
  kind: 'typed',
  part: 'dw',
  answer: '-x',
  verdict: { kind: 'incorrect', finding: { id: 'sign', tex: '-1' }, counterexample: {} },
};

test('takes an answer with its verdict and finding, for the variant it was given in', () => {
  const typed = { part: 'dw', answer: '-x', verdictKind: 'incorrect', finding: 'sign', seed: 4 };
  expect(readTyped(message, 4)).toEqual(typed);
  expect(readTyped({ ...message, verdict: { kind: 'correct', witness: 'exact' } }, 0)).toEqual({
    ...typed,
    verdictKind: 'correct',
    finding: null,
    seed: 0,
  });
});

test.each([
  null,
  'typed',
  { kind: 'ready' },
  { ...message, part: 5 },
  { ...message, answer: { rows: 'x' } },
  { ...message, verdict: { kind: 'splendid' } },
])('hears nothing in %j', (data) => {
  expect(readTyped(data, 0)).toBeNull();
});
