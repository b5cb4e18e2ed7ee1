import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { formatNumber } from '@/lib/i18n/numbers';
import { seriousFindings } from './accessibility';
import { caretIn, derivationPath, linesOf } from './derivation-page';
import { exercisePage } from './exercise-page';
import { pasteInto, tabTo } from './keyboard';
import { hasFocus, journey, phone } from './visitor';
import { wordsIn } from './words';

describe.each([
  { locale: 'en' as const, one: '1' },
  { locale: 'fa' as const, one: '۱' },
])('a derivation in $locale', ({ locale, one }) => {
  journey(
    'goes line by line by keyboard, is marked while it is written, and is right in the end',
    async ({ visit }) => {
      const words = await wordsIn(locale);
      const page = await visit({ locale });
      const { part } = exercisePage(page, locale, words);
      const { line, mark, written } = linesOf(page, locale, words, 1);
      const keys = page.keyboard;

      await page.goto(`/${locale}/${derivationPath}`);
      await tabTo(page, line(1));
      await keys.type('= dŷ/dz');
      await keys.press('Enter');
      await keys.type(`= -ŷ (${one} - ŷ)`);
      await mark('wrong').waitFor();
      expect(await mark('follows').count(), 'the line above stays right').toBe(1);
      expect(await part(1).verdict.textContent(), 'and nothing is judged').toBe('');

      await keys.press('Control+Enter');
      const first = words.verdicts('incorrect-line', {
        before: formatNumber(locale, 1),
        line: formatNumber(locale, 2),
      });
      await part(1).verdict.getByText(first).waitFor();
      expect(await line(2).getAttribute('aria-invalid')).toBe('true');
      expect(await seriousFindings(page)).toEqual([]);

      await keys.press('ControlOrMeta+A');
      await keys.type(`= ŷ (${one} - ŷ)`);
      await mark('follows').nth(1).waitFor();
      await keys.press('Control+Enter');
      await part(1).verdict.filter({ hasText: /\S/ }).waitFor();
      expect(await part(1).solved.count(), 'too few steps are not yet what is asked').toBe(0);

      await keys.press('ArrowUp');
      await expect.poll(() => hasFocus(line(1))).toBe(true);
      await keys.press('Enter');
      await expect.poll(() => hasFocus(line(2))).toBe(true);
      await keys.type(`= ${one}/(${one} + exp(-z)) exp(-z)/(${one} + exp(-z))`);
      await keys.press('Home');
      await keys.press('ArrowRight');
      await keys.press('Alt+ArrowUp');
      await expect.poll(() => hasFocus(line(1)), { message: 'the caret goes along' }).toBe(true);
      await expect.poll(() => caretIn(line(1)), { message: 'and stays in its place' }).toBe(1);
      await keys.press('Alt+ArrowDown');
      await expect.poll(() => hasFocus(line(2))).toBe(true);
      await keys.press('Enter');
      await expect.poll(() => hasFocus(line(3))).toBe(true);
      await keys.press('Backspace');
      await expect.poll(() => hasFocus(line(2)), { message: 'an empty line goes' }).toBe(true);
      await expect.poll(async () => (await written()).length).toBe(3);

      await page.reload();
      await expect.poll(async () => (await written()).length, { message: 'the draft is kept' }).toBe(3);
      await line(3).press('Control+Enter');
      await part(1).solved.waitFor();
      await expect
        .poll(() => hasFocus(linesOf(page, locale, words, 2).line(1)), {
          message: 'the next part has the caret',
        })
        .toBe(true);
    },
  );

  journey('goes by mouse on a phone, and takes several lines at once', async ({ visit }) => {
    const words = await wordsIn(locale);
    const page = await visit({ locale, ...phone });
    const { part } = exercisePage(page, locale, words);
    const { line, add, tool, check, written, mark } = linesOf(page, locale, words, 1);

    await page.goto(`/${locale}/${derivationPath}`);
    await part(1).unsettled.waitFor();
    await line(1).click();
    await pasteInto(
      page,
      `\\begin{aligned} &= \\frac{e^{-z}}{(1+e^{-z})^2} \\\\ &= \\hat y (1-\\hat y) \\end{aligned}`,
    );
    await expect.poll(async () => (await written()).length).toBe(2);
    await mark('follows').nth(1).waitFor();

    await line(2).click();
    await tool('insert').click();
    await expect.poll(() => hasFocus(line(2))).toBe(true);
    await part(1)
      .body.getByRole('toolbar', { name: words.exercise('palette.title') })
      .getByRole('button', { name: words.exercise('palette.insert', { name: 'z' }), exact: true })
      .click();
    expect(await line(2).inputValue(), 'the palette serves the line with the caret').toBe('z');
    await line(2).fill(`= ${one}/(${one} + exp(-z)) exp(-z)/(${one} + exp(-z))`);
    await add.click();
    await line(4).fill('= 0');
    await tool('remove').click();
    await expect.poll(async () => (await written()).length).toBe(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await seriousFindings(page)).toEqual([]);
    await check.click();
    await part(1).solved.waitFor();
  });
});

