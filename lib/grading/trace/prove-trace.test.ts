import { expect, test } from 'vitest';
import { readTraceExercise } from '../../catalog/testing/trace-exercise';
import * as runs from '../../catalog/testing/trace-yaml';
import { proveTrace } from './prove-trace';

test.each(Object.entries(runs))('right, slipped and wrong tables of %s are judged as such', (_, yaml) => {
  const read = readTraceExercise(yaml);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { checkCount, flaws } = proveTrace(read.exercise, read.part);
  expect(flaws).toEqual([]);
  expect(checkCount).toBeGreaterThan(20);
});
