import { describe, expect, test } from 'vitest';
import { locales } from '../catalog/public-exercise';
import type { Said } from '../grading/said';
import { type Finding, type FindingId, findingIds } from '../grading/verdict';
import { findingSentence, findingVariants } from './finding-sentences';
import { translator } from './translator';

type Row = { id: FindingId; variant: string; places: readonly string[] };

const rows: Row[] = findingIds.flatMap((id) =>
  Object.entries<readonly string[]>(findingVariants[id]).map(([variant, places]) => ({
    id,
    variant,
    places,
  })),
);

function said(place: string): Said {
  return { tex: `\\frac{${place}}{2}`, text: `⟨${place}⟩` };
}

function findingOf({ id, variant, places }: Row): Finding {
  return { id, variant, names: Object.fromEntries(places.map((place) => [place, said(place)])) };
}

describe.each(locales)('in %s', (locale) => {
  const translate = translator(locale);

  test.each(rows)('$id ($variant) names all it knows', (row) => {
    const finding = findingOf(row);
    const text = findingSentence(finding, translate);
    const page = findingSentence(finding, translate, 'page');
    for (const place of row.places) {
      expect(text).toContain(said(place).text);
      expect(page).toContain(`$${said(place).tex}$`);
    }
    expect(text).not.toMatch(/[{}$]|findings\./);
    expect(page.split('$')).toHaveLength(2 * (text.split('⟨').length - 1) + 1);
  });

  test('no two findings are said with the same words', () => {
    const sentences = rows.map((row) => findingSentence(findingOf(row), translate));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('there are no sentences but those of the table', async () => {
    const { default: messages } = await import(`./messages/${locale}/findings.json`);
    const written = Object.entries<Record<string, string>>(messages).flatMap(([id, variants]) =>
      Object.entries(variants).map(([variant, sentence]) => ({
        id,
        variant,
        places: [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, place]) => place))].sort(),
      })),
    );
    expect(written).toEqual(rows.map((row) => ({ ...row, places: [...row.places].sort() })));
  });
});

test.each(['ar', 'fa'] as const)('in %s a formula keeps its own direction', (locale) => {
  for (const row of rows) {
    const sentence = findingSentence(findingOf(row), translator(locale));
    for (const place of row.places) expect(sentence).toContain(`\u2066${said(place).text}\u2069`);
    expect(sentence).not.toMatch(/^\u2066/);
  }
});

test('a finding without a variant is said plainly', () => {
  const names = { factor: { tex: 'x_{1}', text: 'x₁' } };
  expect(findingSentence({ id: 'factor-missing', names }, translator('en'))).toBe('A factor is missing: x₁.');
});

test('a variant without a sentence, and a name that is not there, are mistakes of the program', () => {
  expect(() => findingSentence({ id: 'sign', variant: 'other' }, translator('en'))).toThrow('sign');
  expect(() => findingSentence({ id: 'term-extra' }, translator('en'))).toThrow('term');
});
