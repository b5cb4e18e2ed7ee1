import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatReference, type ReferenceKey, typeInWords } from './reference';

/** The file as editors get it, walked without regard to what the reference makes of it. */
const schema: unknown = JSON.parse(readFileSync('public/schema/exercise-1.json', 'utf8'));

type Described = { key: string; description: string };

function describedIn(node: unknown): Described[] {
  if (Array.isArray(node)) return node.flatMap(describedIn);
  if (typeof node !== 'object' || node === null) return [];
  const { properties = {} } = node as { properties?: Record<string, { description?: string }> };
  const here = Object.entries(properties).map(([key, { description = '' }]) => ({ key, description }));
  return [...here, ...Object.values(node).flatMap(describedIn)];
}

const listed = formatReference().flatMap(function flat(key): ReferenceKey[] {
  return [key, ...key.children.flatMap(flat)];
});

function find(anchor: string): ReferenceKey {
  const found = listed.find((key) => key.anchor === anchor);
  if (!found) throw new Error(anchor);
  return found;
}

describe('the reference of the format', () => {
  test('describes every key of the schema, in its words', () => {
    const wanted = new Set(describedIn(schema).map(({ key, description }) => `${key}: ${description}`));
    expect(wanted.size).toBeGreaterThan(60);
    expect(new Set(listed.map(({ key, description }) => `${key}: ${description}`))).toEqual(wanted);
  });

  test('leaves no key without a description', () => {
    expect(listed.filter(({ description }) => description === '').map(({ anchor }) => anchor)).toEqual([]);
  });

  test('gives each key an address of its own', () => {
    expect(new Set(listed.map(({ anchor }) => anchor)).size).toBe(listed.length);
  });

  test('sends on only to keys that are there', () => {
    const anchors = listed.map(({ anchor }) => anchor);
    for (const { like } of listed) if (like) expect(anchors).toContain(like.anchor);
  });

  test('lists a key of one kind of part with that kind, a shared one once', () => {
    expect(find('key-parts-trace-rate')).toMatchObject({ kind: 'trace', isRequired: true });
    expect(find('key-parts-derivation-steps').type).toBe('whole number from 1 to 20');
    expect(find('key-parts-trace-steps').type).toBe('whole number from 1 to 40');
    expect(find('key-parts-name')).toMatchObject({ kind: null, notFor: [] });
    expect(find('key-parts-use')).toMatchObject({ kind: null, notFor: ['derivation'] });
    expect(find('key-parts-rounded')).toMatchObject({ kind: null, notFor: [] });
  });

  test('says what is required', () => {
    const required = formatReference().filter(({ isRequired }) => isRequired);
    expect(required.map(({ key }) => key)).toEqual([
      ...['format', 'level', 'skills'],
      ...['symbols', 'model', 'parts'],
    ]);
  });
});

test.each([
  [{ const: 1 }, '`1`'],
  [{ type: 'integer', minimum: 1, maximum: 5 }, 'whole number from 1 to 5'],
  [{ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 'whole number from 0'],
  [{ type: 'array', items: { enum: ['values', 'local'] } }, 'list of `values` or `local`'],
  [{ type: 'array', items: { type: 'array', items: { type: 'number' } } }, 'list of lists of numbers'],
  [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, 'text or number'],
  [{ type: 'object', additionalProperties: { type: 'string' } }, 'map from names to texts'],
])('%j is said in words', (node, words) => {
  expect(typeInWords(node)).toBe(words);
});
