import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { languageNames } from '@/app/_components/language-names';
import type { Locale } from '@/lib/catalog/public-exercise';
import { formatNumber } from '@/lib/i18n/numbers';
import { translator } from '@/lib/i18n/translator';
import { seriousFindings } from './accessibility';
import { benchPage, keys, listPage, mouse } from './authoring-pages';
import { exercisePage } from './exercise-page';
import { signInAs } from './staff';
import { journey, type Visit } from './visitor';
import { wordsIn } from './words';

/** The Huber loss; `q` is the mistake that will be mended. */
const model = `format: 1
level: 2
skills: [chain-rule]
symbols:
  x, y, w: real
  delta: positive
model:
  r: y - w q
  L: if(abs(r) <= delta, r^2/2, delta abs(r) - delta^2/2)
parts:
  dw:
    gradient: L by w
    use: [x, r, delta]`;

const right = 'if(abs(r) <= delta, -r x, -delta sign(r) x)';
const wrong = 'if(abs(r) <= delta, r x, delta sign(r) x)';

const english = `# The Huber loss

A parabola near zero, a straight line far away; $r$ is the residual.

## dw

How does the loss change with the weight?

### hint

Near zero it is half a square.
`;

const arabic = `# خسارة هوبر

قطع مكافئ قرب الصفر وخط مستقيم بعيدًا عنه؛ و$r$ هو الباقي.

## dw

كيف تتغيّر الخسارة مع الوزن؟

### hint

هي قرب الصفر نصف مربع.
`;

