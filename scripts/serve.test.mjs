import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { findFreePort, requireFreePort, wantedPort } from './serve.mjs';

afterEach(() => vi.unstubAllEnvs());

test('serves on port 3000 unless PORT says otherwise', () => {
  for (const unset of [undefined, '']) {
    vi.stubEnv('PORT', unset);
    expect(wantedPort()).toBe(3000);
  }
  vi.stubEnv('PORT', '8080');
  expect(wantedPort()).toBe(8080);
});

test.each(['x', '0', '65536', '80.5', '-1', '1e3'])('refuses %s as a port, in a sentence', (text) => {
  vi.stubEnv('PORT', text);
  expect(wantedPort).toThrow(`PORT is "${text}"; it must be a number from 1 to 65535.`);
});

test('says in one sentence that somebody else has the port, and nothing once it is free', async () => {
  const port = await findFreePort();
  const other = createServer().listen(port);
  await once(other, 'listening');
  await expect(requireFreePort(port)).rejects.toThrow(/^Port \d+ is in use\. .+$/);
  other.close();
  await once(other, 'close');
  await expect(requireFreePort(port)).resolves.toBeUndefined();
});
