import { parseArgs } from 'node:util';
import { z } from 'zod';
import { hashPassword, passwordLengthMax, passwordLengthMin } from '../auth/password';
import { closeDatabase } from '../db/database';
import * as people from '../db/people';
import { askPassword } from './ask-password';

const usage = `gradus user create EMAIL [--role learner|teacher|admin] [--name NAME] [--password-stdin]
gradus user role EMAIL learner|teacher|admin
gradus user password EMAIL [--password-stdin]
gradus user list`;

const roles = ['learner', 'teacher', 'admin'] as const satisfies people.Role[];

class WrongUsage extends Error {}

/** A reason the operator can do something about. */
class Refused extends Error {}

type Options = { role?: string; name?: string };

/**
 * Accounts of this installation. The password is asked on the terminal, or read from the first line of the input.
 * Returns the exit status: 0 done, 1 not done, 2 wrong usage.
 */
export async function runUser(args: string[]): Promise<number> {
  try {
    const { command, operands, options } = readArguments(args);
    await command(operands, options);
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${error instanceof WrongUsage ? `${message}\n${usage}` : message}\n`);
    return error instanceof WrongUsage ? 2 : 1;
  } finally {
    await closeDatabase();
  }
}

const commands: Record<
  string,
  { operands: number; run: (operands: string[], options: Options) => Promise<void> }
> = {
  create: { operands: 1, run: create },
  role: { operands: 2, run: changeRole },
  password: { operands: 1, run: changePassword },
  list: { operands: 0, run: list },
};

function readArguments(args: string[]) {
  const { values, positionals } = parseOrRefuse(args);
  const [name = '', ...operands] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new WrongUsage(name ? `There is no command “${name}”.` : 'Which command?');
  if (operands.length !== command.operands)
    throw new WrongUsage(`“${name}” wants ${command.operands} words after it.`);
  return { command: command.run, operands, options: values };
}

function parseOrRefuse(args: string[]) {
  try {
    const options = {
      role: { type: 'string' },
      name: { type: 'string' },
      'password-stdin': { type: 'boolean' },
    } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

async function create([email = '']: string[], { role = 'learner', name }: Options): Promise<void> {
  if (!z.email().safeParse(email).success) throw new WrongUsage(`“${email}” is no e-mail address.`);
  const wanted = { email, name, role: readRole(role), locale: 'en' };
  if (await people.findAccountByEmail(email)) throw new Refused(`There is an account ${email} already.`);
  const person = await people.createAccount({ ...wanted, passwordHash: await readPasswordHash() });
  process.stdout.write(`Created ${person.email} (${person.role}).\n`);
}

async function changeRole([email = '', role = '']: string[]): Promise<void> {
  const wanted = readRole(role);
  const { id } = await getAccount(email);
  const person = await people.setRole(id, wanted);
  process.stdout.write(`${person.email} is ${person.role} now, and signed out everywhere.\n`);
}

async function changePassword([email = '']: string[]): Promise<void> {
  const { id } = await getAccount(email);
  const person = await people.setPassword(id, await readPasswordHash());
  process.stdout.write(`${person.email} has a new password, and is signed out everywhere.\n`);
}

async function list(): Promise<void> {
  for (const { email, name, role, locale, createdAt } of await people.listAccounts()) {
    process.stdout.write(`${JSON.stringify({ email, name, role, locale, createdAt })}\n`);
  }
}

function readRole(role: string): people.Role {
  const known = roles.find((each) => each === role);
  if (!known) throw new WrongUsage(`“${role}” is no role.`);
  return known;
}

async function getAccount(email: string): Promise<people.Person> {
  const account = await people.findAccountByEmail(email);
  if (!account) throw new Refused(`There is no account ${email}.`);
  return account;
}

async function readPasswordHash(): Promise<string> {
  const password = await askPassword();
  if (password.length < passwordLengthMin || password.length > passwordLengthMax) {
    throw new Refused(`A password has ${passwordLengthMin} to ${passwordLengthMax} characters.`);
  }
  return hashPassword(password);
}
