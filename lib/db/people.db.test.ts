import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { listAttempts, recordAttempt } from './attempts';
import { getDatabase } from './database';
import { exportPerson } from './export-person';
import { listHelp, recordHelp } from './help';
import { takeFrom } from './limits';
import * as people from './people';
import { sampleAttempt } from './testing/sample-attempt';

/** Where help is taken in these tests. */
const place = sampleAttempt('somebody');

let count = 0;
const newEmail = () => `ada${++count}@example.org`;
const newAccount = (email = newEmail()) =>
  people.createAccount({ email, passwordHash: 'hash', locale: 'en' });

describe('guests', () => {
  test('are found by their token, which is not kept', async () => {
    const { person, token } = await people.createGuest('fa');
    expect(person).toMatchObject({
      kind: 'guest',
      email: null,
      role: 'learner',
      locale: 'fa',
      sessionVersion: 1,
    });
    expect(await people.findGuestByToken(token)).toEqual(person);
    expect(await people.findGuestByToken(`${token}x`)).toBeNull();
    const { pool } = await getDatabase();
    const { rows } = await pool.query('SELECT * FROM persons WHERE id = $1', [person.id]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('bring the editor chosen before they began, and keep the one chosen after', async () => {
    const { person, token } = await people.createGuest('en', 'visual');
    expect(person.editor).toBe('visual');
    await people.setEditor(person.id, 'text');
    expect(await people.findGuestByToken(token)).toEqual({ ...person, editor: 'text' });
    const account = await people.createAccount({
      email: newEmail(),
      passwordHash: 'hash',
      locale: 'en',
      guestId: person.id,
    });
    expect(account).toMatchObject({ id: person.id, editor: 'text' });
    expect(await exportPerson(person.id)).toMatchObject({ person: { editor: 'text' } });
  });

  test('have chosen no editor until they do, and one who is gone chooses none', async () => {
    expect((await people.createGuest('en')).person.editor).toBeNull();
    await expect(people.setEditor('00000000-0000-7000-8000-000000000000', 'visual')).resolves.toBeUndefined();
  });

  test('become accounts with their attempts, and their token is void', async () => {
    const { person: guest, token } = await people.createGuest('en');
    const attempt = await recordAttempt(sampleAttempt(guest.id));
    await recordHelp(guest.id, place, { kind: 'hint', hint: 'path' });
    const account = await people.createAccount({
      email: newEmail(),
      passwordHash: 'hash',
      name: 'Ada',
      locale: 'ru',
      guestId: guest.id,
    });
    expect(account).toMatchObject({ id: guest.id, kind: 'account', name: 'Ada', locale: 'ru' });
    expect(await people.findGuestByToken(token)).toBeNull();
    expect(await listAttempts(account.id)).toEqual([attempt]);
    expect(await listHelp(account.id, place)).toEqual([{ part: 'dw', kind: 'hint', hint: 'path' }]);
  });

  test('an account cannot be taken over by registering with its id as the guest', async () => {
    const account = await newAccount();
    const second = await people.createAccount({
      email: newEmail(),
      passwordHash: null,
      locale: 'en',
      guestId: account.id,
    });
    expect(second.id).not.toBe(account.id);
    expect(await people.findPerson(account.id)).toEqual(account);
  });

  test('give their attempts to the account that signs in, each once', async () => {
    const account = await newAccount();
    const { person: guest, token } = await people.createGuest('en');
    const send = (personId: string, idempotencyKey?: string, answer = 'x') =>
      recordAttempt(sampleAttempt(personId, { idempotencyKey, answer }));
    await send(account.id, 'sent twice');
    await send(account.id, 'key of two answers', 'one');
    await send(guest.id, 'sent twice');
    await send(guest.id, 'key of two answers', 'two');
    await send(guest.id, 'only guest');
    await send(guest.id);

    await people.claimGuest(guest.id, account.id);
    const attempts = await listAttempts(account.id);
    expect(attempts.map((each) => [each.idempotencyKey, each.answer])).toEqual([
      [null, 'x'],
      ['only guest', 'x'],
      [null, 'two'],
      ['key of two answers', 'one'],
      ['sent twice', 'x'],
    ]);
    expect(await people.findGuestByToken(token)).toBeNull();
    expect(await people.findPerson(guest.id)).toBeNull();

    await people.claimGuest(guest.id, account.id);
    expect(await listAttempts(account.id)).toEqual(attempts);
  });

  test('give the help they took to the account that signs in, each once', async () => {
    const account = await newAccount();
    const { person: guest } = await people.createGuest('en');
    await recordHelp(account.id, place, { kind: 'hint', hint: 'path' });
    for (const hint of ['path', 'factor']) await recordHelp(guest.id, place, { kind: 'hint', hint });
    await recordHelp(guest.id, place, { kind: 'solution' });
    await people.claimGuest(guest.id, account.id);
    expect(await listHelp(account.id, place)).toEqual([
      { part: 'dw', kind: 'hint', hint: 'path' },
      { part: 'dw', kind: 'hint', hint: 'factor' },
      { part: 'dw', kind: 'solution' },
    ]);
    const late = await recordAttempt(sampleAttempt(account.id));
    expect(late).toMatchObject({ counted: false, credit: null });
  });

  test('an account is not claimed as if it were a guest', async () => {
    const [one, two] = [await newAccount(), await newAccount()];
    await recordAttempt(sampleAttempt(one.id));
    await people.claimGuest(one.id, two.id);
    expect(await listAttempts(two.id)).toEqual([]);
    expect(await people.findPerson(one.id)).toEqual(one);
  });

  test('claimed from two windows at once, nothing is lost or doubled', async () => {
    const account = await newAccount();
    const { person: guest } = await people.createGuest('en');
    for (const _ of [1, 2, 3]) await recordAttempt(sampleAttempt(guest.id));
    await Promise.all([1, 2, 3, 4].map(() => people.claimGuest(guest.id, account.id)));
    expect(await listAttempts(account.id)).toHaveLength(3);
  });
});

describe('accounts', () => {
  test('have one e-mail each, whatever its letter case', async () => {
    const email = newEmail();
    const account = await newAccount(` ${email.toUpperCase()} `);
    expect(account.email).toBe(email);
    expect(await people.findAccountByEmail(email.toUpperCase())).toEqual({
      ...account,
      passwordHash: 'hash',
    });
    await expect(newAccount(email)).rejects.toThrow(people.EmailTaken);
    const both = await Promise.allSettled([newAccount('twin@example.org'), newAccount('twin@example.org')]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('are listed without guests', async () => {
    const account = await newAccount();
    const { person: guest } = await people.createGuest('en');
    const listed = await people.listAccounts();
    expect(listed).toContainEqual(account);
    expect(listed.map((each) => each.id)).not.toContain(guest.id);
  });

  test('an id or an e-mail that cannot be is nobody', async () => {
    expect(await people.findPerson("x' OR 1=1")).toBeNull();
    expect(await people.findAccountByEmail('a\0@b.c')).toBeNull();
  });

  test('sessions end with a new password, a new role, and when the person says so', async () => {
    const { id } = await newAccount();
    expect((await people.setPassword(id, 'new')).sessionVersion).toBe(2);
    expect((await people.setRole(id, 'teacher')).sessionVersion).toBe(3);
    await Promise.all([1, 2, 3].map(() => people.raiseSessionVersion(id)));
    await people.setLocale(id, 'ar');
    expect(await people.findPerson(id)).toMatchObject({ sessionVersion: 6, role: 'teacher', locale: 'ar' });
  });

  test('are found by a linked sign-in, which opens one account only', async () => {
    const [one, two] = [await newAccount(), await newAccount()];
    await people.linkOAuth(one.id, 'github', '42');
    await expect(people.linkOAuth(two.id, 'github', '42')).rejects.toThrow();
    expect(await people.findByOAuth('github', '42')).toEqual(one);
    expect(await people.findByOAuth('google', '42')).toBeNull();
  });
});

describe('leaving', () => {
  test('takes everything about the person out of every table, and nothing of anybody else', async () => {
    const { pool } = await getDatabase();
    const [leaver, other] = [await newAccount(), await newAccount()];
    for (const { id } of [leaver, other]) {
      await recordAttempt(sampleAttempt(id));
      await recordHelp(id, place, { kind: 'solution' });
    }
    await people.linkOAuth(leaver.id, 'github', 'leaver');
    await people.setRole(other.id, 'teacher', leaver.id);

    await takeFrom('attempt', leaver.id);
    await takeFrom('sign-in', leaver.email ?? '');
    await people.deletePerson(leaver.id);
    const hashes = [leaver.id, leaver.email ?? ''].map((key) =>
      createHash('sha256').update(key).digest('hex'),
    );
    const tables = ['persons', 'attempts', 'help_taken', 'oauth_accounts', 'audit_entries', 'rate_limits'];
    for (const table of tables) {
      const { rows } = await pool.query(`SELECT * FROM ${table}`);
      const text = JSON.stringify(rows);
      expect(text, table).not.toContain(leaver.id);
      expect(text, table).not.toContain(leaver.email);
      for (const hash of hashes) expect(text, table).not.toContain(hash);
    }
    expect(await listAttempts(other.id)).toHaveLength(1);
    expect(await listHelp(other.id, place)).toHaveLength(1);
    await people.deletePerson(leaver.id);
  });

  test('the export holds everything of the person and no secret', async () => {
    const { person: guest } = await people.createGuest('en');
    const attempt = await recordAttempt(sampleAttempt(guest.id, { idempotencyKey: 'k' }));
    await recordHelp(guest.id, place, { kind: 'hint', hint: 'path' });
    const email = newEmail();
    await people.createAccount({ email, passwordHash: 'secret hash', locale: 'en', guestId: guest.id });
    await people.linkOAuth(guest.id, 'google', '7');
    const exported = await exportPerson(guest.id);
    const { personId: _, ...own } = attempt;
    expect(exported).toMatchObject({
      person: { id: guest.id, email, hasPassword: true },
      oauthAccounts: [{ provider: 'google', subject: '7' }],
      attempts: [JSON.parse(JSON.stringify(own))],
      helpTaken: [{ exercise: 'chain', seed: 0, part: 'dw', kind: 'hint', hint: 'path' }],
      accountHistory: [
        { action: 'account-created' },
        { action: 'oauth-linked', details: { provider: 'google' } },
      ],
    });
    expect(JSON.stringify(exported)).not.toContain('secret hash');
    expect(await exportPerson('00000000-0000-7000-8000-000000000000')).toBeNull();
  });
});
