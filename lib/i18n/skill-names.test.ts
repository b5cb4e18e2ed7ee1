import { beforeAll, expect, test } from 'vitest';
import { listTracks } from '../catalog/catalogue';
import { locales } from '../catalog/public-exercise';
import { loadMessages } from './messages';

const loadingMs = 60_000;
let skills: string[] = [];

beforeAll(() => {
  const all = listTracks('en').flatMap(({ exercises }) => exercises.flatMap((exercise) => exercise.skills));
  skills = [...new Set(all)];
}, loadingMs);

test.each(locales)('every skill of the catalogue has a name in %s', async (locale) => {
  const { shell } = await loadMessages(locale);
  expect(skills.filter((skill) => !(skill in shell.skills))).toEqual([]);
});
