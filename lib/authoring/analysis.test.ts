import { describe, expect, test } from 'vitest';
import { findExercise } from '../catalog/catalogue';
import { type Exercise, findPart } from '../catalog/exercise';
import { revisionOf } from '../catalog/files';
import { partKinds } from '../catalog/public-exercise';
import { grade } from '../grading/grade';
import { countsAsAttempt } from '../grading/verdict';
import { describeExercise } from './analysis';
import { type AnalysisEnd, damagesMax, type PartAnalysis } from './analysis-types';
import { readBundle } from './read-bundle';
import { templateFor } from './templates';

type Analysis = { exercise: Exercise; parts: Map<string, PartAnalysis>; end: AnalysisEnd };

function analysed(exercise: Exercise): Analysis {
  const steps = [...describeExercise(exercise)];
  const parts = new Map(steps.flatMap((step) => (step.kind === 'part' ? [[step.part.id, step.part]] : [])));
  const end = steps.at(-1);
  if (end?.kind !== 'done') throw new Error('It did not come to its end');
  return { exercise, parts, end };
}

function exerciseOf(slug: string): Exercise {
  const found = findExercise(slug);
  if (found === null) throw new Error(`No exercise ${slug}`);
  return found;
}

function partIn({ parts }: Analysis, id: string): PartAnalysis {
  const part = parts.get(id);
  if (part === undefined) throw new Error(`No part ${id}`);
  return part;
}

const logLoss = analysed(exerciseOf('log-loss-gradient'));

describe('a gradient', () => {
  const part = partIn(logLoss, 'dw1');

  test('has its key as it is typed, which is right, and as TeX', () => {
    expect(part.key).toEqual({
      typed: '(yhat - y)*x1',
      text: '(ŷ − y)·x₁',
      tex: expect.stringContaining('\\hat{y}'),
    });
    expect(grade(logLoss.exercise, 'dw1', part.key?.typed ?? '').kind).toBe('correct');
  });

  test('has the worked solution of its page', () => {
    expect(part.solution?.lines.length).toBeGreaterThan(1);
  });

  test('shows wrong answers of every finding that was met, as a learner would be told', () => {
    expect(part.damages).toHaveLength(damagesMax);
    expect(part.damageCount).toBeGreaterThan(damagesMax);
    const ids = new Set(part.damages.map(({ finding }) => finding?.id));
    for (const id of ['sign', 'factor-missing', 'factor-constant', 'swapped', 'other-gradient', 'term-extra'])
      expect(ids).toContain(id);
    for (const { answer, verdict, finding } of part.damages) {
      const told = grade(logLoss.exercise, 'dw1', answer);
      expect(told.kind).toBe(verdict);
      expect('finding' in told ? (told.finding ?? null) : null).toEqual(finding);
    }
  });

  test('shows right answers in other dress', () => {
    expect(part.right.count).toBeGreaterThan(50);
    for (const { answer, notation } of part.right.examples)
      expect(grade(logLoss.exercise, 'dw1', answer, { notation }).kind).toBe('correct');
  });

  test("shows what became of the author's tests", () => {
    expect(part.tests.length).toBeGreaterThan(5);
    expect(part.tests.every(({ isOk }) => isOk)).toBe(true);
    expect(logLoss.end.counts.tests).toBeGreaterThan(30);
  });
});

test.each(partKinds)('a part of kind %s is described and tried', (kind) => {
  const { reading, exercise } = readBundle(templateFor(kind), 'a', revisionOf);
  if (exercise === null) throw new Error(JSON.stringify(reading.problems));
  const analysis = analysed(exercise);
  const [part] = [...analysis.parts.values()];
  if (part === undefined) throw new Error('No part');
  expect(part).toMatchObject({ kind, isTried: true, flaws: [] });
  expect(part.solution === null).toBe(kind === 'choice');
  expect(part.options.length > 0).toBe(kind === 'choice');
  const hasCells = kind === 'graph' || kind === 'trace';
  expect(part.key === null).toBe(hasCells || kind === 'choice');
  expect(part.fills.length > 0).toBe(hasCells);
  expect(part.damageCount > 0).toBe(!hasCells);
  if (part.key && kind !== 'derivation')
    expect(grade(exercise, part.id, part.key.typed).kind).toBe('correct');
  for (const { answer } of part.damages) expect(countsAsAttempt(grade(exercise, part.id, answer))).toBe(true);
});

test('whole tables of a graph are tried: right, wrong, empty, slipped and gone on from', () => {
  const { fills } = partIn(analysed(exerciseOf('square-of-a-product')), 'graph') ?? {};
  expect(new Set(fills.map(({ what }) => what))).toEqual(
    new Set(['right', 'wrong', 'empty', 'slipped', 'carried']),
  );
  expect(fills.every(({ isOk }) => isOk)).toBe(true);
});

test('symbols, lines and parts have their shapes, with numbers where the file gives them', () => {
  const { end } = analysed(onlyParts('shapes-of-gradients', ['dW1']));
  const row = (name: string) => end.shapes.find((each) => each.name === name);
  expect(row('X')).toMatchObject({ what: 'symbol', shape: 'n0 × m', numbers: '3 × 5', domain: 'real' });
  expect(row('Z1')).toMatchObject({ what: 'model', shape: 'n1 × m', numbers: '4 × 5' });
  expect(row('J')).toMatchObject({ what: 'model', shape: null, numbers: null });
  expect(row('dW1')).toMatchObject({ what: 'part', shape: 'n1 × n0', numbers: '4 × 3' });
});

test('variants stand side by side, with the share of seeds that are possible', () => {
  const { end } = analysed(exerciseOf('neuron-graph'));
  expect(end.variants).toMatchObject({ drawn: 200, possible: 200 });
  expect(end.variants?.shown.map(({ seed }) => seed)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(end.variants?.shown[0]?.values).toMatchObject({ x1: 2, x2: 3, w0: 0.5 });
  expect(logLoss.end.variants).toBeNull();
});

function onlyParts(slug: string, ids: string[]): Exercise {
  const whole = exerciseOf(slug);
  return { ...whole, parts: ids.map((id) => findPart(whole, id)).filter((part) => part !== null), tests: [] };
}
