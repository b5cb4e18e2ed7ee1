import { expect, test, vi } from 'vitest';
import { kept } from './kept';

test('the same is made once, as long as there is room; what was not asked for longest goes first', () => {
  const make = vi.fn((text: string) => text.toUpperCase());
  const shout = kept(make, 12);
  expect([shout('ab'), shout('cd'), shout('ab'), shout('ef')]).toEqual(['AB', 'CD', 'AB', 'EF']);
  expect(make.mock.calls.flat()).toEqual(['ab', 'cd', 'ef']);
  shout('gh');
  shout('ab');
  shout('cd');
  expect(make.mock.calls.flat()).toEqual(['ab', 'cd', 'ef', 'gh', 'cd']);
});

test('what is larger than the room is made each time, and empties it', () => {
  const make = vi.fn((text: string) => text);
  const same = kept(make, 3);
  expect([same('long'), same('long'), same('')]).toEqual(['long', 'long', '']);
  expect(make).toHaveBeenCalledTimes(3);
});
