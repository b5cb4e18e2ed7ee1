import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { seriousFindings } from './accessibility';
import { register } from './account-pages';
import { exercisePage } from './exercise-page';
import { listPaths } from './site-map';
import { journey } from './visitor';
import { wordsIn } from './words';

const phone = { width: 360, height: 740 };

describe.each(['en', 'fa'] as const)('every page in %s', (locale) => {
  journey.for(['light', 'dark'] as const)(
    'has nothing axe calls serious, %s',
    async (colorScheme, { visit }) => {
      const page = await visit({ colorScheme, reducedMotion: 'reduce', expectedStatus: [404] });
      const findings: Record<string, string[]> = {};
      const look = async (place: string) => {
        const serious = await seriousFindings(page);
        if (serious.length > 0) findings[place] = serious;
      };

      for (const path of await listPaths(locale)) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await look(path);
      }
      await answerWrongAndRight(page, locale, look);
      const words = await wordsIn(locale);
      const email = `reader-${locale}-${colorScheme}-${Date.now()}@example.org`;
      await register(page, words, locale, { email, password: 'quiet evening, gradients' });
      for (const path of [`/${locale}/progress`, `/${locale}/exercises`, `/${locale}/account`]) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await look(`${path}, signed in`);
      }
      expect(findings).toEqual({});
    },
  );

  journey('fits a phone without sideways scrolling', async ({ visit }) => {
    const page = await visit({ viewport: phone, expectedStatus: [404] });
    const tooWide: Record<string, number> = {};
    const measure = async (place: string) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > phone.width) tooWide[place] = width;
    };
    for (const path of await listPaths(locale)) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await measure(path);
    }
    await answerWrongAndRight(page, locale, measure);
    expect(tooWide).toEqual({});
  });
});

/** Leaves the page of an exercise whose first part was answered wrong, with the point shown, and then right. */
async function answerWrongAndRight(page: Page, locale: 'en' | 'fa', look: (place: string) => Promise<void>) {
  const { part } = exercisePage(page, locale, await wordsIn(locale));
  await page.goto(`/${locale}/exercises/log-loss-gradient`);
  await part(1).answer('(y');
  await part(1).verdict.filter({ hasText: /\S/ }).waitFor();
  await look('an answer that cannot be read');
  await part(1).answer('y/yhat - (1 - y)/(1 - yhat)');
  await part(1).counterexample.click();
  await look('a wrong answer');
  await part(1).answer('-y/yhat + (1 - y)/(1 - yhat)');
  await part(1).solved.waitFor();
  await look('a right answer');
}
