import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { register } from './account-pages';
import { type Method, publishSquare, send } from './authored-exercise';
import { newDraft } from './authoring-pages';
import { signInAs } from './staff';
import { journey, type Visit } from './visitor';
import { wordsIn } from './words';

const roles = ['guest', 'learner', 'colleague', 'owner', 'admin'] as const;
type Role = (typeof roles)[number];

/** What each is answered, in the order of `roles`. */
type Row = [
  method: Method,
  path: string,
  body: object | null,
  statuses: [number, number, number, number, number],
];

const attempt = { answer: '6*(3*x + 1)' };
const own = '/api/me/exercises/{id}';

/** In this order: what is done in a row must not change what the rows before it saw. The text to restore is the draft’s own. */
const rows: Row[] = [
  ['GET', '/api/me/exercises', null, [401, 403, 200, 200, 200]],
  ['GET', own, null, [401, 403, 404, 200, 200]],
  ['GET', `${own}/analysis`, null, [401, 403, 404, 200, 200]],
  ['GET', `${own}/revisions`, null, [401, 403, 404, 200, 200]],
  ['GET', `${own}/revisions/1`, null, [401, 403, 404, 200, 200]],
  ['GET', `${own}/revisions/9`, null, [401, 403, 404, 404, 404]],
  ['GET', `${own}/export`, null, [401, 403, 404, 200, 200]],
  ['POST', '/api/me/exercises', { from: { template: 'gradient' } }, [401, 403, 201, 201, 201]],
  ['GET', '/api/me/exercises/export', null, [401, 403, 200, 200, 200]],
  ['PUT', `${own}/draft`, { baseVersion: 0, yaml: '', texts: {} }, [401, 403, 404, 409, 409]],
  ['POST', `${own}/publish`, { baseVersion: 0, why: 'no' }, [401, 403, 404, 409, 409]],
  ['POST', `${own}/revisions/1/restore`, { baseVersion: 0 }, [401, 403, 404, 200, 200]],
  ['PATCH', own, { licence: 'cc0' }, [401, 403, 404, 200, 200]],
  [
    'POST',
    '/api/me/exercises',
    { name: 'another', from: { template: 'nothing' } },
    [401, 403, 422, 422, 422],
  ],
  ['POST', '/api/me/exercises', { from: { exercise: '{slug}~draft' } }, [401, 403, 404, 201, 201]],
  ['POST', '/api/me/exercises/import', {}, [401, 403, 415, 415, 415]],
  ['GET', '/en/write', null, [200, 200, 200, 200, 200]],
  // Who cannot write at all is told so, whatever the address.
  ['GET', '/en/write/{id}', null, [200, 200, 404, 200, 200]],
  ['GET', '/en/write/{id}/history', null, [200, 200, 404, 200, 200]],
  ['GET', '/en/write/{id}/preview', null, [404, 404, 404, 200, 200]],
  // Of what is being written, to nobody else.
  ['GET', '/en/exercises/{slug}~draft', null, [404, 404, 404, 200, 200]],
  ['GET', '/api/exercises/{slug}~draft', null, [404, 404, 404, 200, 200]],
  ['POST', '/api/exercises/{slug}~draft/parts/dx/attempts', attempt, [404, 404, 404, 200, 200]],
  ['POST', '/api/exercises/{slug}~draft/parts/dx/hints', {}, [404, 404, 404, 200, 200]],
  ['GET', '/api/exercises/{slug}~draft/parts/dx/solution', null, [404, 404, 404, 200, 200]],
  // Of what is published, as it is shared.
  ['GET', '/en/exercises/{private}', null, [404, 404, 404, 200, 200]],
  ['GET', '/api/exercises/{private}', null, [404, 404, 404, 200, 200]],
  ['POST', '/api/exercises/{private}/parts/dx/attempts', attempt, [404, 404, 404, 200, 200]],
  ['GET', '/en/exercises/{link}', null, [200, 200, 200, 200, 200]],
  ['GET', '/api/exercises/{link}', null, [200, 200, 200, 200, 200]],
  ['POST', '/api/exercises/{link}/parts/dx/attempts', attempt, [200, 200, 200, 200, 200]],
  ['GET', '/en/exercises/{slug}', null, [200, 200, 200, 200, 200]],
  ['GET', '/api/exercises/{slug}', null, [200, 200, 200, 200, 200]],
  ['GET', '/api/exercises/{slug}/parts/dx/solution', null, [403, 403, 403, 403, 403]],
  ['POST', '/api/exercises/{slug}/parts/dx/attempts', attempt, [200, 200, 200, 200, 200]],
  ['GET', '/api/exercises/{slug}~nonsense', null, [404, 404, 404, 404, 404]],
  ['DELETE', own, null, [401, 403, 404, 204, 204]],
  // In the bin: whoever has begun goes on, and nobody else begins.
  ['GET', '/api/exercises/{slug}', null, [200, 200, 200, 200, 200]],
  ['POST', `${own}/publish`, { baseVersion: 0, why: 'no' }, [401, 403, 404, 409, 409]],
  ['POST', `${own}/undelete`, null, [401, 403, 404, 204, 204]],
];

