/** What a key does to the lines, rather than in one of them. */
export type LineAction =
  | 'next'
  | 'check'
  | 'remove'
  | 'up'
  | 'down'
  | 'move-up'
  | 'move-down'
  | 'undo'
  | 'redo';

type Key = {
  key: string;
  /** The place of the key. */
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
};

/** Null where the key is the line's own. A field where ↑ and ↓ move inside tells itself when they leave it. */
export function lineActionOf(event: Key, isEmpty: boolean): LineAction | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const isPlain = !altKey && !ctrlKey && !metaKey && !shiftKey;
  if (key === 'Enter') return isPlain ? 'next' : (ctrlKey || metaKey) && !altKey ? 'check' : null;
  if (key === 'Backspace') return isPlain && isEmpty ? 'remove' : null;
  if (ctrlKey !== metaKey && !altKey) return timeActionOf(event);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const way = key === 'ArrowUp' ? 'up' : 'down';
  if (altKey && !ctrlKey && !metaKey) return `move-${way}`;
  return isPlain ? way : null;
}

/** On a keyboard without Latin letters the place of the key says which is meant, as for the browser's own undo. */
function timeActionOf({ key, code, ctrlKey, shiftKey }: Key): 'undo' | 'redo' | null {
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}
