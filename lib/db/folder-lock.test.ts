import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from './folder-lock';
import { identityOfThisProcess } from './process-identity';
import { type Child, startChild } from './testing/child';

let folder: string;
let children: Child[] = [];
const lock = () => join(folder, 'lock');
const holdLock = () => {
  const child = startChild('hold-lock.ts', [folder]);
  children.push(child);
  return child;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-lock-'));
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

test('is held once, and free when released', () => {
  const first = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  first.release();
  expect(existsSync(lock())).toBe(false);
  lockFolder(folder).release();
});

test('tells a second process, in one sentence, whose pid and which folder', async () => {
  const { release } = lockFolder(folder);
  const child = holdLock();
  await child.untilLines(1);
  expect(child.lines).toEqual([
    `The data in ${folder} is in use by process ${process.pid}; stop it first, or set GRADUS_DATA to another folder or DATABASE_URL to a PostgreSQL server.`,
  ]);
  release();
}, 60_000);

test('a killed process leaves a lock that one of several successors takes over', async () => {
  const holder = holdLock();
  await holder.untilLines(1);
  await holder.kill();
  expect(existsSync(lock())).toBe(true);
  const successors = [holdLock(), holdLock(), holdLock()];
  await Promise.all(successors.map((child) => child.untilLines(1)));
  const winners = successors.filter((child) => child.lines[0] === 'locked');
  expect(winners).toHaveLength(1);
  expect(JSON.parse(readFileSync(lock(), 'utf8')).pid).toBe(winners[0]?.pid);
}, 60_000);

test('another process that got the same number is not the holder', () => {
  writeFileSync(lock(), JSON.stringify({ ...identityOfThisProcess(), started: 'before' }));
  lockFolder(folder).release();
});

test.each([
  [
    'from another container or an earlier boot',
    () => JSON.stringify({ ...identityOfThisProcess(), boot: 'other' }),
  ],
  ['that is only half written', () => '{"pid":'],
])('a lock %s holds while it is fresh, and not longer', (_what, content) => {
  writeFileSync(lock(), content());
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock(), longAgo, longAgo);
  lockFolder(folder).release();
});

test('releasing does not remove the lock of a successor', () => {
  const { release } = lockFolder(folder);
  writeFileSync(lock(), JSON.stringify({ ...identityOfThisProcess(), pid: 1 }));
  release();
  expect(existsSync(lock())).toBe(true);
});
