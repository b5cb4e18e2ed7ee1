import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { locales } from '@/lib/catalog/public-exercise';
import { journey } from './visitor';
import { wordsIn } from './words';

/** The names of all keys of the format, from the file editors get. */
function keysIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(keysIn);
  if (typeof node !== 'object' || node === null) return [];
  const { properties = {} } = node as { properties?: object };
  return [...Object.keys(properties), ...Object.values(node).flatMap(keysIn)];
}
const keys = [...new Set(keysIn(JSON.parse(readFileSync('public/schema/exercise-1.json', 'utf8'))))].sort();

describe.each(locales)('the page about writing exercises, in %s', (locale) => {
  journey('is reached from the foot of every page, and leads to all it names', async ({ visit }) => {
    const page = await visit();
    const words = await wordsIn(locale);
    await page.goto(`/${locale}/exercises`, { waitUntil: 'networkidle' });
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: words.shell('footer.writing') })
      .click();
    await page.waitForURL(`**/${locale}/help/writing`);
    await page.locator('#reference').waitFor();

    const links = await page
      .locator('main a[href^="#"]')
      .evaluateAll((found) =>
        found.map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')),
      );
    const ids = await page.locator('main [id]').evaluateAll((found) => found.map(({ id }) => id));
    expect(links.length).toBeGreaterThan(keys.length);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);

    const terms = await page.locator('main dt > a').allTextContents();
    expect([...new Set(terms)].sort()).toEqual(keys);
    expect(await page.locator('main .katex-error').count()).toBe(0);
  });
});
