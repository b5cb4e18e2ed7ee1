import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { verifyPassword } from '../auth/password';
import { findAccountByEmail } from '../db/people';
import { runUser } from './user';

let [printed, errors] = ['', ''];
const input = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {};

beforeEach(() => {
  [printed, errors] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  Object.defineProperty(process, 'stdin', input);
});

function run(command: string, typed = ''): Promise<number> {
  Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(typed)]) });
  return runUser(command.split(' '));
}

test('makes an account with a role, gives it another role and another password, and lists it', async () => {
  expect(
    await run('create Ada@Example.org --role teacher --name Ada --password-stdin', 'correct horse\nrest'),
  ).toBe(0);
  expect(printed).toBe('Created ada@example.org (teacher).\n');
  const made = await findAccountByEmail('ada@example.org');
  expect(made).toMatchObject({ role: 'teacher', name: 'Ada' });
  expect(made?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword('correct horse', made?.passwordHash ?? null)).toBe(true);

  expect(await run('role ada@example.org admin')).toBe(0);
  expect(await run('password ada@example.org', 'another horse\n')).toBe(0);
  const changed = await findAccountByEmail('ada@example.org');
  expect(changed).toMatchObject({ role: 'admin', sessionVersion: 3 });
  expect(await verifyPassword('another horse', changed?.passwordHash ?? null)).toBe(true);

  printed = '';
  expect(await run('list')).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({ email: 'ada@example.org', role: 'admin' });
});

test.each([
  ['an account that is there', 'create ada@example.org', 'There is an account ada@example.org already.'],
  ['a password that is too short, or none', 'create bob@example.org', 'A password has 10 to 200 characters.'],
  ['nobody', 'role nobody@example.org admin', 'There is no account nobody@example.org.'],
])('refuses %s with status 1', async (_what, command, reason) => {
  expect(await run(command, 'short\n')).toBe(1);
  expect(errors).toBe(`${reason}\n`);
  expect(await findAccountByEmail('bob@example.org')).toBeNull();
});

test.each([
  ['', 'Which command?'],
  ['constructor', 'There is no command'],
  ['create', 'wants 1 words'],
  ['create ada', 'is no e-mail address'],
  ['create bob@example.org --role king', 'is no role'],
  ['create bob@example.org --password secret', 'Unknown option'],
])('“%s” is wrong usage, told with status 2', async (command, reason) => {
  expect(await (command ? run(command) : runUser([]))).toBe(2);
  expect(errors).toContain(reason);
  expect(errors).toContain('gradus user create EMAIL');
});
