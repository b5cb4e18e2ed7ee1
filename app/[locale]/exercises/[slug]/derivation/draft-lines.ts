import type { Notation, WrittenAnswer } from '../form-part';
import { seenIn, type Writing, write } from '../writing';

/** A line being written. Its key is that of its field, which stays in its place while lines go up and down. */
export type DraftLine = Writing & { key: number };

/** At least one line, all in the same notation. */
export type DraftLines = readonly DraftLine[];

export const noLines: DraftLines = [emptyLine('text', 0)];

export function linesOf({ answer, notation }: WrittenAnswer): DraftLines {
  if (!Array.isArray(answer) || answer.length === 0) return noLines;
  return answer.map((text, key) => ({ ...emptyLine(notation, key), [notation]: text }));
}

/** As they stand in the fields; without the empty ones at the end. */
export function textsIn(draft: DraftLines): string[] {
  const texts = draft.map(seenIn);
  while (texts.at(-1)?.trim() === '') texts.pop();
  return texts;
}

export function notationOf(draft: DraftLines): Notation {
  return draft[0]?.notation ?? 'text';
}

export function placeOf(draft: DraftLines, key: number): number {
  return Math.max(
    0,
    draft.findIndex((line) => line.key === key),
  );
}

export function changeLine(draft: DraftLines, key: number, value: string): DraftLines {
  return draft.map((line) => (line.key === key ? { ...write(line, value), key } : line));
}

/** What was done, and the line that has the caret after it. */
export type Edited = { lines: DraftLines; focus: number };

/** An empty line before the one at `place`; at the end for a place behind the last. */
export function insertAt(draft: DraftLines, place: number, texts: readonly string[] = ['']): Edited {
  const notation = notationOf(draft);
  const first = nextKey(draft);
  const added = texts.map((text, at) => ({ ...emptyLine(notation, first + at), [notation]: text }));
  return { lines: draft.toSpliced(place, 0, ...added), focus: first + added.length - 1 };
}

/** The line before it gets the caret, else the one after it. The last line there is only becomes empty. */
export function removeLine(draft: DraftLines, key: number): Edited {
  const place = placeOf(draft, key);
  if (draft.length === 1) {
    const only = emptyLine(notationOf(draft), key);
    return { lines: [only], focus: key };
  }
  const lines = draft.toSpliced(place, 1);
  return { lines, focus: (lines[Math.max(0, place - 1)] as DraftLine).key };
}

/** Trades places with the line above (−1) or below (1); at the end of the list it stays. */
export function moveLine(draft: DraftLines, key: number, by: -1 | 1): Edited {
  const place = placeOf(draft, key);
  const [own, other] = [draft[place], draft[place + by]];
  if (!own || !other) return { lines: draft, focus: key };
  const lines = draft.with(place, { ...other, key: own.key }).with(place + by, { ...own, key: other.key });
  return { lines, focus: other.key };
}

/** Several lines in the place of what is selected in one: the first goes on from what stands before the caret. */
export function pasteInto(
  draft: DraftLines,
  key: number,
  texts: readonly string[],
  { before, after }: { before: string; after: string },
): Edited {
  const [first = '', ...others] = texts;
  if (others.length === 0) return { lines: changeLine(draft, key, before + first + after), focus: key };
  const last = others.length - 1;
  const rest = others.map((text, at) => (at === last ? text + after : text));
  return insertAt(changeLine(draft, key, before + first), placeOf(draft, key) + 1, rest);
}

function nextKey(draft: DraftLines): number {
  return Math.max(-1, ...draft.map(({ key }) => key)) + 1;
}

function emptyLine(notation: Notation, key: number): DraftLine {
  return { key, notation, text: '', latex: '', agrees: false };
}
