import type { Value } from './variant';

/** `3`, `(1, 2)`, `[[1, 2], [3, 4]]`. */
export function valueToText(value: Value): string {
  if (typeof value === 'number') return String(value);
  const entries = value.map((entry) => (typeof entry === 'number' ? String(entry) : `[${entry.join(', ')}]`));
  return typeof value[0] === 'number' ? `(${entries.join(', ')})` : `[${entries.join(', ')}]`;
}
