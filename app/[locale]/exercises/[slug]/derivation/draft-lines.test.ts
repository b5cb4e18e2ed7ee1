import { describe, expect, test } from 'vitest';
import { neuronScope } from '../scope.fixture';
import { derivationField } from './derivation-field';
import {
  changeLine,
  type DraftLines,
  type Edited,
  insertAt,
  linesOf,
  moveLine,
  noLines,
  pasteInto,
  removeLine,
  textsIn,
} from './draft-lines';

const three = linesOf({ answer: ['= a', '= b', '= c'], notation: 'text' });

/** The lines, with a bar before the one that has the caret. */
function shown({ lines, focus }: Edited): string[] {
  return lines.map(({ key, text }) => (key === focus ? `|${text}` : text));
}

function keysIn(lines: DraftLines): number {
  return new Set(lines.map(({ key }) => key)).size;
}

describe('lines', () => {
  test('can be added anywhere', () => {
    expect(shown(insertAt(three, 1))).toEqual(['= a', '|', '= b', '= c']);
    expect(shown(insertAt(three, 3))).toEqual(['= a', '= b', '= c', '|']);
  });

  test('can be removed, and the one before has the caret', () => {
    expect(shown(removeLine(three, 1))).toEqual(['|= a', '= c']);
    expect(shown(removeLine(three, 0))).toEqual(['|= b', '= c']);
  });

  test('never all: the last one becomes empty', () => {
    const only = linesOf({ answer: ['= a'], notation: 'latex' });
    const { lines } = removeLine(only, 0);
    expect(lines).toEqual([{ key: 0, notation: 'latex', text: '', latex: '', agrees: false }]);
  });

  test('go up and down, the caret with them', () => {
    expect(shown(moveLine(three, 0, 1))).toEqual(['= b', '|= a', '= c']);
    expect(shown(moveLine(three, 2, -1))).toEqual(['= a', '|= c', '= b']);
    expect(shown(moveLine(three, 2, 1))).toEqual(['= a', '= b', '|= c']);
  });

  test('take several pasted ones around the caret', () => {
    const pasted = pasteInto(three, 1, ['= x', '= y', '= z'], { before: '= b', after: ' + 1' });
    expect(shown(pasted)).toEqual(['= a', '= b= x', '= y', '|= z + 1', '= c']);
    expect(keysIn(pasted.lines)).toBe(5);
  });

  test('keep a key of their own whatever is done to them', () => {
    let lines: DraftLines = three;
    for (const place of [0, 2, 1, 3])
      lines = insertAt(removeLine(lines, lines[0]?.key ?? 0).lines, place).lines;
    expect(keysIn(lines)).toBe(lines.length);
  });

  test('are sent without the empty ones at the end', () => {
    const lines = insertAt(insertAt(three, 1).lines, 4).lines;
    expect(textsIn(lines)).toEqual(['= a', '', '= b', '= c']);
    expect(derivationField.writtenIn(lines)).toEqual({ answer: ['= a', '', '= b', '= c'], notation: 'text' });
    expect(derivationField.isEmpty(noLines)).toBe(true);
    expect(derivationField.isEmpty(changeLine(noLines, 0, 'x'))).toBe(false);
  });
});

describe('a draft of lines', () => {
  test('comes back as it was kept', () => {
    expect(derivationField.readKept(JSON.parse(JSON.stringify(three)))).toEqual(three);
  });

  test.each([[[]], ['= a'], [[{ text: '= a' }]], [[...three, ...three]], [{ 0: three[0] }], [null]])(
    'is nothing where it is something else: %j',
    (kept) => {
      expect(derivationField.readKept(kept)).toBeNull();
    },
  );

  test('says every line in the other notation, and keeps what cannot be said', () => {
    const reading = { scope: neuronScope, locale: 'en' };
    const carry = (value: string) => (value.includes('?') ? null : value.toUpperCase());
    const lines = linesOf({ answer: ['a = b', '= ?', ''], notation: 'text' });
    const switched = derivationField.switchTo?.(lines, 'latex', carry, reading) ?? [];
    expect(switched.map(({ latex }) => latex)).toEqual(['A = B', '', '']);
    expect(derivationField.switchTo?.(switched, 'text', carry, reading).map(({ text }) => text)).toEqual([
      'a = b',
      '= ?',
      '',
    ]);
  });
});
