import { expect, test } from 'vitest';
import { readExpression } from './read';
import { type ScopeId, scopes } from './scopes.fixture';
import { toText } from './to-text';

/** What a text is read as, or its problem. */
function textOf(typed: string, scope: ScopeId, notation: 'text' | 'latex', locale = 'en'): string {
  const reading = readExpression(typed, scopes[scope], { notation, locale });
  return reading.kind === 'problem' ? JSON.stringify(reading.problem) : toText(reading.expression);
}

type Row = readonly [typed: string, read: string];

/** A row per text: what is typed, what is read. */
export function reads(title: string, scope: ScopeId, rows: readonly Row[]): void {
  test.each(rows)(`${title}: %s → %s`, (typed, read) => {
    expect(textOf(typed, scope, 'text')).toBe(read);
  });
}

/** The same for LaTeX. */
export function readsLatex(title: string, scope: ScopeId, rows: readonly Row[]): void {
  test.each(rows)(`${title}: %s → %s`, (typed, read) => {
    expect(textOf(typed, scope, 'latex')).toBe(read);
  });
}

/** The same for text typed by a reader of a language. */
export function readsIn(locale: string, title: string, scope: ScopeId, rows: readonly Row[]): void {
  test.each(rows)(`${locale}, ${title}: %s → %s`, (typed, read) => {
    expect(textOf(typed, scope, 'text', locale)).toBe(read);
  });
}
