import { describe, expect, test } from 'vitest';
import { type DraftStore, draftKey, findDraft, keepDraft } from './draft';
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

describe('a draft', () => {
  test('is found again as it was typed', () => {
    const store = emptyStore();
    keepDraft(place, text('(y-ŷ)·x₁ ۱۲٫۵'), store);
    expect(findDraft(place, store)).toEqual(text('(y-ŷ)·x₁ ۱۲٫۵'));
    keepDraft(place, ['a', 'b'], store);
    expect(findDraft(place, store)).toEqual(['a', 'b']);
  });

  test('keeps its notation, and what is unfinished in the other', () => {
    const store = emptyStore();
    const formula = writingOf({ answer: '\\frac{y}{\\hat{y}}', notation: 'latex' });
    keepDraft(place, formula, store);
    expect(findDraft(place, store)).toEqual(formula);
    const unfinished = switchTo(text('(y'), 'latex', () => null);
    keepDraft(place, unfinished, store);
    expect(findDraft(place, store)).toEqual(unfinished);
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

  test('is gone when the field is emptied', () => {
    const store = emptyStore();
    keepDraft(place, text('x'), store);
    keepDraft(place, text(''), store);
    expect(findDraft(place, store)).toBeNull();
  });

  test('that is not ours is ignored', () => {
    const store = emptyStore();
    store.setItem(draftKey(place), '{"a":1}');
    expect(findDraft(place, store)).toBeNull();
    store.setItem(draftKey(place), '{"notation":"word","text":"x","latex":"","agrees":false}');
    expect(findDraft(place, store)).toBeNull();
    store.setItem(draftKey(place), 'not json');
    expect(findDraft(place, store)).toBeNull();
  });

  test('does without a browser that keeps nothing', () => {
    expect(findDraft(place, refusingStore)).toBeNull();
    expect(() => keepDraft(place, text('x'), refusingStore)).not.toThrow();
  });
});
