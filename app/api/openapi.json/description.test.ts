import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApi } from './description';

const folder = fileURLToPath(new URL('..', import.meta.url));
const handlers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('/route.ts'));

test('is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  // As a client gets it: through JSON.
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(openApi())));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(validator.version).toBe('3.1');
});

test('describes every address there is, and no other', () => {
  const routes = handlers
    .map((path) => `/api/${path.replace('/route.ts', '')}`)
    .map((path) => path.replaceAll(/\[(\w+)\]/g, '{$1}'))
    // What providers call, the answer to mistyped addresses, and the description itself.
    .filter((path) => !path.includes('[...') && path !== '/api/openapi.json');
  expect(Object.keys(openApi().paths).sort()).toEqual(routes.sort());
});

test('names every parameter in the address', () => {
  for (const [path, operations] of Object.entries(openApi().paths)) {
    const inAddress = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters } of Object.values(operations)) {
      const named = (parameters as { name: string; in: string }[]).filter((one) => one.in === 'path');
      expect(named.map(({ name }) => name)).toEqual(inAddress);
    }
  }
});

test('every handler about oneself asks who is asking, and every write checks its origin', () => {
  for (const path of handlers) {
    const source = readFileSync(`${folder}/${path}`, 'utf8');
    if (path.startsWith('me/'))
      expect(source).toMatch(/findLearner\(\)|findStanding\(|require(Author|Own|Revision)\(/);
    if (/function (POST|PUT|PATCH|DELETE)/.test(source)) expect(source).toMatch(/checkOrigin\(request\);/);
  }
});
