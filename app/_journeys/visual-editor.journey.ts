import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { formatNumber } from '@/lib/i18n/numbers';
import { seriousFindings } from './accessibility';
import { register, signIn } from './account-pages';
import { exercisePage } from './exercise-page';
import { address, journey, phone } from './visitor';
import { type Words, wordsIn } from './words';

const path = 'exercises/log-loss-gradient';

describe.each([
  { locale: 'en' as const, one: '1' },
  { locale: 'fa' as const, one: '۱' },
])('the visual editor in $locale', ({ locale, one }) => {
  journey('takes formulas from the keys, and is there again for the same person', async ({ visit }) => {
    const words = await wordsIn(locale);
    const page = await visit({ locale });
    const { part } = exercisePage(page, locale, words);
    const keys = page.keyboard;

    await page.goto(`/${locale}/${path}`);
    await choose(part(1).editor('visual'));
    await part(1).body.locator('math-field').waitFor();
    await part(1).field.focus();
    await keys.type('y/yhat');
    await part(1).preview.waitFor();
    await keys.press('Enter');
    await part(1).verdict.filter({ hasText: /\S/ }).waitFor();
    expect(await part(1).solved.count(), 'a wrong answer solves nothing').toBe(0);
    expect(await seriousFindings(page)).toEqual([]);

    await keys.press('Home');
    await keys.type('-');
    await keys.press('End');
    await keys.type(`+(${one}-y)/(${one}-yhat)`);
    expect(await part(1).formula()).toContain('\\frac{y}{\\hat{y}}');
    await keys.press('Enter');
    await part(1).solved.waitFor();
    await expect
      .poll(() => hasFocusInside(part(2).body), { message: 'the next part has the caret' })
      .toBe(true);

    await keys.type('yhat(1-yhat)x_1');
    expect(await part(2).formula(), 'subscripts are set as such').toContain('x_1');
    await page.reload();
    expect(await part(2).editor('visual').isChecked(), 'the choice is remembered').toBe(true);
    await expect.poll(() => part(2).formula(), { message: 'and what was typed' }).toContain('x_1');
    await part(2).field.focus();
    await keys.press('Enter');
    await part(2).solved.waitFor();

    const person = {
      email: `visual-${locale}-${Date.now()}@example.org`,
      password: 'quiet evening, gradients',
    };
    await register(page, words, locale, person);
    const elsewhere = await visit({ locale });
    await signIn(elsewhere, words, locale, person);
    await elsewhere.goto(`/${locale}/${path}`);
    const there = exercisePage(elsewhere, locale, words);
    expect(await there.part(3).editor('visual').isChecked(), 'also in another browser').toBe(true);
    const tries = { count: 2, shown: formatNumber(locale, 2) };
    // A click before the page's script has come is lost.
    const isOpen = async (): Promise<string | null> => {
      await there.part(1).solved.click();
      return there.part(1).solved.getAttribute('aria-expanded');
    };
    await expect.poll(isOpen, { message: 'the solved part opens' }).toBe('true');
    await there.part(1).body.getByText(words.exercise('earlier.title', tries)).click();
    await expect
      .poll(() => there.part(1).body.locator('ol .katex').count(), { message: 'tries are set as formulas' })
      .toBe(2);
  });
});

