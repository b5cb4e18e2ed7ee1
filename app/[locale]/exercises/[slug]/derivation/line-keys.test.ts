import { expect, test } from 'vitest';
import { lineActionOf } from './line-keys';

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  ['Enter', {}, false, 'next'],
  ['Enter', { ctrlKey: true }, false, 'check'],
  ['Enter', { metaKey: true }, false, 'check'],
  ['Enter', { shiftKey: true }, false, null],
  ['Backspace', {}, true, 'remove'],
  ['Backspace', {}, false, null],
  ['Backspace', { ctrlKey: true }, true, null],
  ['ArrowUp', {}, false, 'up'],
  ['ArrowDown', {}, false, 'down'],
  ['ArrowUp', { altKey: true }, false, 'move-up'],
  ['ArrowDown', { altKey: true }, true, 'move-down'],
  ['ArrowDown', { shiftKey: true }, false, null],
  ['a', {}, false, null],
] as const)('%s with %j, the line empty: %s, means %s', (key, held, isEmpty, action) => {
  expect(lineActionOf({ ...none, ...held, key }, isEmpty)).toBe(action);
});
