import { describe, expect, test } from 'vitest';
import type { Carry } from './fields/part-field';
import { leavesSomething, seenIn, switchTo, type Writing, write, writingOf } from './writing';

/** Reads anything but an open bracket. */
const carry: Carry = (value, from) => (value.includes('(') ? null : `${from} ${value}`);
const blank = writingOf({ answer: '', notation: 'text' });
const text = (value: string): Writing => write(blank, value);

describe('an answer written in two notations', () => {
  test('is carried over when the notation changes', () => {
    const switched = switchTo(text('x'), 'latex', carry);
    expect(seenIn(switched)).toBe('text x');
    expect(leavesSomething(switched)).toBe(false);
  });

  test('comes back as it was typed, not as it is carried, when nothing was changed', () => {
    expect(seenIn(switchTo(switchTo(text(' x '), 'latex', carry), 'text', carry))).toBe(' x ');
  });

  test('comes back with what was changed', () => {
    const changed = write(switchTo(text('x'), 'latex', carry), 'y');
    expect(seenIn(switchTo(changed, 'text', carry))).toBe('latex y');
  });

  test('that cannot be read stays where it was written', () => {
    const switched = switchTo(text('(x'), 'latex', carry);
    expect(seenIn(switched)).toBe('');
    expect(leavesSomething(switched)).toBe(true);
    expect(seenIn(switchTo(switched, 'text', carry))).toBe('(x');
  });

  test('loses neither of two that cannot be read', () => {
    const both = write(switchTo(text('(x'), 'latex', carry), '(y');
    const back = switchTo(both, 'text', carry);
    expect([seenIn(back), seenIn(switchTo(back, 'latex', carry))]).toEqual(['(x', '(y']);
  });

  test('shows nothing that is out of date', () => {
    const edited = write(switchTo(switchTo(text('x'), 'latex', carry), 'text', carry), '(x');
    expect(seenIn(switchTo(edited, 'latex', carry))).toBe('');
  });

  test('is not touched by the notation it is in already, nor by typing the same', () => {
    expect(switchTo(text('x'), 'text', carry)).toEqual(text('x'));
    const switched = switchTo(text('x'), 'latex', carry);
    expect(write(switched, seenIn(switched))).toBe(switched);
  });
});
