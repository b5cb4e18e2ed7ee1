import { beforeEach, expect, test, vi } from 'vitest';
import { createAccount, findAccountByEmail, findByOAuth, linkOAuth, type Person } from '../db/people';
import { enter } from './account';
import { findGuest } from './guest';
import { findSessionPerson } from './session';
import { settleOAuth } from './settle-oauth';

vi.mock('../db/people', () => ({
  createAccount: vi.fn(),
  findAccountByEmail: vi.fn(),
  findByOAuth: vi.fn(),
  linkOAuth: vi.fn(),
}));
vi.mock('./account', () => ({ enter: vi.fn() }));
vi.mock('./guest', () => ({ findGuest: vi.fn() }));
vi.mock('./session', () => ({ findSessionPerson: vi.fn() }));

const ada = person('ada', 'account');
const bob = person('bob', 'account');
const profile = { email: 'Ada@Example.org', name: 'Ada', locale: 'fa' };

beforeEach(() => {
  vi.resetAllMocks();
  for (const find of [findByOAuth, findAccountByEmail, findGuest, findSessionPerson])
    vi.mocked(find).mockResolvedValue(null);
  vi.mocked(createAccount).mockResolvedValue(ada);
});

test('a known identity opens its account, whatever its e-mail is now', async () => {
  vi.mocked(findByOAuth).mockResolvedValue(ada);
  expect(await settleOAuth('github', '7', { ...profile, email: null })).toEqual({ kind: 'entered' });
  expect(enter).toHaveBeenCalledWith(ada);
});

test('an e-mail that an account has does not open that account', async () => {
  vi.mocked(findAccountByEmail).mockResolvedValue({ ...ada, passwordHash: null });
  expect(await settleOAuth('github', '7', profile)).toEqual({ kind: 'email-taken-by-account' });
  expect(findAccountByEmail).toHaveBeenCalledWith('ada@example.org');
  expect(enter).not.toHaveBeenCalled();
  expect(linkOAuth).not.toHaveBeenCalled();
});

test('somebody signed in connects a new identity to their account', async () => {
  vi.mocked(findSessionPerson).mockResolvedValue(bob);
  expect(await settleOAuth('github', '7', profile)).toEqual({ kind: 'entered' });
  expect(linkOAuth).toHaveBeenCalledWith(bob.id, 'github', '7');
  expect(createAccount).not.toHaveBeenCalled();
});

test('an identity of one account is not moved to another', async () => {
  vi.mocked(findSessionPerson).mockResolvedValue(bob);
  vi.mocked(findByOAuth).mockResolvedValue(ada);
  expect(await settleOAuth('github', '7', profile)).toEqual({ kind: 'provider-taken' });
  expect(linkOAuth).not.toHaveBeenCalled();
  expect(enter).not.toHaveBeenCalled();
});

test('somebody new gets an account without a password, and keeps what they did as a guest', async () => {
  vi.mocked(findGuest).mockResolvedValue(person('guest', 'guest'));
  expect(await settleOAuth('google', '9', profile)).toEqual({ kind: 'entered' });
  expect(createAccount).toHaveBeenCalledWith({
    email: 'ada@example.org',
    passwordHash: null,
    name: 'Ada',
    locale: 'fa',
    guestId: 'guest',
  });
  expect(linkOAuth).toHaveBeenCalledWith('ada', 'google', '9');
  expect(enter).toHaveBeenCalledWith(ada);
});

test('without an e-mail there is no account', async () => {
  expect(await settleOAuth('github', '7', { ...profile, email: null })).toEqual({
    kind: 'email-missing-at-provider',
  });
  expect(createAccount).not.toHaveBeenCalled();
});

function person(id: string, kind: Person['kind']): Person {
  return {
    id,
    kind,
    email: null,
    name: null,
    role: 'learner',
    locale: 'en',
    editor: null,
    sessionVersion: 1,
    createdAt: new Date(0),
  };
}
