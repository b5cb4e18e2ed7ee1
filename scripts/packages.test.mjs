import { expect, test } from 'vitest';
import { sameVersions } from './packages.mjs';

const lock = (packages) => ({ packages: { '': {}, ...packages } });
const a1 = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };

test.each([
  ['the same packages', a1, a1, true],
  ['a package that is not there', a1, {}, false],
  ['another version', a1, { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }, false],
  [
    'other contents under the same version',
    a1,
    { 'node_modules/a': { version: '1.0.0', integrity: 'y' } },
    false,
  ],
  ['a package nobody asks for any more', {}, a1, false],
  [
    'an optional package of another kind of machine',
    { ...a1, 'node_modules/b': { version: '1.0.0', optional: true } },
    a1,
    true,
  ],
])('knows %s', (_, wanted, present, same) => {
  expect(sameVersions(lock(wanted), { packages: present })).toBe(same);
});
