import { describe, expect, test } from 'vitest';
import { findExercise } from '../../catalog/catalogue';
import { type Exercise, findPart } from '../../catalog/exercise';
import type { TracePart } from '../../catalog/parts/trace-source';
import { grade } from '../grade';
import { solutionOf } from '../solution/solution';
import { rightTable } from './fills';
import { shownRun } from './shown-run';

const loadingMs = 60_000;
const slugs = [
  'sgd-by-hand',
  'sgd-scaled-inputs',
  'linear-regression-by-hand',
  'momentum-by-hand',
  'two-layer-epoch-by-hand',
];

function opened(slug: string): { exercise: Exercise; part: TracePart } {
  const exercise = findExercise(slug);
  const part = exercise && findPart(exercise, 'run');
  if (!exercise || part?.kind !== 'trace') throw new Error(`${slug} has a training run`);
  return { exercise, part };
}

describe.each(slugs)('%s', (slug) => {
  test('has a worked solution that begins with the gradient and ends with the step', {
    timeout: loadingMs,
  }, () => {
    const { exercise } = opened(slug);
    const solution = solutionOf(exercise, 'run');
    expect(solution?.lines.at(-1)?.rule).toBe('descent-step');
    expect(solution?.lines.length).toBeGreaterThan(3);
    expect(solution?.end).toEqual({ tex: '', text: '' });
  });

  test('has a right table to show, which is right', () => {
    const { exercise, part } = opened(slug);
    expect(grade(exercise, 'run', rightTable(exercise, part)).kind).toBe('correct');
  });

  test('is run on as it is shown: the first and the last step among not too many', () => {
    const { exercise, part } = opened(slug);
    const run = shownRun(exercise, part, { epochs: 200 });
    if (run.kind !== 'run') throw new Error('200 epochs are not too many');
    expect(run.steps[0]).toBe(0);
    expect(run.steps.at(-1)).toBe(run.stepCount);
    expect(run.steps.length).toBeLessThanOrEqual(402);
    expect(run.losses).toHaveLength(run.steps.length);
  });
});

test('a run too long says so', () => {
  const { exercise, part } = opened('sgd-by-hand');
  expect(shownRun(exercise, part, { epochs: 1e9 })).toMatchObject({ kind: 'too-large' });
});
