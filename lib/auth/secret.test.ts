import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secretOfFolder } from './secret';

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gradus-secret-'));
}

test('is made once, long, and only its owner may read it', () => {
  const folder = join(emptyFolder(), 'data');
  const first = secretOfFolder(folder);
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(secretOfFolder(folder)).toBe(first);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['secret']);
});

test('differs from one installation to the next', () => {
  expect(secretOfFolder(emptyFolder())).not.toBe(secretOfFolder(emptyFolder()));
});

test('refuses an empty file instead of signing with nothing', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'secret'), '\n');
  expect(() => secretOfFolder(folder)).toThrow(/is empty/);
});
