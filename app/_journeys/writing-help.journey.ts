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

const places = ['', '/notation', '/reference'];
/** Of a page as it is sent, before it is packed for the way. */
const bytesMax = 350_000;

describe.each(locales)('the pages about writing exercises, in %s', (locale) => {
  journey('are reached from the foot of every page, and lead to all they name', async ({ visit }) => {
    const page = await visit();
    const words = await wordsIn(locale);
    const help = `/${locale}/help/writing`;
    await page.goto(`/${locale}/exercises`, { waitUntil: 'networkidle' });
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: words.shell('footer.writing') })
      .click();
    await page.waitForURL(`**${help}`);

    const linked = new Set<string>();
    const there = new Set<string>();
    for (const place of places) {
      const response = await page.goto(`${help}${place}`);
      expect((await response?.body())?.byteLength ?? bytesMax).toBeLessThan(bytesMax);
      const links = await page
        .locator('main a[href*="#"]')
        .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
      for (const { pathname, hash } of links.map((link) => new URL(link)))
        linked.add(`${pathname}${decodeURIComponent(hash)}`);
      const ids = await page.locator('main [id]').evaluateAll((found) => found.map(({ id }) => id));
      for (const id of ids) there.add(`${help}${place}#${id}`);
      expect(await page.locator('main .katex-error').count()).toBe(0);
    }
    expect(linked.size).toBeGreaterThan(keys.length);
    expect([...linked].filter((link) => !there.has(link))).toEqual([]);

    const terms = await page.locator('main dt > a').allTextContents();
    expect([...new Set(terms)].sort()).toEqual(keys);
  });
});
