import { fail, ReadFailure } from './failure';
import { namedToken } from './named-token';
import { spelledAt } from './spelled';
import type { Token, Tokenizing } from './token';

/** Fails on `xi` where x is a name and i an index letter: x_i was meant where there is one, and hardly x times i. */
export function failGluedIndex(reading: Tokenizing, before: Token, index: Token): void {
  if (before.kind !== 'operand' || before.value.kind !== 'name' || before.value.indices.length > 0) return;
  const { text } = reading;
  const form = text.slice(before.at, before.end);
  const run = /^[a-z]{1,3}(?![A-Za-z0-9_])/.exec(text.slice(index.at, index.at + 4))?.[0] ?? '';
  const letter = text.slice(index.at, index.end);
  const { name } = before.value;
  const meant = [run, letter].find((letters) => isRead(reading, name, form.length, `${form}_${letters}`));
  const found = form + (meant ?? letter);
  fail('unsupported', before.at, before.at + found.length, {
    found,
    ...(meant === undefined ? {} : { suggestion: `${form}_${meant}` }),
  });
}

/** Whether this text is a name with its index. */
function isRead(reading: Tokenizing, name: string, end: number, text: string): boolean {
  const alone: Tokenizing = { ...reading, text, lowered: text, tokens: [], lists: null };
  try {
    return spelledAt(alone, 0) !== null || namedToken({ kind: 'name', name }, alone, 0, end) !== null;
  } catch (failure) {
    if (failure instanceof ReadFailure) return false;
    throw failure;
  }
}
