import { describe, expect } from 'vitest';
import { formatNumber } from '@/lib/i18n/numbers';
import { register, signIn, signOut } from './account-pages';
import { exercisePage } from './exercise-page';
import { hasFocus, journey } from './visitor';
import { wordsIn } from './words';

describe.each([
  {
    locale: 'en' as const,
    slug: 'log-loss-gradient',
    wrong: 'y/yhat - (1 - y)/(1 - yhat)',
    right: '-y/yhat + (1 - y)/(1 - yhat)',
    pointShown: true,
  },
  {
    locale: 'fa' as const,
    slug: 'log-loss-gradient',
    wrong: 'y/yhat - (۱ - y)/(۱ - yhat)',
    right: '-y/yhat + (۱ - y)/(۱ - yhat)',
    pointShown: true,
  },
  { locale: 'fa' as const, slug: 'square-of-a-product', wrong: '۵', right: '۶', pointShown: false },
])('a learner in $locale, $slug', ({ locale, slug, wrong, right, pointShown }) => {
  const person = {
    email: `${slug}-${locale}-${Date.now()}@example.org`,
    password: 'quiet evening, gradients',
  };

  journey('begins as a guest, learns why, registers, and finds the progress elsewhere', async ({ visit }) => {
    const words = await wordsIn(locale);
    const here = await visit({ locale });
    const { part } = exercisePage(here, locale, words);

    await here.goto(`/${locale}/exercises/${slug}`);
    await part(1).answer(wrong);
    await part(1).verdict.filter({ hasText: /\S/ }).waitFor();
    expect(await part(1).solved.count(), 'a wrong answer solves nothing').toBe(0);
    if (pointShown) {
      await part(1).counterexample.click();
      const right = words.exercise('counterexample.right');
      await part(1).body.getByRole('columnheader', { name: right }).waitFor();
    }

    await part(1).answer(right);
    await part(1).solved.waitFor();
    await expect.poll(() => hasFocus(part(2).field), { message: 'the next part has the caret' }).toBe(true);

    await register(here, words, locale, person);
    await here.goto(`/${locale}/exercises/${slug}`);
    await part(1).solved.waitFor();
    await signOut(here, words, locale);
    await here.goto(`/${locale}/exercises/${slug}`);
    await part(1).field.waitFor();
    expect(await part(1).solved.count(), 'nothing of it is left here').toBe(0);

    const there = await visit({ locale });
    await signIn(there, words, locale, person);
    await there.goto(`/${locale}/exercises/${slug}`);
    const kept = exercisePage(there, locale, words).part(1);
    await kept.solved.click();
    const tries = { count: 2, shown: formatNumber(locale, 2) };
    await kept.body.getByText(words.exercise('earlier.title', tries)).waitFor();
  });
});
