import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run.mjs';

const ignored = new Set(['node_modules', '.next', 'generated', '_journeys']);

/** A hash over the contents of files and folders of the checkout, tests left out. Missing ones count as empty. */
export async function fingerprint(places, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const place of places) {
    for (const file of await listFiles(path.join(root, place))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Whether `.cache/{name}` holds this fingerprint: what it stands for was finished, from these sources. */
export async function isFresh(name, value) {
  const kept = await readFile(stampOf(name), 'utf8').catch(() => null);
  return kept === value;
}

export async function forgetStamp(name) {
  await rm(stampOf(name), { force: true });
}

export async function keepStamp(name, value) {
  await mkdir(path.dirname(stampOf(name)), { recursive: true });
  await writeFile(stampOf(name), value);
}

function stampOf(name) {
  return path.join(root, '.cache', `${name}.sha256`);
}

async function listFiles(place) {
  const entries = await readdir(place, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries === null) return [place];
  const kept = entries
    .filter((entry) => !ignored.has(entry.name) && !/\.(test|journey)\.[a-z]+$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(kept.map((entry) => listFiles(path.join(place, entry.name))));
  return nested.flat();
}
