import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exercisePage } from './exercise-page';
import { journey, phone } from './visitor';
import { wordsIn } from './words';

const path = 'exercises/log-loss-gradient';

journey('what is typed before the page’s script has come counts', async ({ visit }) => {
  const words = await wordsIn('en');
  const page = await visit();
  const { part } = exercisePage(page, 'en', words);
  const script = await held(page);

  await page.goto(`/en/${path}`, { waitUntil: 'commit' });
  await part(1).field.fill('-y/yhat + (1-y)/(1-yhat)');
  await part(1).field.press('Enter');
  script.come();
  await part(1).preview.waitFor();
  expect(new URL(page.url()).search, 'nothing is sent by the browser itself').toBe('');
  await part(1).field.press('Enter');
  await part(1).solved.waitFor();
});

journey(
  'the editor chosen before the page’s script has come is there with what was typed',
  async ({ visit }) => {
    const words = await wordsIn('fa');
    const page = await visit({ locale: 'fa', ...phone });
    const { part } = exercisePage(page, 'fa', words);
    await page.goto(`/fa/${path}`);
    await part(1).field.fill('y');
    await part(1).preview.waitFor();

    const script = await held(page);
    await page.reload({ waitUntil: 'commit' });
    await part(1).field.fill('y/yhat');
    await part(1).editor('visual').locator('xpath=..').click();
    script.come();
    await part(1).body.locator('math-field').waitFor();
    await expect.poll(part(1).formula).toBe('\\frac{y}{\\hat{y}}');
    const kept = part(1).body.getByText(words.exercise('elsewhere.said'), { exact: true });
    await kept.waitFor();
    await part(1)
      .body.getByRole('button', { name: words.exercise('elsewhere.take'), exact: true })
      .click();
    await expect.poll(part(1).formula, { message: 'what was kept is not lost' }).toBe('y');
  },
);

/** Keeps the page's scripts back until they may come. */
async function held(page: Page) {
  let come = () => {};
  const promise = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await promise;
    await route.continue();
  });
  return { come };
}
