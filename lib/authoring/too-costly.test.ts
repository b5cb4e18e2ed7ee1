import { expect, test } from 'vitest';
import { problemOf } from './too-costly';
import type { BadEnding } from './workers';

const yaml = 'format: 1\nmodel:\n  a: x\n  b: a\nparts:\n  a:\n    number: b\n  b:\n    number: a\n';
const bundle = { yaml, texts: {} };

test.each<[string, BadEnding, string | null, object]>([
  ['a reading that never ends', { kind: 'too-long' }, null, { line: 2, code: 'too-costly' }],
  ['a reading without memory', { kind: 'gone' }, null, { line: 2, code: 'too-costly' }],
  ['a check of a part', { kind: 'too-long' }, 'b', { line: 8, code: 'too-costly' }],
  ['a check that fails', { kind: 'failed', message: 'so' }, 'a', { line: 6, code: 'flaw' }],
  ['no check at all', { kind: 'not-started' }, null, { line: 2, code: 'flaw' }],
])('%s is told where it is', (_, ending, part, wanted) => {
  expect(problemOf(ending, bundle, { part })).toMatchObject({ file: 'exercise.yaml', ...wanted });
});

test('a reading is told where it had come to, a check at its part', () => {
  const at = { file: 'exercise.yaml', line: 4, column: 3 };
  expect(problemOf({ kind: 'too-long' }, bundle, { at })).toMatchObject({ ...at, code: 'too-costly' });
  expect(problemOf({ kind: 'gone' }, bundle, { part: 'b', at })).toMatchObject({ line: 8 });
});

test('a draft without a model has its first line named', () => {
  expect(problemOf({ kind: 'too-long' }, { yaml: '', texts: {} })).toMatchObject({ line: 1 });
});
