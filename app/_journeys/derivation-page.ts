import type { Locator, Page } from 'playwright-core';
import type { Locale } from '@/lib/catalog/public-exercise';
import { formatNumber } from '@/lib/i18n/numbers';
import { exercisePage } from './exercise-page';
import type { Words } from './words';

export const derivationPath = 'exercises/log-loss-by-lines';

/** The lines of one part, by their numbers. */
export function linesOf(page: Page, locale: Locale, words: Words, number: number) {
  const { body } = exercisePage(page, locale, words).part(number);
  const nameOf = (line: number) => words.exercise('lines.line', { number: formatNumber(locale, line) });
  return {
    body,
    line: (line: number) => body.getByRole('textbox', { name: nameOf(line), exact: true }),
    written: () =>
      body
        .locator('input[name=answer]')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    mark: (key: 'follows' | 'wrong' | 'aside') =>
      body.getByText(words.exercise(`lines.mark.${key}`), { exact: true }),
    tool: (key: 'insert' | 'move-up' | 'move-down' | 'remove' | 'undo' | 'redo') =>
      body.getByRole('button', { name: words.exercise(`lines.tool.${key}`), exact: true }),
    add: body.getByRole('button', { name: words.exercise('lines.add'), exact: true }),
    check: body.getByRole('button', { name: words.exercise('check'), exact: true }),
  };
}

export function caretIn(line: Locator): Promise<number | null> {
  return line.evaluate((field) => (field as HTMLInputElement).selectionStart);
}