journey('each may do what is theirs to do, and to the others it does not exist', async ({ visit }) => {
  const people = await arrive(visit);
  const made = {
    slug: await publishSquare(people.owner, { sharing: 'site' }),
    link: await publishSquare(people.owner, { sharing: 'link' }),
    private: await publishSquare(people.owner, { sharing: 'private' }),
  };
  const places = {
    id: made.slug.id,
    slug: made.slug.slug,
    link: made.link.slug,
    private: made.private.slug,
  };

  const told: (string | number)[][] = [];
  for (const [method, path, body] of rows) {
    const statuses: number[] = [];
    for (const role of roles) statuses.push(await ask(people[role], method, path, body, places));
    told.push([method, path, ...statuses]);
  }
  expect(told).toEqual(rows.map(([method, path, , statuses]) => [method, path, ...statuses]));

  const newcomer = await visit();
  await ask(people.owner, 'DELETE', own, null, places);
  expect(await ask(newcomer, 'GET', '/api/exercises/{slug}', null, places)).toBe(404);
});

async function arrive(visit: Visit): Promise<Record<Role, Page>> {
  const expectedStatus = [401, 403, 404, 409, 415, 422];
  const [guest, learner, colleague, owner, admin] = await Promise.all(
    roles.map(() => visit({ expectedStatus })),
  );
  if (!guest || !learner || !colleague || !owner || !admin) throw new Error('Somebody is missing.');
  await learner.goto('/en');
  const person = { email: `learner-${Date.now()}@example.org`, password: 'a quiet afternoon' };
  await register(learner, await wordsIn('en'), 'en', person);
  await signInAs(colleague, 'colleague');
  await signInAs(owner, 'teacher');
  await signInAs(admin, 'admin');
  return { guest, learner, colleague, owner, admin };
}

async function ask(
  page: Page,
  method: Method,
  path: string,
  body: object | null,
  places: Record<string, string>,
): Promise<number> {
  const filled = (text: string) =>
    text.replaceAll(/\{(id|slug|link|private)\}/g, (_, key) => places[key] ?? '');
  const sent = body && JSON.parse(filled(JSON.stringify(body)));
  return (await send(page, method, filled(path), sent)).status();
}

journey('says who may write to everybody else', async ({ visit }) => {
  const words = await wordsIn('en');
  const teacher = await visit();
  await signInAs(teacher, 'teacher');
  const id = await newDraft(teacher);
  const paths = ['/en/write', `/en/write/${id}`, `/en/write/${id}/history`];

  const guest = await visit();
  for (const path of paths) {
    await guest.goto(path);
    await guest.getByText(words.authoring('access.signIn'), { exact: true }).waitFor();
  }
  const learner = await visit();
  await learner.goto('/en');
  await register(learner, words, 'en', {
    email: `learner-${Date.now()}@example.org`,
    password: 'rather long words',
  });
  for (const path of paths) {
    await learner.goto(path);
    await learner.getByText(words.authoring('access.teachers'), { exact: true }).waitFor();
  }
  expect(await learner.getByRole('link', { name: words.shell('nav.write'), exact: true }).count()).toBe(0);
  const colleague = await visit({ expectedStatus: [404] });
  await signInAs(colleague, 'colleague');
  for (const path of paths.slice(1)) expect((await colleague.goto(path))?.status()).toBe(404);
});
