import { expect, test } from 'vitest';
import { exerciseSource } from './exercise-source';
import { readWithSchema } from './schema-problems';
import { readYaml } from './yaml-source';

const head = `format: 1
level: 2
skills: [chain-rule]
symbols:
  x, w: real
model:
  L: w x
`;
const parts = 'parts:\n  dw: { gradient: L by w }\n';

function problemsOf(text: string) {
  const yaml = readYaml('exercise.yaml', text);
  if (yaml.kind === 'problems') throw new Error(JSON.stringify(yaml.problems));
  const read = readWithSchema(exerciseSource, yaml.source);
  return read.kind === 'problems' ? read.problems : [];
}

test('reads a right exercise', () => {
  expect(problemsOf(head + parts)).toEqual([]);
});

test.each([
  [`${head}${parts}simbols: {}\n`, 10, 1, 'unknown-key', 'Did you mean `symbols`?'],
  [
    `${head}parts:\n  dw:\n    gradient: L by w\n    usse: [x]\n`,
    11,
    5,
    'unknown-key',
    'Did you mean `use`?',
  ],
  [
    `${head}parts:\n  c:\n    choice:\n      options: { a: right, b: wron }\n`,
    11,
    31,
    'bad-value',
    'Did you mean `wrong`?',
  ],
  [
    `${head}parts:\n  c:\n    choice:\n      option: { a: right }\n      options: {a: right}\n`,
    11,
    7,
    'unknown-key',
    'Did you mean `options`?',
  ],
  [`${head}${parts}tests:\n  dw:\n    corect: [x]\n`, 12, 5, 'unknown-key', 'Did you mean `correct`?'],
  [`${head.replace('level: 2', 'level: two')}${parts}`, 2, 8, 'wrong-type', undefined],
  [`${head.replace('level: 2', 'level: 9')}${parts}`, 2, 8, 'bad-value', undefined],
  [`${head.replace('format: 1', 'format: 2')}${parts}`, 1, 9, 'bad-value', undefined],
  [
    `${head.replace('L: w x', 'L: [w x]')}${parts}`,
    7,
    6,
    'wrong-type',
    'Put an expression that begins with [ or { in double quotes.',
  ],
  [`${head}${parts}draw: { x: 1-9 }\n`, 10, 12, 'bad-value', undefined],
  [`${head}${parts}at: { x: [a] }\n`, 10, 11, 'wrong-type', undefined],
  [head, 1, 1, 'missing-key', 'It is a map of keys and values.'],
  [
    `${head}parts:\n  dw: { use: [x] }\n`,
    9,
    7,
    'missing-kind',
    'One of its keys is gradient, expression, number, shape, choice, derivation, graph, trace.',
  ],
  [`${head}parts:\n  dw: { gradent: L by w }\n`, 9, 7, 'missing-kind', 'Did you mean `gradient`?'],
  [`${head}parts:\n  d w: { gradient: L by w }\n`, 9, 3, 'bad-value', undefined],
])('places and explains the problem in %j', (text, line, column, code, suggestion) => {
  const problems = problemsOf(text);
  expect(problems).toEqual([expect.objectContaining({ line, column, code })]);
  expect(problems[0]?.suggestion).toBe(suggestion);
  expect(problems[0]?.message).toMatch(/^[A-Z`].*\.$/);
});

// What any part may say is taken of every kind, also where its answers have no use for it.
test.each([
  ['dw: { gradient: L by w, tolerance: { relative: 0.1 }, rounded: 3 }'],
  ["a: { number: '2', tidy: true, use: [w] }"],
  ['s: { shape: w, rounded: 2, attempts: 3, credit: 2 }'],
])('takes what any part may say: %s', (part) => {
  expect(problemsOf(`${head}parts:\n  ${part}\n`)).toEqual([]);
});
