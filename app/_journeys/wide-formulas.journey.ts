import { describe, expect } from 'vitest';
import { seriousFindings } from './accessibility';
import { exercisePage } from './exercise-page';
import { journey, phone } from './visitor';
import { wordsIn } from './words';

describe.each(['en', 'fa'] as const)('long formulas on the smallest phone, in %s', (locale) => {
  journey('keep their names whole and the page as wide as it is', async ({ visit }) => {
    const words = await wordsIn(locale);
    const page = await visit({ locale, ...phone, viewport: { width: 320, height: 700 } });
    const { part } = exercisePage(page, locale, words);
    const lines = '.katex-html .unbroken';

    await page.goto(`/${locale}/exercises/log-likelihood-by-lines`);
    await part(1).unsettled.waitFor();
    await part(1).field.fill('= h_j(x_i) (1 - P(y=+1|x_i,w)) + h_j(x_i) P(y=-1|x_i,w)');
    await part(1).body.locator('li').locator(lines).first().waitFor();
    const broken = await page.locator(lines).evaluateAll((names) =>
      names
        .filter((name) => {
          const pieces = [...name.children].map((piece) => piece.getBoundingClientRect());
          return pieces.some((piece, at) => at > 0 && piece.left < (pieces[at - 1]?.left ?? 0));
        })
        .map((name) => name.textContent),
    );
    expect(broken).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
