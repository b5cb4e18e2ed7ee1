import { beforeEach, expect, test, vi } from 'vitest';
import { findPerson, type Person } from '../db/people';
import { endSession, findAndRenewSessionPerson, findSessionPerson, startSession } from './session';

const { jar } = vi.hoisted(() => ({ jar: new Map<string, string>() }));

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: (name: string) => jar.delete(name),
  }),
}));
vi.mock('../db/people', () => ({ findPerson: vi.fn() }));
vi.mock('./secret', () => ({ getSecret: () => 'a secret of more than thirty-two characters' }));

const ada: Person = {
  id: '0190c0de-0000-7000-8000-000000000001',
  kind: 'account',
  email: 'ada@example.org',
  name: null,
  role: 'learner',
  locale: 'en',
  editor: null,
  sessionVersion: 3,
  createdAt: new Date(0),
};

function databaseHas(person: Person | null): void {
  vi.mocked(findPerson).mockResolvedValue(person);
}

beforeEach(async () => {
  jar.clear();
  databaseHas(ada);
});

test('a session is its person’s until it ends', async () => {
  expect(await findSessionPerson()).toBeNull();
  await startSession(ada);
  expect(await findSessionPerson()).toEqual(ada);
  await endSession();
  expect(await findSessionPerson()).toBeNull();
});

test.each<[string, Person | null]>([
  ['the version was raised', { ...ada, sessionVersion: 4 }],
  ['the account is deleted', null],
  ['it is no account', { ...ada, kind: 'guest' }],
])('a session is over when %s', async (_, person) => {
  await startSession(ada);
  databaseHas(person);
  expect(await findSessionPerson()).toBeNull();
});

test('what somebody wrote into the cookie is nobody’s', async () => {
  jar.set('gradus-session', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.BBBB.CCCC');
  expect(await findSessionPerson()).toBeNull();
});

test('the cookie tells nobody who it is', async () => {
  await startSession(ada);
  expect(Buffer.from(jar.get('gradus-session') ?? '', 'base64').toString('latin1')).not.toContain(ada.id);
});

test('a session in use is renewed once a day, not at every request', async () => {
  await startSession(ada);
  const first = jar.get('gradus-session');
  await findAndRenewSessionPerson(new Date());
  expect(jar.get('gradus-session')).toBe(first);
  await findAndRenewSessionPerson(new Date(Date.now() + 25 * 60 * 60 * 1000));
  expect(jar.get('gradus-session')).not.toBe(first);
});
