import { expect, test } from 'vitest';
import { readEnvironment } from './environment';

const secret = 'a'.repeat(32);

test('needs nothing to start', () => {
  expect(readEnvironment({})).toEqual({
    dataFolder: '.data',
    secret: null,
    siteAddress: null,
    trustedProxyCount: 0,
    oauth: {},
  });
});

test('an empty variable counts as not set', () => {
  expect(readEnvironment({ NEXTAUTH_SECRET: '', GITHUB_CLIENT_ID: ' ' }).secret).toBeNull();
});

test('a provider is offered when its two variables and the address are set', () => {
  const { oauth, siteAddress } = readEnvironment({
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: 'https://gradus.example.org/',
    GITHUB_CLIENT_ID: 'id',
    GITHUB_CLIENT_SECRET: 'secret',
  });
  expect(oauth).toEqual({ github: { clientId: 'id', clientSecret: 'secret' } });
  expect(siteAddress).toBe('https://gradus.example.org');
});

test.each([
  [{ NEXTAUTH_SECRET: 'short' }, /NEXTAUTH_SECRET must have at least 32/],
  [{ NEXTAUTH_URL: 'gradus' }, /NEXTAUTH_URL must be a full address/],
  [{ NEXTAUTH_URL: 'ftp://gradus.example.org' }, /NEXTAUTH_URL must be a full address/],
  [{ GRADUS_TRUSTED_PROXIES: 'one' }, /GRADUS_TRUSTED_PROXIES must be a whole number/],
  [{ GRADUS_TRUSTED_PROXIES: '-1' }, /GRADUS_TRUSTED_PROXIES must be a whole number/],
  [{ GOOGLE_CLIENT_ID: 'id' }, /GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET belong together/],
  [{ GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 'secret' }, /needs NEXTAUTH_URL/],
])('says what is wrong with %j', (source, sentence) => {
  expect(() => readEnvironment(source)).toThrow(sentence);
});
