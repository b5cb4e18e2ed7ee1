import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findExercise, listProblems, listTracks } from './catalogue';
import { loadFolder } from './files';

const yaml = `format: 1
level: 1
skills: [chain-rule]
symbols:
  x, w: real
model:
  L: w x
parts:
  dw: { gradient: L by w }
`;

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gradus-catalogue-'));
  write('first/track.yaml', 'title: { en: First, ru: Первый }\nexercises: [one, two]\n');
  write('first/one/exercise.yaml', yaml);
  write('first/one/en.md', '# One\n\nText.\n\n## dw\n');
  write('first/two/exercise.yaml', yaml);
  write('first/two/en.md', '# Two\n\nText.\n\n## dw\n');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('lists tracks and exercises in order', () => {
  write('before/track.yaml', 'title: { en: Before }\norder: 1\nexercises: []\n');
  write('another/track.yaml', 'title: { en: Another }\nexercises: []\n');
  expect(listProblems(root)).toEqual([]);
  expect(listTracks('ru', root).map(({ title }) => title)).toEqual(['Before', 'Another', 'Первый']);
  expect(listTracks('en', root)[2]?.exercises).toEqual([
    {
      slug: 'one',
      title: 'One',
      level: 1,
      skills: ['chain-rule'],
      kinds: ['gradient'],
      hasVariants: false,
      partCount: 1,
      parts: [{ id: 'dw', credit: 1, attempts: null, skills: ['chain-rule'] }],
    },
    expect.objectContaining({ slug: 'two' }),
  ]);
});

test('finds an exercise by its slug, and nothing outside', () => {
  expect(findExercise('one', 0, root)?.track.titles.ru).toBe('Первый');
  expect(findExercise('one', 5, root)).toMatchObject({ seed: 5, hasVariants: false });
  for (const slug of ['three', '../first/one', '__proto__', ''])
    expect(findExercise(slug, 0, root)).toBeNull();
  for (const seed of [-1, 0.5, Number.NaN]) expect(findExercise('one', seed, root)).toBeNull();
});

test('reads an exercise again when its file changes', () => {
  expect(findExercise('one', 0, root)?.level).toBe(1);
  write('first/one/exercise.yaml', yaml.replace('level: 1', 'level: 4'));
  utimesSync(join(root, 'first/one/exercise.yaml'), new Date(), new Date(Date.now() + 5000));
  expect(findExercise('one', 0, root)?.level).toBe(4);
});

test('goes on without an exercise that has problems, and says them with their path', () => {
  write('first/two/exercise.yaml', yaml.replace('level', 'levl'));
  write('first/three/en.md', '# Three\n');
  write('second/track.yaml', 'title: { en: Second }\nexercises: [one, four, ../first/two]\n');
  write('second/one/exercise.yaml', yaml);
  write('third/readme.txt', '');
  expect(listTracks('en', root)[0]?.exercises.map(({ slug }) => slug)).toEqual(['one']);
  const problems = listProblems(root).map(({ file, line, code }) => `${file}:${line} ${code}`);
  expect(problems.sort()).toEqual([
    'first/track.yaml:2 unknown-name',
    'first/two/exercise.yaml:1 missing-key',
    'first/two/exercise.yaml:2 unknown-key',
    'second/track.yaml:2 missing-file',
    'second/track.yaml:2 missing-file',
    'second/track.yaml:2 name-taken',
    'third/track.yaml:1 missing-file',
  ]);
});

test('reads one folder on its own', () => {
  expect(loadFolder(join(root, 'first/one'))).toMatchObject({ kind: 'exercise', exercise: { slug: 'one' } });
  expect(loadFolder(join(root, 'nowhere'))).toMatchObject({ problems: [{ code: 'missing-file' }] });
});
