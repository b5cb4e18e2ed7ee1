import type { Page } from 'playwright-core';
import type { Locale } from '@/lib/catalog/public-exercise';
import { formatNumber } from '@/lib/i18n/numbers';
import type { Words } from './words';

/** The exercise page as a learner meets it: parts by their number, fields and verdicts by what they are. */
export function exercisePage(page: Page, locale: Locale, { exercise }: Words) {
  function part(number: number) {
    const shown = { number: formatNumber(locale, number) };
    const label = exercise('part', shown);
    const body = page.getByRole('region', { name: label, exact: true });
    const offer = (key: 'show' | 'confirm' | 'keep' | 'worked' | 'hide') =>
      body.getByRole('button', { name: exercise(`solution.${key}`), exact: true });
    const field = body.getByRole('textbox');
    return {
      body,
      field,
      editor: (name: 'text' | 'visual') =>
        body.getByRole('radio', { name: exercise(`editor.${name}`), exact: true }),
      /** What is written in the visual editor, as LaTeX. */
      formula: () =>
        body.locator('math-field').evaluate((element) => ('value' in element ? String(element.value) : '')),
      palette: body.getByRole('toolbar'),
      /** “We read: …”, once something has been read. */
      preview: body.getByText(exercise('preview.label'), { exact: true }),
      /** Not what the visual editor says of itself, which is assertive. */
      verdict: body.locator('form [aria-live=polite]'),
      counterexample: body.getByText(exercise('counterexample.title'), { exact: true }),
      /** Its line in the list, once it is answered right. */
      solved: page.getByRole('button', {
        name: exercise('part-solved', { number: formatNumber(locale, number) }),
        exact: true,
      }),
      /** Its line in the list, while it is neither right nor given up. */
      unsettled: page.getByRole('button', { name: label, exact: true }),
      givenUp: page.getByRole('button', { name: exercise('part-given-up', shown), exact: true }),
      /** Its line in the list, once no answer counts any more. */
      usedUp: page.getByRole('button', { name: exercise('part-used-up', shown), exact: true }),
      /** The hints taken. */
      hints: body.getByRole('status').locator('details'),
      nextHint: (of: { number: number; total: number }) =>
        body.getByRole('button', {
          name: exercise('hint.next', {
            number: formatNumber(locale, of.number),
            total: formatNumber(locale, of.total),
            cost: exercise('hint.free'),
          }),
          exact: true,
        }),
      offer,
      solution: body.getByRole('region', { name: exercise('solution.worked'), exact: true }),
      another: body.getByRole('link', { name: exercise('solution.another'), exact: true }),
      async answer(text: string) {
        await field.fill(text);
        await field.press('Enter');
      },
    };
  }
  return { part };
}
