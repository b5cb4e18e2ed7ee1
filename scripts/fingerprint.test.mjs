import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';
import { root } from './run.mjs';

let folder;
const place = () => path.relative(root, folder);
const write = (name, text) => writeFile(path.join(folder, name), text);

beforeEach(async () => {
  await mkdir(path.join(root, '.cache'), { recursive: true });
  folder = await mkdtemp(path.join(root, '.cache', 'fingerprint-'));
  await write('a.ts', 'one');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('is the same for the same contents', async () => {
  expect(await fingerprint([place()])).toBe(await fingerprint([place()]));
});

test.each([
  ['another content', () => write('a.ts', 'two')],
  ['another file', () => write('b.ts', '')],
])('changes with %s', async (_, change) => {
  const before = await fingerprint([place()]);
  await change();
  expect(await fingerprint([place()])).not.toBe(before);
});

test('does not change with a test', async () => {
  const before = await fingerprint([place()]);
  await write('a.test.ts', 'anything');
  expect(await fingerprint([place()])).toBe(before);
});

test('takes a missing place as an empty one', async () => {
  expect(await fingerprint(['.cache/never-there'])).toBe(await fingerprint([]));
});
