import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './run.mjs';
import { Problem } from './steps.mjs';

/** Accounts that nobody can make for oneself on the site: for journeys, on a database of their own. */
export const people = [
  { email: 'teacher@example.org', name: 'Ada Teacher', role: 'teacher' },
  { email: 'colleague@example.org', name: 'Carl Colleague', role: 'teacher' },
  { email: 'admin@example.org', name: 'Ana Admin', role: 'admin' },
];

/** Of all of them. */
export const password = 'chalk, and a long evening';

/** `env` names the database, which no server may have open yet. */
export async function createPeople(env) {
  for (const person of people) await create(person, env);
}

function create({ email, name, role }, env) {
  const command = path.join(root, 'lib', 'cli', 'gradus.mjs');
  const words = ['user', 'create', email, '--role', role, '--name', name, '--password-stdin'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (status) =>
      status === 0 ? resolve() : reject(new Problem(`The account ${email} could not be made.`)),
    );
    child.stdin.end(`${password}\n`);
  });
}
