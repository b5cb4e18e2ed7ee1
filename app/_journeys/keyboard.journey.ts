import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { exercisePage } from './exercise-page';
import { tabTo } from './keyboard';
import { hasFocus, journey } from './visitor';
import { wordsIn } from './words';

const keysMax = 80;

journey('everything on the way to a right answer works by keyboard alone', async ({ visit }) => {
  const words = await wordsIn('en');
  const page = await visit();
  const { part } = exercisePage(page, 'en', words);

  await page.goto('/en');
  await page.keyboard.press('Tab');
  expect(
    await hasFocus(page.getByRole('link', { name: words.shell('nav.skip') })),
    'skipping comes first',
  ).toBe(true);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: words.shell('home.all') }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/exercises');
  await tabTo(page, page.getByRole('link', { name: /log loss/i }).first());
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/exercises/log-loss-gradient');

  await tabTo(page, part(1).field);
  await page.keyboard.type('y/yhat - (1 - y)/(1 - yhat)');
  await page.keyboard.press('Enter');
  await tabTo(page, part(1).counterexample);
  await page.keyboard.press('Enter');
  await part(1).body.getByRole('table').waitFor();

  await tabTo(page, part(1).field, 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('(yhat - y)/(yhat - ');
  await tabTo(page, part(1).palette.getByRole('button').first());
  await arrowTo(
    page,
    part(1).palette.getByRole('button', { name: words.exercise('palette.insert', { name: 'yhat' }) }),
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(part(1).field), { message: 'the caret is back in the field' }).toBe(true);
  await page.keyboard.type('^2)');
  await page.keyboard.press('Enter');
  await part(1).solved.waitFor();
  await expect.poll(() => hasFocus(part(2).field), { message: 'the next part has the caret' }).toBe(true);
});

async function arrowTo(page: Page, target: Locator) {
  await target.waitFor();
  for (let count = 0; count < keysMax && !(await hasFocus(target)); count += 1)
    await page.keyboard.press('ArrowRight');
  expect(await hasFocus(target), 'the arrows lead to the key').toBe(true);
}
