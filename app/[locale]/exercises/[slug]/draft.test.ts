import { describe, expect, test } from 'vitest';
import type { PartKind } from '@/lib/catalog/public-exercise';
import { type DraftStore, draftKey, findDraft, keepDraft } from './draft';
import { fieldOf } from './fields/part-fields';
import { switchTo, writingOf } from './writing';

const place = { slug: 'log-loss-gradient', part: 'dw1', seed: 0 };

const text = (answer: string) => writingOf({ answer, notation: 'text' });

function emptyStore(): DraftStore {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const refusingStore: DraftStore = {
  getItem: () => {
    throw new Error('not allowed');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('not allowed');
  },
};

/** As the page keeps a draft and finds it again. */
function keep(kind: PartKind, draft: unknown, store: DraftStore): void {
  const field = fieldOf(kind);
  keepDraft(place, field.isEmpty(draft) ? null : (field.toKeep?.(draft) ?? draft), store);
}

function find(kind: PartKind, store: DraftStore): unknown {
  return fieldOf(kind).readKept(findDraft(place, store));
}

describe('a draft', () => {
  test('is found again as it was typed', () => {
    const store = emptyStore();
    keep('gradient', text('(y-ŷ)·x₁ ۱۲٫۵'), store);
    expect(find('gradient', store)).toEqual(text('(y-ŷ)·x₁ ۱۲٫۵'));
    expect(findDraft(place, store)).toBe('(y-ŷ)·x₁ ۱۲٫۵');
    keep('choice', ['a', 'b'], store);
    expect(find('choice', store)).toEqual(['a', 'b']);
  });

  test('keeps its notation, and what is unfinished in the other', () => {
    const store = emptyStore();
    const formula = writingOf({ answer: '\\frac{y}{\\hat{y}}', notation: 'latex' });
    keep('gradient', formula, store);
    expect(find('gradient', store)).toEqual(formula);
    const unfinished = switchTo(text('(y'), 'latex', () => null);
    keep('gradient', unfinished, store);
    expect(find('gradient', store)).toEqual(unfinished);
  });

  test('belongs to one exercise, part and set of numbers', () => {
    const keys = [
      place,
      { ...place, part: 'dw2' },
      { ...place, seed: 1 },
      { ...place, slug: 'deep-chain' },
    ].map(draftKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each<[PartKind, unknown, unknown]>([
    ['gradient', text('x'), text('')],
    ['choice', ['a'], []],
  ])('of a %s is gone when the field is emptied', (kind, full, empty) => {
    const store = emptyStore();
    keep(kind, full, store);
    keep(kind, empty, store);
    expect(findDraft(place, store)).toBeNull();
  });

  test.each<[PartKind, string]>([
    ['gradient', '{"a":1}'],
    ['gradient', '{"notation":"word","text":"x","latex":"","agrees":false}'],
    ['gradient', '["a"]'],
    ['choice', '"x"'],
    ['choice', '[1]'],
    ['choice', 'not json'],
  ])('that is not one of a %s is ignored: %s', (kind, kept) => {
    const store = emptyStore();
    store.setItem(draftKey(place), kept);
    expect(find(kind, store)).toBeNull();
  });

  test('does without a browser that keeps nothing', () => {
    expect(findDraft(place, refusingStore)).toBeNull();
    expect(() => keepDraft(place, 'x', refusingStore)).not.toThrow();
  });
});
