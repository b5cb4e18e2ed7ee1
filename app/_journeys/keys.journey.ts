import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findExercise, listTracks } from '@/lib/catalog/catalogue';
import type { Exercise } from '@/lib/catalog/exercise';
import { locales } from '@/lib/catalog/public-exercise';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import { findSecrets, isNumber, secretsOf } from './secrets';
import { address } from './visitor';

const exercises = listTracks('en').flatMap((track) => track.exercises.map(({ slug }) => getExercise(slug)));

describe.each(exercises.map((exercise) => [exercise.slug, exercise] as const))('%s', (slug, exercise) => {
  const secrets = secretsOf(exercise);
  const modelLine = { part: 'model', text: toPublicExercise(exercise, 'en').model[0]?.tex ?? '' };

  test.each(locales)('keeps its keys to itself in %s', async (locale) => {
    const documents = {
      page: await read(`/${locale}/exercises/${slug}`, 'text/html'),
      payload: await read(`/${locale}/exercises/${slug}`, 'text/x-component', { RSC: '1' }),
      api: await read(`/api/exercises/${slug}?locale=${locale}`, 'application/json'),
    };
    for (const [name, document] of Object.entries(documents)) {
      expect(findSecrets(document, secrets), `in the ${name}`).toEqual([]);
      expect(
        findSecrets(document, [modelLine]),
        `the ${name} shows the model, and the search sees it`,
      ).toHaveLength(1);
    }
  });

  test('would be found out if a page held a key', async () => {
    const page = await read(`/en/exercises/${slug}`, 'text/html');
    for (const secret of secrets) {
      const script = `<script>push([1,${JSON.stringify(JSON.stringify({ key: secret.text }))}])</script>`;
      const markup = `<p data-key="${secret.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}"></p>`;
      for (const planted of [script, markup])
        expect(findSecrets(page + planted, secrets)).toContainEqual(secret);
    }
  });

  test('tells no option from another before it is chosen', () => {
    for (const part of toPublicExercise(exercise, 'en').parts) {
      for (const option of part.options) expect(Object.keys(option).sort()).toEqual(['id', 'text']);
    }
  });
});

test('no script of the site holds the key of any exercise', async () => {
  // Among the constants of a script, a bare number says nothing.
  const secrets = exercises.flatMap(secretsOf).filter(({ text }) => !isNumber(text));
  const scripts = await readScripts(path.join('.next', 'static'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const [file, text] of scripts) expect(findSecrets(text, secrets), file).toEqual([]);
});

function getExercise(slug: string): Exercise {
  const exercise = findExercise(slug);
  if (!exercise) throw new Error(`There is no exercise ${slug}.`);
  return exercise;
}

async function read(place: string, type: string, headers: Record<string, string> = {}): Promise<string> {
  // A kept connection may be closed by the server while a search takes its time.
  const response = await fetch(`${address}${place}`, { headers: { ...headers, connection: 'close' } });
  expect(response.status, place).toBe(200);
  expect(response.headers.get('content-type'), place).toContain(type);
  return response.text();
}

async function readScripts(folder: string): Promise<[file: string, text: string][]> {
  const files = await readdir(folder, { recursive: true });
  const scripts: [string, string][] = [];
  for (const file of files.filter((name) => /\.(js|json)$/.test(name))) {
    scripts.push([file, await readFile(path.join(folder, file), 'utf8')]);
  }
  return scripts;
}
