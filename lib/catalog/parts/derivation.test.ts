import { describe, expect, test } from 'vitest';
import { findPart } from '../exercise';
import { readExercise } from '../read-exercise';
import { toPublicExercise } from '../to-public-exercise';

const head = `format: 1
level: 2
skills: [chain-rule]
symbols: { "x1, w1": real, y: label }
model:
  z: w1 x1
  yhat: sigmoid(z)
  L: -y log(yhat) - (1 - y) log(1 - yhat)
parts:
  derive:
`;
const headLines = head.split('\n').length - 1;

function readWith(written: string) {
  const yaml = `${head}    ${written.replaceAll('\n', '\n    ')}\n`;
  const track = { slug: 'tests', titles: {} };
  const texts = { en: '# T\n\nText.\n\n## derive\nText.\n' };
  return readExercise({ slug: 'tested', track, yaml, texts }, (text) => String(text.length));
}

function exerciseWith(written: string) {
  const read = readWith(written);
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  return read.exercise;
}

describe('a derivation in an exercise', () => {
  test('has a start, the names of its end, and steps to show', () => {
    const exercise = exerciseWith('derivation: d(L, w1)\nuntil: { use: [y, yhat, x1] }\nsteps: 3');
    expect(findPart(exercise, 'derive')).toMatchObject({
      kind: 'derivation',
      question: '\\frac{\\partial L}{\\partial w_{1}}',
      use: ['y', 'yhat', 'x1'],
      steps: 3,
      expression: { kind: 'derivative' },
      shape: { rows: 1, columns: 1 },
    });
  });

  test('may begin with any expression and end in any form', () => {
    expect(findPart(exerciseWith('derivation: w1 x1 + 0'), 'derive')).toMatchObject({
      use: null,
      steps: null,
      question: 'w_{1} \\, x_{1} + 0',
    });
  });

  test('shows a browser what it begins with, and nothing of how it goes on', () => {
    const exercise = exerciseWith('derivation: d(L, w1)\nuntil: { use: [y, yhat, x1] }\nsteps: 3');
    expect(toPublicExercise(exercise, 'en').parts).toMatchObject([
      {
        kind: 'derivation',
        use: ['y', '\\hat{y}', 'x_{1}'],
        derivation: { start: '\\frac{\\partial L}{\\partial w_{1}}', steps: 3 },
      },
    ]);
  });

  test.each([
    ['derivation: d(L, q)', { line: 1, code: 'unknown-name' }],
    ['derivation: d(L, 2)', { line: 1, code: 'bad-formula' }],
    ['derivation: w1 x1\nsteps: 0', { line: 2 }],
    ['derivation: w1 x1\nuse: [x1]', { line: 2 }],
    ['derivation: w1 x1\nuntil: { uses: [x1] }', { line: 2 }],
    ['derivation: w1 x1\nuntil: { use: [x1, q] }', { line: 2, code: 'unknown-name' }],
  ])('is refused at the place of what is wrong: %s', (text, problem) => {
    const read = readWith(text);
    expect(read.kind === 'problems' ? read.problems : []).toMatchObject([
      { ...problem, line: headLines + problem.line },
    ]);
  });
});
