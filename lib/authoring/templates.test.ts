import { expect, test } from 'vitest';
import { checkTexts } from '../catalog/check-texts';
import { revisionOf } from '../catalog/files';
import { describeExercise } from './analysis';
import { readBundle } from './read-bundle';
import { templateFor, templateIds } from './templates';

test.each(templateIds)('the template %s is a clean exercise in all languages', (id) => {
  const { reading, exercise } = readBundle(templateFor(id), `a-${id}`, revisionOf);
  expect(reading.problems).toEqual([]);
  if (exercise === null) throw new Error('It is not read');
  expect(checkTexts(exercise)).toEqual([]);
  expect(exercise.parts.map(({ kind }) => kind)).toEqual([id]);
  const last = [...describeExercise(exercise)].at(-1);
  expect(last).toMatchObject({ kind: 'done', flaws: [] });
});

test('a template is short', () => {
  for (const id of templateIds) expect(templateFor(id).yaml.split('\n').length).toBeLessThanOrEqual(25);
});
