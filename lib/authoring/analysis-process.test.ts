import { afterAll, describe, expect, test, vi } from 'vitest';
import { findExercise } from '../catalog/catalogue';
import type { ExerciseContent } from '../catalog/exercise';
import { analyse, closeWorkers, readDraft } from './analysis-process';
import type { AnalysisStep } from './analysis-types';
import { templateFor } from './templates';
import type { Workers } from './workers';

/** The real program: the first reading may have to bundle it. */
const patienceMs = 120_000;

afterAll(closeWorkers);

function contentOf(slug: string): ExerciseContent {
  const found = findExercise(slug);
  if (found === null) throw new Error(`No exercise ${slug}`);
  return found.content;
}

async function stepsOf(steps: AsyncIterable<AnalysisStep>): Promise<AnalysisStep[]> {
  const all: AnalysisStep[] = [];
  for await (const step of steps) all.push(step);
  return all;
}

test(
  'a draft is read as the library reads it',
  async () => {
    const reading = await readDraft(contentOf('log-loss-gradient'), 'log-loss-gradient', 'somebody');
    expect(reading).toMatchObject({
      problems: [],
      title: 'Gradient of the log loss',
      parts: ['dyhat', 'dyhat-dw1', 'db', 'dw1', 'dw2'],
      missingTexts: [],
      hash: findExercise('log-loss-gradient')?.revision,
    });
    expect(reading.names).toEqual(expect.arrayContaining(['x1', 'yhat', 'L']));
  },
  patienceMs,
);

test(
  'a mistake is told where it is, and names to complete are told all the same',
  async () => {
    const { yaml, texts } = templateFor('gradient');
    const reading = await readDraft({ yaml: yaml.replace('w x + b', 'w q + b'), texts }, 'a', 'somebody');
    expect(reading.problems).toMatchObject([{ file: 'exercise.yaml', line: 11, code: 'unknown-name' }]);
    expect(reading).toMatchObject({ parts: ['dw'], title: 'Gradient of a squared error', hash: null });
    expect(reading.names).toEqual(['x', 'y', 'w', 'b', 'yhat', 'L']);
  },
  patienceMs,
);

test(
  'reading does not wait for an analysis',
  async () => {
    const steps = stepsOf(
      analyse(contentOf('two-layer-backprop'), 'two-layer-backprop', { key: 'one', owner: 'one' }),
    );
    const order: string[] = [];
    await Promise.all([
      steps.then(() => order.push('analysis')),
      readDraft(templateFor('shape'), 'a', 'somebody').then(() => order.push('reading')),
    ]);
    expect(order).toEqual(['reading', 'analysis']);
  },
  patienceMs,
);

describe('an analysis', () => {
  test(
    'describes every part at once, then again with what was tried, and ends',
    async () => {
      const content = contentOf('log-loss-gradient');
      const steps = await stepsOf(analyse(content, 'log-loss-gradient', { key: 'two', owner: 'two' }));
      const parts = steps.flatMap((step) => (step.kind === 'part' ? [step.part] : []));
      expect(steps.slice(0, 5).every(({ kind }) => kind === 'part')).toBe(true);
      expect(parts.map(({ isTried }) => isTried)).toEqual([...Array(5).fill(false), ...Array(5).fill(true)]);
      expect(steps.at(-1)).toMatchObject({ kind: 'done', flaws: [] });
    },
    patienceMs,
  );

  test(
    'is ended by a newer one of the same exercise, not by one of another',
    async () => {
      const long = contentOf('deep-chain');
      const [older, other, newer] = await Promise.all([
        stepsOf(analyse(long, 'deep-chain', { key: 'three', owner: 'three' })),
        stepsOf(analyse(templateFor('shape'), 'a', { key: 'four', owner: 'four' })),
        stepsOf(analyse(templateFor('choice'), 'a', { key: 'three', owner: 'three' })),
      ]);
      expect(older.map(({ kind }) => kind)).not.toContain('done');
      expect(other.at(-1)?.kind).toBe('done');
      expect(newer.at(-1)?.kind).toBe('done');
    },
    patienceMs,
  );

  test(
    'of a draft with problems says those',
    async () => {
      const steps = await stepsOf(
        analyse({ yaml: 'format: 1\n', texts: {} }, 'a', { key: 'five', owner: 'five' }),
      );
      expect(steps).toMatchObject([
        { kind: 'unread', problems: [{ file: 'exercise.yaml', line: 1 }, {}, {}, {}, {}] },
      ]);
    },
    patienceMs,
  );

  test(
    'stops when nobody listens any more',
    async () => {
      for await (const step of analyse(contentOf('deep-chain'), 'deep-chain', { key: 'six', owner: 'six' }))
        if (step.kind === 'progress') break;
      const next = await stepsOf(analyse(templateFor('choice'), 'a', { key: 'seven', owner: 'seven' }));
      expect(next.at(-1)?.kind).toBe('done');
    },
    patienceMs,
  );
});

test('a reading that is killed names the line it had come to, and takes the turn of its author', async () => {
  closeWorkers();
  const place = { file: 'exercise.yaml', line: 12, column: 3 };
  const run = vi.fn<Workers['run']>(async (_, onReply) => {
    onReply({ kind: 'at', place: { ...place, line: 11 } });
    onReply({ kind: 'at', place });
    return { kind: 'too-long' };
  });
  const readers: Workers = { run, isStarted: () => true, close: () => {} };
  const slot = globalThis as { gradusAuthoring?: object };
  slot.gradusAuthoring = { readers, analysts: readers, running: new Map(), readings: new Map() };
  const { problems } = await readDraft(templateFor('gradient'), 'a', 'ada');
  expect(problems).toMatchObject([{ ...place, code: 'too-costly' }]);
  expect(run.mock.calls[0]?.[2]).toEqual({ owner: 'ada' });
  const steps = await stepsOf(analyse(templateFor('gradient'), 'a', { key: 'eight', owner: 'ada' }));
  expect(steps).toMatchObject([{ kind: 'unread', problems: [{ ...place, code: 'too-costly' }] }]);
  closeWorkers();
});
