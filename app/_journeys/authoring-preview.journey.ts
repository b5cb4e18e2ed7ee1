import { describe, expect } from 'vitest';
import { languageNames } from '@/app/_components/language-names';
import { formatNumber } from '@/lib/i18n/numbers';
import { seriousFindings } from './accessibility';
import { benchPage, newDraft } from './authoring-pages';
import { signInAs } from './staff';
import { journey } from './visitor';
import { wordsIn } from './words';

const right = '-y/yhat + (1 - y)/(1 - yhat)';

describe.each(['en', 'ar'] as const)('the preview while one writes, in %s', (locale) => {
  journey(
    'keeps what was answered until the model or the question changes, and says so then',
    async ({ visit }) => {
      const words = await wordsIn(locale);
      const page = await visit({ viewport: { width: 1440, height: 900 } });
      const bench = benchPage(page, locale, words);
      await signInAs(page, 'teacher', locale);
      await page.goto(`/${locale}/write/${await newDraft(page)}`);
      await bench.noProblems.waitFor();

      const numbered = { number: formatNumber(locale, 1) };
      const solved = bench.learner.getByRole('button', {
        name: words.exercise('part-solved', numbered),
        exact: true,
      });
      await bench.learner.getByRole('textbox').first().fill(right);
      await bench.learner.getByRole('textbox').first().press('Enter');
      await solved.waitFor();

      await bench.file(languageNames[locale]).click();
      await bench.editor.locator('.cm-line').first().click();
      await page.keyboard.press('End');
      await page.keyboard.type(' 2');
      const heading = bench.learner.getByRole('heading', { level: 1 });
      await expect.poll(() => heading.textContent(), { timeout: 20_000 }).toMatch(/2$/);
      expect(await solved.count(), 'a title is no question').toBe(1);

      await bench.file('exercise.yaml').click();
      await bench.editor.getByText('w1 x1 + w2 x2 + b').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' + 1');
      const outdated = words.exercise('outdated', { count: 1, parts: numbered.number });
      await bench.learner.getByText(outdated, { exact: true }).waitFor();
      expect(await solved.count()).toBe(0);
      const label = { name: words.exercise('part', numbered), exact: true };
      await bench.learner.getByRole('button', label).click();
      const field = bench.learner.getByRole('region', label).getByRole('textbox');
      await field.fill(right);
      await field.press('Enter');
      await solved.waitFor();
      expect(await bench.learner.getByText(outdated, { exact: true }).count()).toBe(0);
    },
  );
});

describe.each([
  ['en', 1440, true],
  ['ar', 1440, true],
  ['en', 390, false],
] as const)('a language that is missing, in %s at %i', (locale, width, isBeside) => {
  journey('is written with the English beside it, or below', async ({ visit }) => {
    const words = await wordsIn(locale);
    const page = await visit({ viewport: { width, height: 900 } });
    const bench = benchPage(page, locale, words);
    await signInAs(page, 'teacher', locale);
    await page.goto(`/${locale}/write/${await newDraft(page)}`);
    await bench.noProblems.waitFor();
    await bench.file(languageNames.fa).click();
    const english = page.getByRole('region', { name: words.authoring('editor.english'), exact: true });
    await english.getByText('# Gradient of the log loss').waitFor();
    const [text, beside] = await Promise.all([bench.editor.boundingBox(), english.boundingBox()]);
    if (!text || !beside) throw new Error('Both are to be seen.');
    const isApart = text.x + text.width <= beside.x || beside.x + beside.width <= text.x;
    expect(isApart).toBe(isBeside);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
