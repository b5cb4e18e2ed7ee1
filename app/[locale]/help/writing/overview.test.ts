import { describe, expect, test } from 'vitest';
import { markdownMarkup } from '@/app/_components/markdown';
import { locales } from '@/lib/catalog/public-exercise';
import { writingWords } from '@/lib/i18n/writing-words';
import { domainWords } from '@/lib/math/domain';
import { overviewSections, readOverview } from './overview';

const codesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replace(/^[a-z]{2}\.md$/, 'xx.md')).sort();

describe.each(locales)('the overview in %s', (locale) => {
  const { title, lead, sections } = readOverview(locale);
  const english = readOverview('en').sections;

  test('says something in each section, under a title', () => {
    expect(sections.map(({ id }) => id)).toEqual(overviewSections);
    expect(title).not.toBe('');
    expect(lead).not.toBe('');
    for (const section of sections) {
      expect(section.title).not.toMatch(/[{}#]/);
      expect(section.text.length).toBeGreaterThan(40);
    }
  });

  test.each(overviewSections)('names the same keys and files as English under %s', (id) => {
    const of = (list: typeof sections) => codesIn(list.find((section) => section.id === id)?.text ?? '');
    expect(of(sections)).toEqual(of(english));
  });

  test('links to sections that are there', () => {
    const links = [
      ...sections
        .map(({ text }) => markdownMarkup(text))
        .join()
        .matchAll(/href="#([^"]+)"/g),
    ];
    expect(links.map(([, id]) => id)).toEqual(['domains', 'notation']);
  });

  test('says what each domain means', async () => {
    const t = await writingWords(locale);
    for (const word of domainWords) expect(t(`domains.rows.${word}`)).not.toContain('domains.rows');
  });
});
