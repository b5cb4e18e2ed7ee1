import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Locale } from '@/lib/catalog/public-exercise';
import { seriousFindings } from './accessibility';
import { derivationPath, linesOf } from './derivation-page';
import { exercisePage } from './exercise-page';
import { hasFocus, journey, phone } from './visitor';
import { type Words, wordsIn } from './words';

describe.each(['en', 'fa'] as const)('an answer in two tabs, in %s', (locale) => {
  journey('is told of, and neither is lost', async ({ visit }) => {
    const words = await wordsIn(locale);
    const here = await visit({ locale, ...phone });
    const there = await here.context().newPage();
    for (const page of [here, there]) await page.goto(`/${locale}/exercises/log-loss-gradient`);
    const [mine, other] = [tab(here, locale, words), tab(there, locale, words)];

    await mine.field.fill('-y/yhat');
    await mine.preview.waitFor();
    await other.field.fill('y/yhat + 1');
    await mine.said.waitFor();
    expect(await mine.field.inputValue(), 'nothing changes by itself').toBe('-y/yhat');
    expect(await here.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await seriousFindings(here)).toEqual([]);

    await there.close();
    await mine.field.fill('-y/yhat + 1');
    await here.reload();
    await mine.said.waitFor();
    await mine.choose('take').click();
    expect(await mine.field.inputValue(), 'what the closed tab had').toBe('y/yhat + 1');
    await expect.poll(() => hasFocus(mine.field)).toBe(true);
    expect(await mine.said.count(), 'the choice is made').toBe(0);
    await here.reload();
    await expect.poll(() => mine.field.inputValue()).toBe('y/yhat + 1');
    expect(await mine.said.count()).toBe(0);
  });
});

journey('lines that stay in one tab are offered in the other', async ({ visit }) => {
  const words = await wordsIn('en');
  const here = await visit();
  const there = await here.context().newPage();
  for (const page of [here, there]) await page.goto(`/en/${derivationPath}`);
  const [mine, other] = [tab(here, 'en', words), tab(there, 'en', words)];
  const [myLines, otherLines] = [linesOf(here, 'en', words, 1), linesOf(there, 'en', words, 1)];

  await otherLines.line(1).fill('= yhat (1 - yhat)');
  await otherLines.mark('follows').waitFor();
  await myLines.line(1).fill('= exp(-z)/(1 + exp(-z))^2');
  await other.said.waitFor();
  await other.choose('keep').click();
  expect(await otherLines.line(1).inputValue()).toBe('= yhat (1 - yhat)');
  await mine.said.waitFor();
  await mine.choose('keep').click();
  await other.said.waitFor();
  await other.choose('take').click();
  expect(await otherLines.written()).toEqual(['= exp(-z)/(1 + exp(-z))^2']);
});

function tab(page: Page, locale: Locale, words: Words) {
  const { body, field, preview } = exercisePage(page, locale, words).part(1);
  return {
    field,
    preview,
    said: body.getByText(words.exercise('elsewhere.said'), { exact: true }),
    choose: (key: 'keep' | 'take') =>
      body.getByRole('button', { name: words.exercise(`elsewhere.${key}`), exact: true }),
  };
}