journey('what is written goes along from one editor to the other', async ({ visit }) => {
  const words = await wordsIn('en');
  const page = await visit();
  const { part } = exercisePage(page, 'en', words);
  const { body, field, formula, editor, palette } = part(1);
  const leftBehind = body.getByText(words.exercise('editor.left-text'));

  await page.goto(`/en/${path}`);
  await field.fill('-y / yhat');
  await choose(editor('visual'));
  await expect.poll(formula).toBe('-\\frac{y}{\\hat{y}}');
  await choose(editor('text'));
  expect(await field.inputValue(), 'nothing was changed, so it is as it was typed').toBe('-y / yhat');

  await field.fill('-y / yhat + (');
  await choose(editor('visual'));
  await leftBehind.waitFor();
  await expect.poll(formula).toBe('');
  await choose(editor('text'));
  expect(await field.inputValue(), 'what cannot be read is not lost').toBe('-y / yhat + (');

  await field.fill('');
  await choose(editor('visual'));
  await body.locator('math-field').waitFor();
  await palette
    .getByRole('button', { name: insert(words.exercise('palette.fraction'), words), exact: true })
    .click();
  await palette.getByRole('button', { name: insert('y', words), exact: true }).click();
  await page.keyboard.press('ArrowRight');
  await palette.getByRole('button', { name: insert('yhat', words), exact: true }).click();
  expect(await formula()).toBe('\\frac{y}{\\hat{y}}');
  await page.keyboard.press('Tab');
  expect(await hasFocusInside(palette), 'Tab leaves the field').toBe(true);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => field.inputValue()).toBe('y/yhat');
});

journey('a sum is filled in as it is said, in either notation', async ({ visit }) => {
  const words = await wordsIn('en');
  const page = await visit();
  const { part } = exercisePage(page, 'en', words);
  const { body, field, formula, editor } = part(1);
  const keys = page.keyboard;

  await page.goto('/en/exercises/log-likelihood-gradient');
  await choose(editor('visual'));
  await body.locator('math-field').waitFor();
  await field.focus();
  for (const [typed, wanted] of [
    ['sum(i,1,N,s_i', '\\sum_{i=1}^{N}\\left(s_{i}\\right)'],
    ['sum(s_i', '\\sum_{\\placeholder{}}^{\\placeholder{}}\\left(s_{i}\\right)'],
    ['sum_i=1^N s_i', '\\sum_{i=1}^{N}s_{i}'],
    ['sumi=1 s_i', '\\sum_{i=1}^{\\placeholder{}}s_{i}'],
  ] as const) {
    await keys.press('ControlOrMeta+A');
    await keys.press('Delete');
    await keys.type(typed);
    await expect.poll(formula, { message: typed }).toBe(wanted);
  }
  await keys.press('ControlOrMeta+A');
  await keys.press('Delete');
  await keys.type('sumi=1');
  await keys.press('ArrowUp');
  await keys.type('N');
  await keys.press('ArrowRight');
  await keys.type('s_i');
  await expect.poll(formula).toBe('\\sum_{i=1}^{N}s_{i}');
  await part(1).preview.waitFor();
});

journey(
  'the visual editor leaves Check in sight on a phone, and asks nobody else for anything',
  async ({ visit }) => {
    const words = await wordsIn('fa');
    const page = await visit({
      ...phone,
      isMobile: true,
      reducedMotion: 'reduce',
    });
    const strange: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      const isOwn = url.startsWith(`${address}/`);
      const isBuilt = url.startsWith(`${address}/_next/static/media/`);
      if (!isOwn || (/\.(woff2?|wav|mp3)$/.test(url) && !isBuilt)) strange.push(url);
    });
    const { part } = exercisePage(page, 'fa', words);

    await page.goto(`/fa/${path}`);
    await choose(part(1).editor('visual'));
    const mathfield = part(1).body.locator('math-field');
    await mathfield.tap();
    await expect.poll(() => hasFocusInside(mathfield), { message: 'a touch gives it the caret' }).toBe(true);
    await page.keyboard.type('y/yhat');
    await part(1).preview.waitFor();
    const check = part(1).body.getByRole('button', { name: words.exercise('check'), exact: true });
    await check.scrollIntoViewIfNeeded();
    await check.click({ trial: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await seriousFindings(page)).toEqual([]);
    expect(strange, 'no other site, no typefaces or sounds of its own').toEqual([]);
  },
);

/** The box itself is invisible; its words are what one clicks. */
function choose(radio: Locator): Promise<void> {
  return radio.locator('xpath=..').click();
}

function insert(name: string, { exercise }: Words): string {
  return exercise('palette.insert', { name });
}

function hasFocusInside(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement));
}