describe.each([
  { locale: 'en' as const, hands: mouse, by: 'mouse' },
  { locale: 'ar' as const, hands: keys, by: 'keyboard' },
])('an exercise, written in $locale by $by', ({ locale, hands }) => {
  journey('from nothing to learners, corrected, restored, moved', async ({ visit }) => {
    const words = await wordsIn(locale);
    const page = await visit({ locale, viewport: { width: 1360, height: 900 }, acceptDownloads: true });
    const { press, choose, type } = hands(page);
    const bench = benchPage(page, locale, words);
    const list = listPage(page, words);
    const name = `huber-${locale}`;

    await signInAs(page, 'teacher', locale);
    await press(bench.write);
    await page.waitForURL(`**/${locale}/write`);
    if (!(await list.empty.isVisible())) await press(list.beginning);
    expect(await seriousFindings(page), 'the list').toEqual([]);
    await choose(list.empty);
    await press(list.begin);
    await page.waitForURL(/\/write\/[0-9a-f-]+$/);

    await press(page.getByRole('button', { name: words.authoring('name.change'), exact: true }));
    await type(page.getByLabel(words.authoring('name.label'), { exact: true }), name);
    await press(page.getByRole('button', { name: words.authoring('name.save'), exact: true }));
    await page.getByText(name, { exact: true }).waitFor();

    // The model, with a mistake that is shown where it is.
    await type(bench.editor, model);
    await expect.poll(() => bench.marks.first().textContent()).toBe('q');
    expect(await bench.problems.first().textContent()).toContain('exercise.yaml:8:12');
    await bench.editor.press('F8');
    await page.keyboard.type('x');
    await bench.marks.first().waitFor({ state: 'hidden' });
    const mended = model.replace('w q', 'w x');
    await bench.waitUntilSaved(mended);
    expect(mended.split('\n').length, 'lines of YAML').toBeLessThanOrEqual(15);

    // Two languages.
    await press(bench.file(languageNames.en));
    await type(bench.editor, english);
    await bench.waitUntilSaved(english.trim());
    await press(bench.addLanguage);
    await press(page.getByRole('button', { name: languageNames.ar, exact: true }));
    await expect.poll(() => bench.editor.textContent()).toContain('## dw');
    await page.getByRole('region', { name: words.authoring('editor.english') }).waitFor();
    await type(bench.editor, arabic);
    await bench.waitUntilSaved(arabic.trim());
    await bench.noProblems.waitFor();
    expect(await seriousFindings(page), 'the bench').toEqual([]);

    // What Gradus makes of it.
    await press(bench.view('check'));
    await bench.clean.waitFor({ timeout: 90_000 });
    const part = bench.part('dw');
    await part.getByText(words.authoring('check.key'), { exact: true }).waitFor();
    for (const more of await part.locator('summary').all()) await press(more);
    await part.getByText(words.authoring('check.told'), { exact: true }).waitFor();
    expect(await part.locator('ol > li').count(), 'lines of the solution').toBeGreaterThan(0);
    expect(await part.locator('tbody tr').count(), 'wrong answers').toBeGreaterThan(3);
    expect(await seriousFindings(page), 'the check').toEqual([]);

    // A test out of the preview.
    await press(bench.view('preview'));
    await type(bench.learner.getByRole('textbox').first(), wrong);
    await page.keyboard.press('Enter');
    await press(bench.addTest);
    await bench.waitUntilSaved(`tests:\n  dw:\n    incorrect:\n      ${wrong}: sign`);

    // To learners.
    await press(bench.openPublish);
    expect(await seriousFindings(page), 'the dialog').toEqual([]);
    await choose(bench.sharing('link'));
    await press(bench.publish);
    await bench.published(1).waitFor({ timeout: 90_000 });
    const link = (await bench.link.getAttribute('href')) ?? '';
    await press(bench.closePublish);
    await tryAsLearner(visit, locale, link);

    // A correction, the difference, and back.
    const corrected = english.replace('half a square', 'half of a square');
    await press(bench.file(languageNames.en));
    await type(bench.editor, corrected);
    await bench.waitUntilSaved('half of a square');
    await press(bench.openPublish);
    await type(bench.why, 'A better hint');
    await press(bench.publish);
    await bench.published(2).waitFor({ timeout: 90_000 });
    await press(bench.closePublish);
    await press(bench.history);
    await page.waitForURL('**/history');
    await page.getByText('A better hint').waitFor();
    const [before, after] = [page.getByRole('combobox').first(), page.getByRole('combobox').last()];
    await before.selectOption('1');
    await after.selectOption('2');
    await page.locator('.cm-merge-b .cm-changedText').first().waitFor();
    expect(await page.locator('.cm-merge-b .cm-changedText').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('of')]),
    );
    expect(await seriousFindings(page), 'the history').toEqual([]);
    const first = page.getByRole('listitem').last();
    await press(first.getByRole('button', { name: words.authoring('history.restore') }));
    await page.waitForURL(/\/write\/[0-9a-f-]+$/);
    expect((await bench.saved()).texts.en).toBe(english);

    // Out, away, and in again.
    const zip = await exportedBy(page, () => press(bench.export));
    await press(bench.mine);
    await page.waitForURL(`**/${locale}/write`);
    await press(list.more(name));
    await press(list.remove(name));
    await press(list.undo);
    await list.undo.waitFor({ state: 'hidden' });
    await press(list.more(name));
    await press(list.remove(name));
    await list.bin.waitFor();
    await list.zip.setInputFiles({ name: 'exercise.zip', mimeType: 'application/zip', buffer: zip });
    const came = words.authoring('import.done', { count: 1, n: formatNumber(locale, 1) });
    await page.getByText(came, { exact: true }).waitFor();
    await press(list.row(name).first().getByRole('link').first());
    await page.waitForURL(/\/write\/[0-9a-f-]+$/);
    await bench.noProblems.waitFor();
    const again = await exportedBy(page, () => press(bench.export));
    expect(again.equals(zip), 'the same zip, byte for byte').toBe(true);
  });
});

/** Somebody else, in a browser of their own: wrong, then right. */
async function tryAsLearner(visit: Visit, locale: Locale, path: string) {
  const words = await wordsIn(locale);
  const page = await visit({ locale });
  const { part } = exercisePage(page, locale, words);
  await page.goto(path);
  await part(1).answer(wrong);
  await part(1)
    .verdict.filter({ hasText: translator(locale)('findings.sign.plain') })
    .waitFor();
  await part(1).answer(right);
  await part(1).solved.waitFor();
}

async function exportedBy(page: Page, ask: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  return readFile(await download.path());
}
