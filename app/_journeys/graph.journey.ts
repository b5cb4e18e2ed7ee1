import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findExercise } from '@/lib/catalog/catalogue';
import type { Locale } from '@/lib/catalog/public-exercise';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import type { Answer } from '@/lib/grading/answer';
import { formatNumber } from '@/lib/i18n/numbers';
import { seriousFindings } from './accessibility';
import { exercisePage } from './exercise-page';
import { hasFocus, journey, phone } from './visitor';
import { wordsIn } from './words';

const slug = 'used-twice-graph';

describe.each(['en', 'fa'] as const)('a computation graph in %s', (locale) => {
  journey('is filled in by keyboard, marked cell by cell, and played', async ({ visit }) => {
    const words = await wordsIn(locale);
    const page = await visit({ locale, reducedMotion: 'reduce' });
    const part = exercisePage(page, locale, words).part(1);
    await page.goto(`/${locale}/exercises/${slug}`);
    const cells = cellsOf(part.body, words);

    await cells.at(0).focus();
    // The way through q is forgotten at p, and gone on from.
    for (const typed of tests().partly) {
      await page.keyboard.type(inDigits(locale, typed));
      await page.keyboard.press('Enter');
    }
    const counts = { right: 12, total: 13, carried: 2 };
    const shown = Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, formatNumber(locale, count)]),
    ) as Record<keyof typeof counts, string>;
    await part.verdict.filter({ hasText: words.verdicts('partly-carried', shown) }).waitFor();
    const wrong = cells.named('gradients', 'p');
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    expect(await described(wrong)).toContain(words.graph('mark.first'));
    expect(await described(cells.named('gradients', 'a'))).toContain(words.graph('mark.carried'));
    expect(await described(cells.named('values', 'p'))).toContain(words.graph('mark.right'));
    expect(await seriousFindings(page)).toEqual([]);

    await page.reload();
    await expect
      .poll(() => cells.named('gradients', 'a').inputValue(), { timeout: 20_000 })
      .toBe(inDigits(locale, '30'));

    // Along the edges: from a value on to the next, and down to its gradient.
    const [onward, back] = locale === 'fa' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    await cells.named('values', 'q').focus();
    await page.keyboard.press(`Alt+${onward}`);
    await expectFocus(cells.local('f', 'q'));
    await page.keyboard.press(`Alt+${onward}`);
    await expectFocus(cells.named('values', 'f'));
    await page.keyboard.press(`Alt+${back}`);
    await page.keyboard.press(`Alt+${back}`);
    await page.keyboard.press('ArrowDown');

    const gradients = tests().correct.slice(-3);
    for (const [index, name] of ['p', 'a', 'b'].entries())
      await cells.named('gradients', name).fill(inDigits(locale, gradients[index] ?? ''));
    await cells.named('gradients', 'b').press('Enter');
    await part.solved.waitFor();

    await part.solved.press('Enter');
    await part.offer('worked').press('Enter');
    const player = part.body.getByRole('region', { name: words.graph('play.title') }).first();
    expect(
      await player.getByRole('button', { name: words.graph('play.play') }).count(),
      'nothing moves',
    ).toBe(0);
    const next = player.getByRole('button', { name: words.graph('play.next') });
    for (let step = 0; step < 13; step += 1) await next.press('Enter');
    await player.getByText(words.graph('play.backward')).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  journey('is a table on a phone, filled in by touch, with no scrolling sideways', async ({ visit }) => {
    const words = await wordsIn(locale);
    const page = await visit({ locale, ...phone });
    const part = exercisePage(page, locale, words).part(1);
    await page.goto(`/${locale}/exercises/${slug}`);
    const cells = cellsOf(part.body, words);
    await part.body.getByRole('table').waitFor();
    expect(await isFitting(page)).toBe(true);

    await cells.named('values', 'p').fill('six');
    await part.body.getByRole('button', { name: words.exercise('check'), exact: true }).tap();
    await part.verdict.filter({ hasText: words.exercise('free') }).waitFor();
    expect(await cells.named('values', 'p').getAttribute('aria-invalid')).toBe('true');

    await cells.named('values', 'p').fill(inDigits(locale, '5'));
    await part.body.getByRole('button', { name: words.exercise('check'), exact: true }).tap();
    await part.verdict.filter({ hasText: words.verdicts('incorrect') }).waitFor();
    await part.body.getByText(words.graph('mark.first'), { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    for (const [index, typed] of tests().correct.entries())
      await cells.at(index).fill(inDigits(locale, typed));
    expect(await isFitting(page)).toBe(true);
    await part.body.getByRole('button', { name: words.exercise('check'), exact: true }).tap();
    await part.solved.waitFor();
  });
});

type Words = Awaited<ReturnType<typeof wordsIn>>;

function cellsOf(body: Locator, { graph }: Words) {
  const box = (name: string) => body.getByRole('textbox', { name, exact: true });
  return {
    /** In working order. */
    at: (index: number) => {
      const { fill, key } = askedCells()[index] ?? askedCells()[0] ?? { fill: 'values', key: '' };
      if (fill !== 'local') return box(graph(`cell.${fill}`, { name: key }));
      const [of = '', by = ''] = key.split(' by ');
      return box(graph('cell.local', { of, by }));
    },
    named: (fill: 'values' | 'gradients', name: string) => box(graph(`cell.${fill}`, { name })),
    local: (of: string, by: string) => box(graph('cell.local', { of, by })),
  };
}

function askedCells() {
  const exercise = findExercise(slug);
  return (exercise && toPublicExercise(exercise, 'en').parts[0]?.graph?.cells) ?? [];
}

/** The author's own answers, cell by cell in working order. */
function tests(): { correct: string[]; partly: string[] } {
  const [listed] = findExercise(slug)?.tests ?? [];
  return { correct: cellsIn(listed?.correct[0]), partly: cellsIn(listed?.partly[0]) };
}

function cellsIn(answer: Answer | undefined): string[] {
  if (typeof answer !== 'object' || Array.isArray(answer) || 'rows' in answer) throw new Error('no cells');
  return askedCells().map(({ fill, key }) => answer[fill]?.[key] ?? '');
}

function inDigits(locale: Locale, typed: string): string {
  return typed.replaceAll(/\d/g, (digit) => formatNumber(locale, Number(digit)));
}

function described(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

async function expectFocus(field: Locator): Promise<void> {
  await expect.poll(() => hasFocus(field)).toBe(true);
}

function isFitting(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}
