import { describe, expect } from 'vitest';
import { formatNumber } from '@/lib/i18n/numbers';
import { seriousFindings } from './accessibility';
import { newApiGuest } from './api-client';
import { publishSquare } from './authored-exercise';
import { exercisePage } from './exercise-page';
import { signInAs } from './staff';
import { journey } from './visitor';
import { wordsIn } from './words';

const right = '6*(3*x + 1)';
const wrong = '2*(3*x + 1)';
const unread = '6*(3*x + 1';

journey(
  'by their address, answers count as often as the part says, and are judged after that',
  async ({ visit }) => {
    const author = await visit();
    await signInAs(author, 'teacher');
    const { slug } = await publishSquare(author, { sharing: 'link', rules: 'attempts: 2' });
    const guest = newApiGuest();

    const told: unknown[] = [];
    for (const answer of [unread, wrong, wrong, right]) {
      const { kind, counted, credit, attemptsLeft } = await guest.attempt(slug, 'dx', answer);
      told.push([kind, counted, credit, attemptsLeft]);
      // Nothing is lost by the solution once nothing counts.
      const solution = await guest.send(`/api/exercises/${slug}/parts/dx/solution?locale=en`);
      expect(solution.status).toBe(attemptsLeft === 0 ? 200 : 403);
    }
    expect(told).toEqual([
      ['unread', false, null, 2],
      ['incorrect', true, 0, 1],
      ['incorrect', true, 0, 0],
      ['correct', false, null, 0],
    ]);
    const shown = await guest.send(`/api/exercises/${slug}?locale=en`);
    expect((await shown.json()).parts).toMatchObject([{ id: 'dx', attempts: 2, credit: 1 }]);
  },
);

describe.each(['en', 'ar'] as const)('in %s', (locale) => {
  journey('the page says before how many count, and goes on when none does', async ({ visit }) => {
    const words = await wordsIn(locale);
    const author = await visit();
    await signInAs(author, 'teacher');
    const { slug } = await publishSquare(author, { sharing: 'link', rules: 'attempts: 2' });
    const page = await visit({ locale });
    const { part } = exercisePage(page, locale, words);
    const first = part(1);
    const left = (count: number) =>
      first.body.getByText(words.exercise('attempts-left', { count, shown: formatNumber(locale, count) }), {
        exact: true,
      });

    await page.goto(`/${locale}/exercises/${slug}`);
    await left(2).waitFor();
    await first.answer(unread);
    await first.verdict.filter({ hasText: words.exercise('free') }).waitFor();
    await left(2).waitFor();
    await first.answer(wrong);
    await left(1).waitFor();
    await first.answer(wrong);
    await left(0).waitFor();
    await first.offer('worked').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await first.answer(right);
    const used = words.verdicts('attempts-used', { sentence: words.verdicts('correct') });
    await first.verdict.filter({ hasText: used }).waitFor();
    expect(await first.solved.count()).toBe(0);

    await page.reload();
    await first.usedUp.click();
    await left(0).waitFor();
  });
});
