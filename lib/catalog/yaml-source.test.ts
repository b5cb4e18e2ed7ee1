import { expect, test } from 'vitest';
import { readYaml } from './yaml-source';

function positions(text: string) {
  const read = readYaml('exercise.yaml', text);
  if (read.kind !== 'yaml') throw new Error(JSON.stringify(read.problems));
  return read.source;
}

test('says where a value, a key and a character of an expression stand', () => {
  const source = positions('level: 2\nmodel:\n  z: w1 x1\n  L: "[y = 1] z"\n');
  expect(source.positionOf(['level'])).toEqual({ line: 1, column: 8 });
  expect(source.positionOfKey(['model', 'L'])).toEqual({ line: 4, column: 3 });
  expect(source.positionOf(['model', 'z'], 3)).toEqual({ line: 3, column: 9 });
  expect(source.positionOf(['model', 'L'], 1)).toEqual({ line: 4, column: 8 });
});

test('falls back to the nearest parent for what is absent', () => {
  const source = positions('level: 2\nmodel:\n  z: w1\n');
  expect(source.positionOf(['model', 'q'])).toEqual({ line: 3, column: 3 });
  expect(source.positionOf(['parts', 'q'])).toEqual({ line: 1, column: 1 });
});

test('keeps the digits of answers as they are typed', () => {
  const { value } = positions('tests:\n  w0:\n    correct: [0.500, "1"]\n    seed: 3\n');
  expect(value).toEqual({ tests: { w0: { correct: ['0.500', '1'], seed: 3 } } });
});

test.each([
  ['model:\n  L: [y = 1] x\n', 2],
  ['model:\n  L: - y log(a)\n', 2],
  ['model:\n  L: *x + 1\n', 2],
])('suggests quotes when %j cannot be YAML', (text, line) => {
  const read = readYaml('exercise.yaml', text);
  expect(read).toMatchObject({
    kind: 'problems',
    problems: expect.arrayContaining([
      expect.objectContaining({ code: 'yaml-syntax', line, suggestion: expect.stringContaining('quotes') }),
    ]),
  });
});

test('refuses the same key twice', () => {
  const read = readYaml('exercise.yaml', 'level: 1\nlevel: 2\n');
  expect(read).toMatchObject({ kind: 'problems', problems: [{ line: 2, column: 1, code: 'yaml-syntax' }] });
});
