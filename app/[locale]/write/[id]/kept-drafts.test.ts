import { expect, test } from 'vitest';
import { keptDrafts } from './kept-drafts';

/** As browsers have it: keys are properties. */
function newStorage(): Storage {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => {
      items[key] = value;
    },
    removeItem: (key: string) => {
      delete items[key];
    },
  };
  return new Proxy(items, {
    get: (_target, key) => methods[key as keyof typeof methods] ?? items[key as string],
  }) as unknown as Storage;
}

const draft = { baseVersion: 3, bundle: { yaml: 'format: 1', texts: { en: '# Title' } } };

test('a page opened later takes over what an earlier one left', () => {
  const storage = newStorage();
  keptDrafts('a', 'one', storage).keep(draft);
  const later = keptDrafts('a', 'two', storage);
  expect(later.take()).toEqual(draft);
  later.forget();
  expect(later.take()).toBeNull();
});

test('what is kept of another exercise stays there', () => {
  const storage = newStorage();
  keptDrafts('a', 'one', storage).keep(draft);
  expect(keptDrafts('b', 'two', storage).take()).toBeNull();
  expect(keptDrafts('a', 'two', storage).take()).toEqual(draft);
});

test('a page that was saved forgets its own text alone', () => {
  const storage = newStorage();
  const [one, two] = [keptDrafts('a', 'one', storage), keptDrafts('a', 'two', storage)];
  one.keep(draft);
  two.keep({ ...draft, baseVersion: 4 });
  two.forget();
  expect(keptDrafts('a', 'three', storage).take()).toEqual(draft);
});

test('what is no draft is left alone', () => {
  const storage = newStorage();
  storage.setItem('gradus-draft:a:one', '{"baseVersion":1}');
  expect(keptDrafts('a', 'two', storage).take()).toBeNull();
});

test('a device that keeps nothing stops nobody', () => {
  const full = newStorage();
  full.setItem('x', 'y');
  const storage = new Proxy(full, {
    get: (target, key) => {
      if (key !== 'setItem') return target[key as keyof Storage];
      return () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  });
  expect(() => keptDrafts('a', 'one', storage).keep(draft)).not.toThrow();
});
