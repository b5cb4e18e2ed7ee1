import { expect, test } from 'vitest';
import { isOwnOrigin } from './origin';

test.each<[string, Record<string, string>, boolean, boolean]>([
  ['its own page', { host: 'gradus.org', origin: 'https://gradus.org' }, false, true],
  ['its own page on a port', { host: 'localhost:3000', origin: 'http://localhost:3000' }, false, true],
  ['a client that is no browser', { host: 'gradus.org' }, false, true],
  ['another site', { host: 'gradus.org', origin: 'https://evil.example' }, false, false],
  [
    'another port of the same machine',
    { host: 'localhost:3000', origin: 'http://localhost:4000' },
    false,
    false,
  ],
  ['a sandboxed frame', { host: 'gradus.org', origin: 'null' }, false, false],
  [
    'a cross-site request that hides its origin',
    { host: 'gradus.org', 'sec-fetch-site': 'cross-site' },
    false,
    false,
  ],
  [
    'a page behind a trusted proxy',
    { host: '10.0.0.2:3000', 'x-forwarded-host': 'gradus.org', origin: 'https://gradus.org' },
    true,
    true,
  ],
  [
    'a forwarded host that nobody vouches for',
    { host: 'gradus.org', 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' },
    false,
    false,
  ],
])('a write from %s', (_, headers, trustsProxy, allowed) => {
  expect(isOwnOrigin(new Headers(headers), trustsProxy)).toBe(allowed);
});
