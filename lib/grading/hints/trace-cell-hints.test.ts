import { describe, expect, test } from 'vitest';
import { findExercise } from '../../catalog/catalogue';
import type { Exercise } from '../../catalog/exercise';
import type { TracePart } from '../../catalog/parts/trace-source';
import type { Finding } from '../verdict';
import { traceCellHint } from './trace-cell-hints';

function runOf(slug: string): { exercise: Exercise; part: TracePart } {
  const exercise = findExercise(slug, 0);
  const part = exercise?.parts.find(({ id }) => id === 'run');
  if (exercise === null || part?.kind !== 'trace') throw new Error(`No run in ${slug}`);
  return { exercise, part };
}

type Case = [slug: string, cell: string, finding: Partial<Finding>, variant: string, names: object];

const mean = 'g = mean of d(L, w) over the batch';
const pace = 'w <- w - alpha g';

describe('a hint about a cell of a run', () => {
  test.each<Case>([
    [
      'sgd-by-hand',
      '2 outputs 1',
      { id: 'other-numbers', variant: 'point' },
      'trace-point',
      { point: '3', inputs: 'x₁ = 210, x₂ = 9.4', definition: 'f = σ(q)' },
    ],
    [
      'sgd-by-hand',
      '2 outputs 1',
      { id: 'other-numbers', variant: 'inner' },
      'trace-inner',
      { inner: 'q = w₀·x₁ + w₁·x₂ + w₂', definition: 'f = σ(q)' },
    ],
    [
      'sgd-by-hand',
      '3 outputs 2',
      { id: 'other-numbers', variant: 'earlier' },
      'trace-row-before',
      { step: '2' },
    ],
    [
      'sgd-by-hand',
      '3 gradient w0',
      { id: 'other-numbers', variant: 'earlier' },
      'trace-row-before',
      { step: '2' },
    ],
    [
      'sgd-by-hand',
      '3 gradient w0',
      { id: 'other-numbers', variant: 'later' },
      'trace-before-moving',
      { step: '3' },
    ],
    ['sgd-by-hand', '3 gradient w0', { id: 'sum-for-mean' }, 'trace-mean', { rule: mean }],
    [
      'sgd-by-hand',
      '3 gradient w0',
      { id: 'other-numbers', variant: 'batch' },
      'trace-batch',
      { step: '3', rule: mean },
    ],
    [
      'sgd-by-hand',
      '3 gradient w0',
      { id: 'other-numbers', variant: 'one-point' },
      'trace-batch',
      { step: '3', rule: mean },
    ],
    ['sgd-by-hand', '1 gradient w0', { id: 'sign' }, 'plain', { equation: '∂L/∂f = (f − y)/(f·(1 − f))' }],
    [
      'sgd-by-hand',
      '1 gradient w1',
      { id: 'inner-derivative-lost', about: { of: 'f', by: 'q' } },
      'step',
      { equation: '∂f/∂q = f·(1 − f)' },
    ],
    [
      'sgd-by-hand',
      '1 gradient w1',
      { id: 'other-gradient' },
      'plain',
      { of: 'L', by: 'w₁', path: 'w₁ → q → f → L' },
    ],
    [
      'two-layer-epoch-by-hand',
      '2 gradient W2_1,1',
      { id: 'other-numbers', variant: 'point' },
      'trace-step-point',
      { step: '2', point: '2', inputs: 'x_1 = 1, x_2 = 0, y = 3' },
    ],
    [
      'two-layer-epoch-by-hand',
      '1 gradient W1_2,1',
      { id: 'inner-derivative-lost', about: { of: 'a1', by: 'z1' } },
      'step',
      { equation: '∂L/∂z₁ = ∂L/∂a₁ ⊙ relu′(z₁)' },
    ],
    ['momentum-by-hand', '2 velocity w', { id: 'sign' }, 'trace-velocity', { rule: 'v <- 0.9 v + g' }],
    [
      'momentum-by-hand',
      '2 velocity w',
      { id: 'term-missing' },
      'trace-velocity-terms',
      { rule: 'v <- 0.9 v + g' },
    ],
    [
      'momentum-by-hand',
      '2 velocity w',
      { id: 'factor-extra' },
      'trace-velocity-plain',
      { rule: 'v <- 0.9 v + g' },
    ],
    [
      'momentum-by-hand',
      '2 parameters w',
      { id: 'swapped', variant: 'for' },
      'trace-by-velocity',
      { rule: 'w <- w - alpha v' },
    ],
    ['sgd-by-hand', '2 parameters w0', { id: 'sign', variant: 'term' }, 'trace-downhill', { rule: pace }],
    ['sgd-by-hand', '2 parameters w0', { id: 'factor-missing' }, 'trace-rate', { rule: pace, rate: 'α' }],
    ['sgd-by-hand', '2 parameters w0', { id: 'term-missing' }, 'trace-step', { rule: pace }],
    [
      'sgd-by-hand',
      '2 parameters w0',
      { id: 'other-numbers', variant: 'start' },
      'trace-step',
      { rule: pace },
    ],
    [
      'sgd-by-hand',
      '2 parameters w0',
      { id: 'other-numbers', variant: 'copied' },
      'trace-take-step',
      { rule: pace },
    ],
  ])('of %s, %s with %j says how it is worked out: %s', (slug, cell, finding, variant, names) => {
    const { exercise, part } = runOf(slug);
    const hint = traceCellHint(exercise, part, cell, finding);
    const told = Object.entries(hint?.names ?? {}).map(([key, { text }]) => [key, text]);
    expect([hint?.variant ?? 'plain', Object.fromEntries(told)]).toEqual([variant, names]);
  });
});
