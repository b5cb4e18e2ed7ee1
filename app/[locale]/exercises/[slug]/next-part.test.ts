import { describe, expect, test } from 'vitest';
import { nextPart } from './next-part';

const parts = ['da', 'dz', 'dw'];

describe('the part that opens', () => {
  test('at first is the first one not right yet', () => {
    expect(nextPart(parts, new Set())).toBe('da');
    expect(nextPart(parts, new Set(['da']))).toBe('dz');
  });

  test('after a right answer is the next one', () => {
    expect(nextPart(parts, new Set(['da']), 'da')).toBe('dz');
  });

  test('skips what is right already', () => {
    expect(nextPart(parts, new Set(['da', 'dz']), 'da')).toBe('dw');
  });

  test('comes back to one that was skipped', () => {
    expect(nextPart(parts, new Set(['dz', 'dw']), 'dw')).toBe('da');
  });

  test('is none when every part is right', () => {
    expect(nextPart(parts, new Set(parts), 'dw')).toBeNull();
  });
});
