import { describe, expect, test } from 'vitest';
import { checkTexts } from './check-texts';
import { reasonsFor, solutionFor } from './exercise';
import { atSeed, type ExerciseBundle, readExercise } from './read-exercise';
import { bundle, en, hash, read, yaml } from './testing/neuron-bundle';

function problemsOf(changed: Partial<ExerciseBundle>) {
  const result = readExercise({ ...bundle, ...changed }, hash);
  return result.kind === 'problems' ? result.problems : [];
}

describe('a right exercise', () => {
  test('has its parts in order, each with its kind', () => {
    expect(read().parts.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'dz: gradient',
      'dw1: gradient',
      'step: expression',
      'e: number',
      'de: number',
      'dv: shape',
      'why: choice',
    ]);
  });

  test('asks in mathematics where the author does not', () => {
    const questions = Object.fromEntries(read().parts.map(({ id, question }) => [id, question]));
    expect(questions).toEqual({
      dz: 'dz = \\frac{\\partial L}{\\partial z}',
      dw1: '\\frac{\\partial L}{\\partial \\omega_1}',
      step: 'w_1^{+}',
      e: 'e',
      de: '\\frac{\\partial e}{\\partial a}',
      dv: 'dv',
      why: '',
    });
  });

  test('lets later parts use the name of an earlier one', () => {
    const later = yaml.replace(
      '  step:\n    expression: w1 - d(L, w1)',
      '  step:\n    expression: w1 - dz x1',
    );
    expect(read({ yaml: later }).parts).toHaveLength(7);
    const earlier = later.replace(
      '  dz:\n    gradient: L by z\n    name: dz\n',
      '  dz:\n    gradient: L by z\n',
    );
    expect(problemsOf({ yaml: earlier })).toMatchObject([{ line: 27, column: 22, code: 'unknown-name' }]);
  });

  test('gives a gradient that has no name the shape of its symbol', () => {
    expect(read().parts.find(({ id }) => id === 'dv')).toMatchObject({ shape: { rows: 'n', columns: 1 } });
  });

  test('keeps the tests of each part with their answers as typed', () => {
    expect(read().tests).toEqual([
      expect.objectContaining({ part: 'dz', incorrect: [{ answer: 'y - yhat', finding: 'sign' }] }),
      expect.objectContaining({ part: 'e', seed: 0, correct: ['6', '6.0'] }),
      expect.objectContaining({
        part: 'why',
        correct: [['secret-right']],
        incorrect: [
          { answer: ['other-wrong'], finding: null },
          { answer: ['third-wrong'], finding: null },
        ],
      }),
    ]);
  });

  test('has variants that differ in values only', () => {
    const exercise = read();
    expect(exercise.at).toEqual({ a: 1, c: 5 });
    const other = atSeed(exercise, 8);
    expect(other?.at).not.toEqual(exercise.at);
    expect({ ...other, seed: 0, at: exercise.at }).toEqual(exercise);
    expect(atSeed(exercise, 8)?.at).toEqual(other?.at);
  });

  test('has a revision that follows what the files say, and not how they are set out', () => {
    const exact = (text: string) => text;
    const revisionOf = (changed: Partial<ExerciseBundle>) => {
      const result = readExercise({ ...bundle, ...changed }, exact);
      return result.kind === 'exercise' ? result.exercise.revision : null;
    };
    expect(revisionOf({ yaml: `# a comment\n${yaml}` })).toBe(revisionOf({}));
    expect(revisionOf({ yaml: yaml.replace('level: 2', 'level: 3') })).not.toBe(revisionOf({}));
    expect(revisionOf({ texts: { en: `${en}\nMore.` } })).not.toBe(revisionOf({}));
  });

  test('keeps reasons and solutions for when they are due', () => {
    expect(reasonsFor(read(), 'why', 'ru')[0]).toEqual({ id: 'secret-right', text: 'Reason for yes.' });
    expect(solutionFor(read(), 'dz', 'en')).toBe('Solution prose.');
  });

  test('knows which languages and sections are missing', () => {
    const half = { en, ru: '# Нейрон\n\nТекст.\n\n## dz\n\nСначала.\n' };
    const problems = checkTexts(read({ texts: half }));
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(
      expect.arrayContaining(['fa.md missing-file', 'ru.md missing-section', 'ru.md missing-text']),
    );
    expect(problems.filter(({ file }) => file === 'en.md')).toEqual([]);
  });
});

