import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findExercise } from '@/lib/catalog/catalogue';
import { grade } from '@/lib/grading/grade';
import { hintsOf } from '@/lib/grading/hints/hints';
import type { Finding } from '@/lib/grading/verdict';
import { seriousFindings } from './accessibility';
import { exercisePage } from './exercise-page';
import { tabTo } from './keyboard';
import { hasFocus, journey } from './visitor';
import { wordsIn } from './words';

const slug = 'log-loss-gradient';
const wrong = '-(y/yhat - (1 - y)/(1 - yhat)) x1';
const phoneWidth = 390;

describe.each(['en', 'fa'] as const)('help in %s, by keyboard alone', (locale) => {
  journey(
    'the hint that fits, the next, the solution; what is right after it does not count',
    async ({ visit }) => {
      const words = await wordsIn(locale);
      const page = await visit({ locale });
      const part = exercisePage(page, locale, words).part(4);
      const hints = hintsAfterWrong(locale);
      const keys = page.keyboard;
      expect(hints[0]?.kind, 'there is a hint that fits').not.toBe('written');

      await page.goto(`/${locale}/exercises/${slug}`);
      await tabTo(page, part.unsettled);
      await keys.press('Enter');
      await tabTo(page, part.field);
      await keys.type(wrong);
      await keys.press('Enter');
      await part.verdict.filter({ hasText: /\S/ }).waitFor();

      await tabTo(page, part.nextHint({ number: 1, total: hints.length }));
      for (const [index, hint] of hints.entries()) {
        await keys.press('Enter');
        await expect.poll(() => part.hints.count()).toBe(index + 1);
        if (hint.kind === 'written') continue;
        const names = Object.values(hint.names).map(({ tex }) => tex);
        const shown = await part.hints.nth(index).locator('annotation').allTextContents();
        expect(shown).toEqual(expect.arrayContaining(names));
      }
      await expect
        .poll(() => focusIsIn(page, 'details'), { message: 'the last hint has the focus' })
        .toBe(true);
      expect(await seriousFindings(page)).toEqual([]);

      await tabTo(page, part.offer('show'));
      await keys.press('Enter');
      await expect.poll(() => hasFocus(part.offer('keep')), { message: 'going on is nearest' }).toBe(true);
      expect(await seriousFindings(page)).toEqual([]);
      await keys.press('Escape');
      await expect.poll(() => hasFocus(part.offer('show')), { message: 'back where one was' }).toBe(true);
      expect(await part.givenUp.count()).toBe(0);
      await keys.press('Enter');
      await tabTo(page, part.offer('confirm'), 'Shift+Tab');
      await keys.press('Enter');

      const title = part.solution.getByRole('heading');
      await expect.poll(() => hasFocus(title), { message: 'the solution has the focus' }).toBe(true);
      expect(await part.solution.getByRole('listitem').count()).toBeGreaterThan(2);
      await part.givenUp.waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await expectFitting(page);

      await tabTo(page, part.field, 'Shift+Tab');
      await keys.press('ControlOrMeta+A');
      await keys.type('(yhat - y) x1');
      await keys.press('Enter');
      const sentence = words.verdicts('solution-open', { sentence: words.verdicts('correct') });
      await part.verdict.filter({ hasText: sentence }).waitFor();
      expect(await part.solved.count()).toBe(0);
      expect(await solvedParts(page), 'progress knows it too').toBe(0);

      await page.reload();
      await part.givenUp.waitFor();
      await part.givenUp.press('Enter');
      expect(await part.hints.count()).toBe(hints.length);
      await tabTo(page, part.offer('worked'));
      await keys.press('Enter');
      await part.solution.waitFor();
      await tabTo(page, part.offer('hide'));
      await keys.press('Enter');
      await part.solution.waitFor({ state: 'detached' });
    },
  );

  journey(
    'once solved, the solution is free; another like it begins anew and can be given up',
    async ({ visit }) => {
      const words = await wordsIn(locale);
      const page = await visit({ locale });
      const part = exercisePage(page, locale, words).part(1);

      await page.goto(`/${locale}/exercises/square-of-a-product`);
      await part.answer('6');
      await part.solved.press('Enter');
      await tabTo(page, part.offer('worked'));
      await page.keyboard.press('Enter');
      await part.solution.waitFor();
      expect(await part.solved.count(), 'it stays solved').toBe(1);
      expect(await seriousFindings(page)).toEqual([]);

      await part.another.press('Enter');
      await page.waitForURL('**/square-of-a-product?seed=1');
      await part.offer('show').press('Enter');
      await part.offer('confirm').press('Enter');
      await part.solution.waitFor();
      await part.givenUp.waitFor();
      await part.another.press('Enter');
      await page.waitForURL('**/square-of-a-product?seed=2');
      await part.unsettled.waitFor();
      expect(await part.givenUp.count(), 'other numbers are another matter').toBe(0);
      await page.goto(`/${locale}/exercises/square-of-a-product`);
      await part.solved.waitFor();
    },
  );
});

function hintsAfterWrong(locale: 'en' | 'fa') {
  const exercise = findExercise(slug);
  if (!exercise) throw new Error(`There is no exercise ${slug}.`);
  const verdict = grade(exercise, 'dw1', wrong);
  const finding: Finding | undefined = verdict.kind === 'incorrect' ? verdict.finding : undefined;
  return hintsOf(exercise, 'dw1', locale, finding);
}

async function solvedParts(page: Page): Promise<number | undefined> {
  const response = await page.request.get('/api/me/progress');
  const { exercises }: { exercises: { slug: string; solvedParts: number }[] } = await response.json();
  return exercises.find((exercise) => exercise.slug === slug)?.solvedParts;
}

function focusIsIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
}

/** A wide formula scrolls inside itself, never the page. */
async function expectFitting(page: Page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: phoneWidth, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phoneWidth);
  if (before) await page.setViewportSize(before);
}
