import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { findExercise, listTracks } from '@/lib/catalog/catalogue';
import { signInAs } from './staff';
import { address, journey } from './visitor';

const slugs = listTracks('en').flatMap((track) => track.exercises.map(({ slug }) => slug));

type Authored = {
  id: string;
  name: string;
  draft: { yaml: string; texts: Record<string, string>; version: number };
};

journey(
  'every exercise of the library opens as a copy, goes out as it is, and comes back',
  async ({ visit }) => {
    const page = await visit();
    await signInAs(page, 'colleague');
    const { request } = page.context();
    const send = (method: string, to: string, data?: object | Buffer, type = 'application/json') =>
      request.fetch(`${address}${to}`, { method, headers: { origin: address, 'content-type': type }, data });

    const copies: Authored[] = [];
    for (const slug of slugs) {
      const begun = await send('POST', '/api/me/exercises', { from: { exercise: slug } });
      const copy: Authored = await begun.json();
      copies.push(copy);
      const { id, name, draft } = copy;
      expect(name).toBe(slug);

      const { yaml, texts, version } = draft;
      const saved = await send('PUT', `/api/me/exercises/${id}/draft`, { baseVersion: version, yaml, texts });
      expect([slug, (await saved.json()).problems]).toEqual([slug, []]);
      expect([slug, (await send('GET', `/en/write/${id}`)).status()]).toEqual([slug, 200]);
      const preview = await (await send('GET', `/fa/write/${id}/preview`)).text();
      expect([slug, preview.includes('id="part-')]).toEqual([slug, true]);

      const zip = await (await send('GET', `/api/me/exercises/${id}/export`)).body();
      const files = Object.entries(unzipSync(zip));
      expect(files.length).toBeGreaterThan(1);
      for (const [file, bytes] of files) {
        const kept = readFileSync(path.join('exercises', findExercise(slug)?.track.slug ?? '', file));
        expect([file, Buffer.from(bytes).equals(kept)]).toEqual([file, true]);
      }
    }

    const all = await (await send('GET', '/api/me/exercises/export')).body();
    const imported = await send('POST', '/api/me/exercises/import', all, 'application/zip');
    const { exercises }: { exercises: Authored[] } = await imported.json();
    for (const { name, draft } of copies) {
      const back = exercises.find((each) => each.name === name)?.draft;
      expect([name, back?.yaml, back?.texts]).toEqual([name, draft.yaml, draft.texts]);
    }
    for (const { id } of [...copies, ...exercises]) await send('DELETE', `/api/me/exercises/${id}`);
  },
);
