import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './environment';

let known: string | undefined;

/** What sessions are encrypted with: NEXTAUTH_SECRET, or a file in the data folder made on the first call. */
export function getSecret(): string {
  known ??= environment().secret ?? secretOfFolder(environment().dataFolder);
  return known;
}

/** Reads `secret` in the folder, or makes it, readable for its owner only. Two processes get the same one. */
export function secretOfFolder(folder: string): string {
  const path = join(folder, 'secret');
  return readSecret(path) ?? makeSecret(folder, path);
}

function makeSecret(folder: string, path: string): string {
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole or not at all, and never replaces what another process has made meanwhile.
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecret(path) ?? fail(path);
}

function readSecret(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || fail(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function fail(path: string): never {
  throw new Error(`${path} is empty. Delete it to have a new secret made; everybody signs in again then.`);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
