import { describe, expect, test } from 'vitest';
import { formulaMarkup } from './formula';

/** The pieces of a formula that stay in one line, as they are read. */
function unbroken(tex: string): string[] {
  const markup = formulaMarkup(tex, true).replace(/<math.*<\/math>/s, '');
  const pieces = markup.split('<span class="unbroken">').slice(1);
  return pieces.map((piece) => piece.slice(0, endOf(piece)).replaceAll(/<[^>]*>|​/g, ''));
}

function endOf(piece: string): number {
  let depth = 1;
  for (const { 1: slash, index } of piece.matchAll(/<(\/?)span/g)) {
    depth += slash === '/' ? -1 : 1;
    if (depth === 0) return index;
  }
  return piece.length;
}

describe('a formula that is broken into lines', () => {
  test.each<[string, string[]]>([
    ['P(y=-1\\mid x,w)=1-P(y=+1\\mid x,w)', ['P(y=−1∣x,w)', 'P(y=+1∣x,w)']],
    ['-(1-\\mathbf{1}[y=+1])\\log(1-P(y=+1\\mid x))', ['1[y=+1]', 'P(y=+1∣x)']],
    ['a+(P(y=1)-b)+c', ['P(y=1)']],
  ])('keeps what a bracket holds a relation in: %s', (tex, pieces) => {
    const found = unbroken(tex);
    expect(found).toHaveLength(pieces.length);
    for (const [at, piece] of pieces.entries()) expect(found[at]).toContain(piece);
  });

  test.each([
    'L=-y\\log\\hat y-(1-y)\\log(1-\\hat y)',
    '\\frac{1}{N}(\\sum_{i=1}^{N}x_i-1)+b',
    'a=(b',
    'a)=b',
    'x',
  ])('may be broken at any sign elsewhere: %s', (tex) => {
    expect(unbroken(tex)).toEqual([]);
  });

  test('is the same otherwise', () => {
    const tex = 'P(y=-1\\mid x,w)=1-P(y=+1\\mid x,w)';
    const text = formulaMarkup(tex).replaceAll(/<[^>]*>/g, '');
    expect(text).toContain('P(y=−1∣x,w)=1−P(y=+1∣x,w)');
    const tags = formulaMarkup(tex).matchAll(/<(\/?)span/g);
    expect([...tags].reduce((open, { 1: slash }) => open + (slash === '/' ? -1 : 1), 0)).toBe(0);
  });
});