const swap = (from: string, to: string) => ({ yaml: yaml.replace(from, to) });

describe('an exercise with a mistake says where it is', () => {
  test.each([
    ['an unknown domain', swap('y: label', 'y: labell'), 7, 6, 'bad-value'],
    ['a symbol declared twice', swap('y: label', 'x1: label'), 7, 3, 'name-taken'],
    ['a line named like a symbol', swap('  z: w1 x1', '  w1: x1'), 11, 3, 'name-taken'],
    ['an unknown name in the model', swap('z: w1 x1', 'z: w1 xq7'), 11, 9, 'unknown-name'],
    ['a bracket that is not closed', swap('sigmoid(z)', 'sigmoid(z'), 12, undefined, 'bad-formula'],
    ['a gradient by a name unknown', swap('L by w1', 'L by qq'), 26, undefined, 'unknown-name'],
    ['a name that is taken', swap('name: dz', 'name: z'), 23, 11, 'name-taken'],
    ['an unknown name in use', swap('use: [y, yhat]', 'use: [y, yhta]'), 24, 14, 'unknown-name'],
    ['a question that nothing says', swap('    ask: w_1^{+}\n', ''), 27, 3, 'missing-key'],
    ['a number that is a vector', swap('number: e', 'number: v'), 31, 13, 'bad-shape'],
    ['a value for no symbol', swap('at: { a: 1', 'at: { q: 1'), 15, 7, 'unknown-name'],
    ['a value outside its domain', swap('at: { a: 1', 'at: { a: 12'), 15, 10, 'bad-value'],
    ['a draw outside its domain', swap('draw: { a: 1..9', 'draw: { a: 0..9'), 16, 12, 'bad-value'],
    ['a number without its point', swap('number: e', 'number: z'), 31, 13, 'bad-draw'],
    ['a value of the wrong shape', swap('at: {', 'at: { v: [1, 2],'), 15, 10, 'bad-shape'],
    ['values that break a condition', swap('at: { a: 1', 'at: { a: 5'), 17, 1, 'bad-draw'],
    ['a condition that is none', swap('a != c', 'a <> c'), 17, 9, 'bad-draw'],
    ['a range that is empty', swap('draw: { a: 1..9', 'draw: { a: 9..1'), 16, 12, 'bad-draw'],
    [
      'two right options where one may be ticked',
      swap('options: {', 'several: false\n      options: { b: right,'),
      40,
      16,
      'option-count',
    ],
    ['tests of no part', swap('tests:\n  dz:', 'tests:\n  dzz:'), 41, 3, 'unknown-name'],
    [
      'an option that is none',
      swap('correct: [[secret-right]]', 'correct: [[secret-wright]]'),
      48,
      15,
      'unknown-name',
    ],
    [
      'data of something unknown',
      swap('parts:', 'data: { columns: [x9], rows: [[1]] }\nparts:'),
      20,
      19,
      'unknown-name',
    ],
  ])('%s', (_, changed, line, column, code) => {
    const [first] = problemsOf(changed);
    expect(first).toMatchObject({ file: 'exercise.yaml', line, code, ...(column ? { column } : {}) });
  });

  test('a language file with an option too few', () => {
    const problems = problemsOf({ texts: { en, ru: '# Н\n## why\n- Да\n' } });
    expect(problems).toMatchObject([{ file: 'ru.md', line: 3, code: 'option-count' }]);
  });

  test('no text at all', () => {
    expect(problemsOf({ texts: {} })).toMatchObject([{ file: 'en.md', code: 'missing-file' }]);
  });
});

test('a line that cannot be read is told at that line, and not where it is used', () => {
  const yaml =
    'format: 1\nlevel: 1\nskills: [chain-rule]\nsymbols:\n  x: real\nmodel:\n  u: q x\n  v: u + 1\n  y: v^2 + p\nparts:\n  a:\n    gradient: y by x\n';
  const result = readExercise(
    { slug: 'a', track: { slug: 't', titles: {} }, yaml, texts: {} },
    (text) => text,
  );
  const lines = result.kind === 'problems' ? result.problems.map(({ line }) => line) : [];
  expect(lines).toEqual([7]);
});
