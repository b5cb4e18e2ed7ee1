import type { Carry } from './fields/part-field';
import type { Notation, WrittenAnswer } from './form-part';

/** What stands in a part's field: as text, as LaTeX, or as both. Only the one of `notation` is seen and sent. */
export type Writing = {
  notation: Notation;
  text: string;
  latex: string;
  /** One was made from the other and neither was changed since. */
  agrees: boolean;
};

export function writingOf({ answer, notation }: WrittenAnswer): Writing {
  const nothing = { text: '', latex: '' };
  return {
    ...nothing,
    notation,
    [notation]: typeof answer === 'string' ? answer : '',
    agrees: false,
  };
}

export function seenIn(writing: Writing): string {
  return writing[writing.notation];
}

/** What was made from the value before is out of date and goes. */
export function write(writing: Writing, value: string): Writing {
  if (value === seenIn(writing)) return writing;
  const { notation, agrees } = writing;
  return { ...writing, ...(agrees ? { [other(notation)]: '' } : {}), [notation]: value, agrees: false };
}

/** What cannot be carried over stays where it was written, and nothing takes its place. */
export function switchTo(writing: Writing, notation: Notation, carry: Carry): Writing {
  if (notation === writing.notation) return writing;
  const value = seenIn(writing);
  const carried = writing.agrees || value.trim() === '' ? null : carry(value, writing.notation);
  if (carried === null) return { ...writing, notation };
  return { ...writing, notation, [notation]: carried, agrees: true };
}

/** Whether something unreadable waits in the other notation. */
export function leavesSomething(writing: Writing): boolean {
  return !writing.agrees && writing[other(writing.notation)].trim() !== '';
}

function other(notation: Notation): Notation {
  return notation === 'text' ? 'latex' : 'text';
}

/** Whether this is what a browser keeps of a line. */
export function isWriting(kept: unknown): kept is Writing {
  if (typeof kept !== 'object' || kept === null) return false;
  const { notation, text, latex, agrees } = kept as Record<string, unknown>;
  const isNotation = notation === 'text' || notation === 'latex';
  return isNotation && typeof text === 'string' && typeof latex === 'string' && typeof agrees === 'boolean';
}
