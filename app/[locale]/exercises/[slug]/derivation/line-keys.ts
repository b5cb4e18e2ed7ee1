/** What a key does to the lines, rather than in one of them. */
export type LineAction = 'next' | 'check' | 'remove' | 'up' | 'down' | 'move-up' | 'move-down';

type Key = {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
};

/** Null where the key is the line's own. A field where ↑ and ↓ move inside tells itself when they leave it. */
export function lineActionOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Key, isEmpty: boolean) {
  const isPlain = !altKey && !ctrlKey && !metaKey && !shiftKey;
  if (key === 'Enter') return isPlain ? 'next' : (ctrlKey || metaKey) && !altKey ? 'check' : null;
  if (key === 'Backspace') return isPlain && isEmpty ? 'remove' : null;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const way = key === 'ArrowUp' ? 'up' : 'down';
  if (altKey && !ctrlKey && !metaKey) return `move-${way}` as const;
  return isPlain ? way : null;
}