journey('a derivation can be written visually, all lines in the same editor', async ({ visit }) => {
  const words = await wordsIn('en');
  const page = await visit();
  const { part } = exercisePage(page, 'en', words);
  const { body, line, written } = linesOf(page, 'en', words, 1);
  const keys = page.keyboard;
  const formulas = () =>
    body
      .locator('math-field')
      .evaluateAll((fields) => fields.map((field) => String((field as unknown as { value: string }).value)));

  const field = (number: number) => body.locator('math-field').nth(number - 1);
  const caret = async (number: number) =>
    (await isCurrent(field(number)))
      ? field(number).evaluate((element) => (element as unknown as { position: number }).position)
      : null;

  await page.goto(`/en/${derivationPath}`);
  await part(1).unsettled.waitFor();
  await line(1).fill('= exp(-z)/(1 + exp(-z))^2');
  await part(1).editor('visual').locator('xpath=..').click();
  await body.locator('math-field').waitFor();
  await expect.poll(formulas).toEqual([expect.stringContaining('\\frac')]);
  await field(1).click();
  await expect.poll(() => isCurrent(field(1))).toBe(true);
  await keys.press('Enter');
  await field(2).waitFor();
  await expect.poll(() => isCurrent(field(2)), { message: 'a new line has the caret' }).toBe(true);
  await keys.type('=1/(1+e^-z');
  await keys.press('Enter');
  await field(3).waitFor();
  await expect.poll(() => isCurrent(field(3))).toBe(true);
  await keys.type('=yhat(1-yhat)');
  await expect.poll(async () => (await formulas())[2]?.match(/\\hat/g)?.length).toBe(2);
  await keys.press('Home');
  await expect.poll(() => caret(3)).toBe(0);
  await keys.press('ArrowRight');
  await expect.poll(() => caret(3)).toBe(1);
  await keys.press('Alt+ArrowUp');
  await expect.poll(() => caret(2), { message: 'the caret goes along and stays in its place' }).toBe(1);
  await keys.press('Alt+ArrowDown');
  await expect.poll(() => caret(3)).toBe(1);
  await keys.press('Control+Enter');
  await part(1)
    .verdict.getByText(words.verdicts('incorrect-line', { before: '1', line: '2' }))
    .waitFor();
  await part(1).editor('text').locator('xpath=..').click();
  await expect.poll(async () => (await written())[2]).toContain('yhat');
});

journey('a line may give a letter to what the others use again', async ({ visit }) => {
  const words = await wordsIn('fa');
  const page = await visit({ locale: 'fa', ...phone });
  const { part } = exercisePage(page, 'fa', words);
  const { body, line, mark, written } = linesOf(page, 'fa', words, 1);
  const defines = body.getByText(words.exercise('lines.mark.defines', { name: 'u' }), { exact: true });

  await page.goto(`/fa/${derivationPath}`);
  await part(1).unsettled.waitFor();
  await line(1).click();
  await pasteInto(page, 'u := exp(-z)\n= u/(1 + u)^2\n= 1/(1 + u) u/(1 + u)');
  await expect.poll(async () => (await written()).length).toBe(3);
  await defines.waitFor();
  await mark('follows').nth(1).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await line(3).press('Control+Enter');
  await part(1).verdict.getByText(words.verdicts('not-in-form-own-names')).waitFor();

  await part(1).editor('visual').locator('xpath=..').click();
  await body.locator('math-field').nth(2).waitFor();
  await defines.waitFor();
  await mark('follows').nth(1).waitFor();
  await part(1).editor('text').locator('xpath=..').click();
  await expect.poll(async () => (await written())[0]).toContain('u := exp');

  await line(3).press('Enter');
  await line(4).fill('= ŷ (1 - ŷ)');
  await line(4).press('Control+Enter');
  await part(1).solved.waitFor();
});

/** Whether a visual editor has the keys. */
function isCurrent(field: Locator): Promise<boolean> {
  return field.evaluate((element) => document.activeElement === element);
}
