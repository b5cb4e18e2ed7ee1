import { expect, test } from 'vitest';
import { findExercise } from './catalogue';
import { texOfName } from './question';

test.each([
  ['f', 'f'],
  ['W1', 'W_{1}'],
  ['W1_1,2', '(W_{1})_{1,2}'],
  ['x_1', 'x_{1}'],
  ['dW2', 'dW_{2}'],
])('%s looks like %s', (name, tex) => {
  const exercise = findExercise('two-layer-epoch-by-hand', 0);
  expect(exercise && texOfName(name, exercise.model)).toBe(tex);
});
