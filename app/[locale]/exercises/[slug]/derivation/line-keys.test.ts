import { expect, test } from 'vitest';
import { lineActionOf } from './line-keys';

const none = { code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

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
  ['z', {}, false, null],
  ['z', { ctrlKey: true }, false, 'undo'],
  ['z', { metaKey: true }, true, 'undo'],
  ['Z', { ctrlKey: true, shiftKey: true }, false, 'redo'],
  ['y', { ctrlKey: true }, false, 'redo'],
  ['y', { metaKey: true }, false, null],
  ['z', { ctrlKey: true, altKey: true }, false, null],
  ['a', { ctrlKey: true }, false, null],
  ['z', { ctrlKey: true, code: 'KeyY' }, false, 'undo'],
  ['я', { ctrlKey: true, code: 'KeyZ' }, false, 'undo'],
  ['ظ', { ctrlKey: true, code: 'KeyZ', shiftKey: true }, false, 'redo'],
] as const)('%s with %j, the line empty: %s, means %s', (key, held, isEmpty, action) => {
  expect(lineActionOf({ ...none, ...held, key }, isEmpty)).toBe(action);
});
