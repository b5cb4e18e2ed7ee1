import { beforeEach, describe, expect, test } from 'vitest';
import { type DraftStore, draftKey, findDraft } from './draft';
import { formulaField } from './fields/formula-field';
import { type HeldDraft, holdDraft, isAboutDraft } from './held-draft';
import { seenIn, type Writing, writingOf } from './writing';

const place = { slug: 'log-loss-gradient', part: 'dw1', seed: 0 };

let store: DraftStore;
let here: HeldDraft<Writing>;
let there: HeldDraft<Writing>;

beforeEach(() => {
  const kept = new Map<string, string>();
  store = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  here = tab();
  there = tab();
});

function tab(): HeldDraft<Writing> {
  const held = holdDraft(place, formulaField, store);
  held.open();
  return held;
}

function text(answer: string): Writing {
  return writingOf({ answer, notation: 'text' });
}

function otherThan(held: HeldDraft<Writing>, mine: string): string | null {
  const other = held.otherThan(text(mine));
  return other && seenIn(other);
}

describe('a draft in two tabs', () => {
  test('is told to the tab that did not write it', () => {
    here.write(text('y'));
    expect(otherThan(here, 'y')).toBeNull();
    expect(otherThan(there, '')).toBe('y');
  });

  test('keeps what the other wrote when this one writes over it', () => {
    here.write(text('y'));
    there.write(text('yhat'));
    expect(findDraft(place, store)).toBe('yhat');
    expect(otherThan(there, 'yhat')).toBe('y');
    expect(otherThan(here, 'y')).toBe('yhat');
    there.write(text('yhat - y'));
    expect(otherThan(there, 'yhat - y')).toBe('y');
    expect(otherThan(here, 'y')).toBe('yhat - y');
  });

  test('keeps the last of each while both go on', () => {
    here.write(text('y'));
    there.write(text('yhat'));
    here.write(text('y -'));
    there.write(text('yhat -'));
    here.write(text('y - 1'));
    expect(otherThan(here, 'y - 1')).toBe('yhat -');
    expect(otherThan(there, 'yhat -')).toBe('y - 1');
  });

  test('still has both when the page is opened again', () => {
    here.write(text('y'));
    there.write(text('yhat'));
    const again = holdDraft(place, formulaField, store);
    const found = again.open();
    expect(found && seenIn(found)).toBe('yhat');
    expect(otherThan(again, 'yhat')).toBe('y');
  });

  test.each([
    ['its own', 'yhat', 'yhat'],
    ['the other', 'y', null],
  ])('goes on with %s once that is chosen', (_, chosen, toldHere) => {
    here.write(text('y'));
    there.write(text('yhat'));
    there.choose(text(chosen));
    expect(findDraft(place, store)).toBe(chosen);
    expect(otherThan(there, chosen)).toBeNull();
    expect(otherThan(here, 'y'), 'the tab that wrote the other').toBe(toldHere);
    there.write(text(`${chosen} + 1`));
    expect(otherThan(there, `${chosen} + 1`)).toBeNull();
  });

  test('that says the same is no other draft', () => {
    here.write(text('y'));
    expect(otherThan(there, 'y')).toBeNull();
    there.write(text('y'));
    there.write(text('y + 1'));
    expect(otherThan(there, 'y + 1')).toBeNull();
  });

  test('leaves nothing to choose when the other is emptied or right', () => {
    here.write(text('y'));
    there.write(text('y x1'));
    there.choose(text('y x1'));
    there.write(text(''));
    expect(otherThan(here, 'y')).toBeNull();
    here.write(text('y x'));
    there.write(text('y x1'));
    there.settle();
    expect(otherThan(here, 'y x')).toBeNull();
    expect(otherThan(tab(), '')).toBeNull();
  });

  test('that was kept waits beside what was written before it was seen', () => {
    here.write(text('y'));
    const early = holdDraft(place, formulaField, store);
    early.write(text('yhat'));
    expect(early.open()).toBeNull();
    expect(otherThan(early, 'yhat')).toBe('y');
  });

  test('is not taken for a draft where it is none', () => {
    store.setItem(draftKey(place), '{"a":1}');
    expect(otherThan(here, 'y')).toBeNull();
    here.write(text('y'));
    expect(otherThan(here, 'y')).toBeNull();
  });
});

test.each([
  [draftKey(place), true],
  [draftKey({ ...place, part: 'dw1:aside' }), true],
  [null, true],
  [draftKey({ ...place, part: 'dw2' }), false],
  [draftKey({ ...place, seed: 1 }), false],
  ['gradus:editor', false],
])('a change of %s is about it: %s', (key, isAbout) => {
  expect(isAboutDraft(place, key)).toBe(isAbout);
});
