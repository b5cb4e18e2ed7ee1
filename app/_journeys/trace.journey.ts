import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Locale } from '@/lib/catalog/public-exercise';
import { formatNumber } from '@/lib/i18n/numbers';
import { seriousFindings } from './accessibility';
import { exercisePage } from './exercise-page';
import { pasteInto, tabTo } from './keyboard';
import { hasFocus, journey, phone } from './visitor';
import { type Words, wordsIn } from './words';

const path = 'exercises/sgd-by-hand';

/** The source's table, cut at three decimals: outputs, gradient, parameters. */
const right = [
  ['0.500', '0.500', '58.780', '8.004', '0.500', '-0.587', '-0.080', '-0.004'],
  ['0', '0', '-202.5', '-8.75', '-1', '1.438', '0.007', '0.006'],
  ['1', '1', '60.5', '8.4', '0.5', '0.833', '-0.077', '0.001'],
  ['1', '1', '57', '7.6', '0.5', '0.263', '-0.153', '-0.004'],
];

/** The same with the wrong sign in one step, and gone on from there. */
const slipped = [
  ...right.slice(0, 1),
  ['0', '0', '-202.5', '-8.75', '-1', '-2.612', '0.007', '0.006'],
  ['0', '0', '-97.5', '-4.05', '-0.5', '-1.637', '0.047', '0.011'],
  ['0', '0', '-105', '-4.7', '-0.5', '-0.587', '0.094', '0.016'],
];

const slipAt = '2 parameters w0';

/** As somebody writes numbers who reads this language. */
function written(table: string[][], locale: Locale): string[][] {
  if (locale === 'en') return table;
  const digits = (text: string) => text.replaceAll(/\d/g, (digit) => formatNumber(locale, Number(digit)));
  return table.map((row) => row.map((text) => digits(text).replace('.', '٫')));
}

function tableOf(page: Page, locale: Locale, words: Words) {
  const { body } = exercisePage(page, locale, words).part(1);
  const cell = (id: string) => body.locator(`[data-cell="${id}"]`);
  return {
    body,
    cell,
    check: body.getByRole('button', { name: words.exercise('check'), exact: true }),
    filled: (count: number) =>
      body.getByText(
        words.trace('filled', { filled: formatNumber(locale, count), total: formatNumber(locale, 32) }),
        { exact: true },
      ),
    /** What is said of a cell to those who do not see its sign. */
    said: async (id: string) => {
      const described = (await cell(id).getAttribute('aria-describedby'))?.split(' ')[0] ?? '';
      return page.locator(`[id="${described}"]`).textContent();
    },
    pictures: body.getByRole('region', { name: words.trace('pictures.title'), exact: true }),
    player: body.getByRole('region', { name: words.trace('player.title'), exact: true }),
  };
}

describe.each(['en', 'fa'] as const)('a training run in %s', (locale) => {
  journey('is filled in by keyboard, judged row by row, and run on once it is right', async ({ visit }) => {
    const words = await wordsIn(locale);
    const page = await visit({ locale, viewport: { width: 1280, height: 900 } });
    const { part } = exercisePage(page, locale, words);
    const { cell, filled, said, pictures, player } = tableOf(page, locale, words);
    const keys = page.keyboard;

    await page.goto(`/${locale}/${path}`);
    await tabTo(page, cell('1 outputs 1'));
    for (const [at, text] of written(slipped, locale).flat().entries()) {
      if (at > 0) await keys.press('Enter');
      await keys.type(text);
    }
    await filled(32).waitFor();
    expect(await hasFocus(cell('4 parameters w2'))).toBe(true);
    await keys.press('ArrowUp');
    expect(await hasFocus(cell('3 parameters w2')), 'up goes to the row above').toBe(true);
    await keys.press(locale === 'fa' ? 'ArrowRight' : 'ArrowLeft');
    expect(await hasFocus(cell('3 parameters w1')), 'sideways as the table runs').toBe(true);
    await pictures.getByRole('img').nth(2).waitFor();

    await keys.press('Control+Enter');
    await part(1)
      .verdict.filter({ hasText: formatNumber(locale, 31) })
      .waitFor();
    expect(await said('1 gradient w0')).toBe(words.trace('mark.right'));
    expect(await said(slipAt)).toBe(words.trace('mark.first'));
    expect(await said('4 parameters w0')).toBe(words.trace('mark.carried'));
    expect(await cell(slipAt).getAttribute('aria-invalid')).toBe('true');
    expect(await seriousFindings(page)).toEqual([]);

    await page.reload();
    await filled(32).waitFor();
    expect(await cell(slipAt).inputValue(), 'the draft is kept').toBe(written(slipped, locale)[1]?.[5]);

    await cell('2 outputs 1').focus();
    await pasteInto(page, cellsCopied(written(right.slice(1), locale)));
    await expect.poll(() => cell('4 parameters w2').inputValue()).toBe(written(right, locale)[3]?.[7]);
    await keys.press('Control+Enter');
    await part(1).solved.waitFor();

    await part(1).solved.click();
    await player.getByRole('button', { name: words.trace('player.run'), exact: true }).click();
    await player
      .getByRole('status')
      .filter({ hasText: formatNumber(locale, 200) })
      .waitFor();
    await player.getByRole('img').waitFor();
    await part(1).offer('worked').click();
    await part(1).solution.getByRole('table').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  journey('is filled in on a phone, a card for each step', async ({ visit }) => {
    const words = await wordsIn(locale);
    const page = await visit({ locale, ...phone });
    const { part } = exercisePage(page, locale, words);
    const { body, cell, check, filled, said } = tableOf(page, locale, words);

    await page.goto(`/${locale}/${path}`);
    await part(1).unsettled.waitFor();
    await cell('1 outputs 1').tap();
    await pasteInto(page, cellsCopied(written([['9', '9', '9', '9', '9', '9', '9', '9']], locale)));
    await filled(8).waitFor();
    await cell('2 outputs 1').fill('half');
    await check.tap();
    await part(1)
      .verdict.filter({ hasText: words.exercise('free') })
      .waitFor();
    expect(await said('2 outputs 1'), 'the cell that cannot be read is pointed at').not.toBe('');

    await cell('2 outputs 1').fill('');
    await check.tap();
    await part(1)
      .verdict.filter({ hasNotText: words.exercise('free') })
      .filter({ hasText: /\S/ })
      .waitFor();
    expect(await said('1 gradient w0')).toBe(words.trace('mark.wrong'));
    await body.getByRole('button', { name: words.trace('go-first'), exact: true }).tap();
    expect(await hasFocus(cell('1 outputs 1'))).toBe(true);

    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
    expect(await seriousFindings(page)).toEqual([]);
  });
});

/** As a spreadsheet leaves its cells on the clipboard. */
function cellsCopied(table: string[][]): string {
  return table.map((row) => row.join('\t')).join('\n');
}
