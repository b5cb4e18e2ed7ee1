import { describe, expect, test } from 'vitest';
import { modelOf } from '../../math/testing/models';
import { reporterFor } from '../reporter';
import { readWithSchema } from '../schema-problems';
import { readYaml } from '../yaml-source';
import { derivationSource, readDerivationPart } from './derivation';

const model = modelOf({
  symbols: { x1: 'real', w1: 'real', y: 'label' },
  definitions: { z: 'w1 x1', yhat: 'sigmoid(z)', L: '-y log(yhat) - (1 - y) log(1 - yhat)' },
});
const common = {
  id: 'derive',
  name: null,
  use: null,
  attempts: null,
  credit: 1,
  tolerance: { relative: null, absolute: null },
  rounded: null,
  tidy: false,
  skills: [],
};

function readPart(text: string) {
  const yaml = readYaml('exercise.yaml', text);
  if (yaml.kind === 'problems') throw new Error(JSON.stringify(yaml.problems));
  const written = readWithSchema(derivationSource, yaml.source);
  if (written.kind === 'problems') return { part: null, problems: written.problems };
  const report = reporterFor(yaml.source);
  const place = { common, named: null, model, report, path: ['derivation'] };
  return { part: readDerivationPart(written.value, place), problems: report.problems };
}

describe('a derivation in an exercise', () => {
  test('has a start, the names of its end, and steps to show', () => {
    const { part, problems } = readPart('derivation: d(L, w1)\nuntil: { use: [y, yhat, x1] }\nsteps: 3');
    expect(problems).toEqual([]);
    expect(part).toMatchObject({
      kind: 'derivation',
      question: '\\frac{\\partial L}{\\partial w_{1}}',
      use: ['y', 'yhat', 'x1'],
      steps: 3,
      expression: { kind: 'derivative' },
      shape: { rows: 1, columns: 1 },
    });
  });

  test('may begin with any expression and end in any form', () => {
    expect(readPart('derivation: w1 x1 + 0').part).toMatchObject({
      use: null,
      steps: null,
      question: 'w_{1} \\, x_{1} + 0',
    });
  });

  test.each([
    ['derivation: d(L, q)', { line: 1, column: 18, code: 'unknown-name' }],
    ['derivation: d(L, 2)', { line: 1, code: 'bad-formula' }],
    ['derivation: w1 x1\nsteps: 0', { line: 2, column: 8 }],
    ['derivation: w1 x1\nuse: [x1]', { line: 2 }],
    ['derivation: w1 x1\nuntil: { uses: [x1] }', { line: 2 }],
  ])('is refused at the place of what is wrong: %s', (text, problem) => {
    const { part, problems } = readPart(text);
    expect(part).toBeNull();
    expect(problems).toMatchObject([problem]);
  });
});
