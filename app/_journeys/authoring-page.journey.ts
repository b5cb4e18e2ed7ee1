import { expect } from 'vitest';
import { seriousFindings } from './accessibility';
import { benchPage, listPage, newDraft } from './authoring-pages';
import { signInAs } from './staff';
import { journey, phone } from './visitor';
import { wordsIn } from './words';

journey('what two windows write is never lost: kept while offline, shown side by side', async ({ visit }) => {
  const words = await wordsIn('en');
  const page = await visit({ viewport: { width: 1360, height: 900 } });
  const bench = benchPage(page, 'en', words);
  await signInAs(page, 'teacher');
  const id = await newDraft(page);
  await page.goto(`/en/write/${id}`);
  await bench.noProblems.waitFor();

  // Written while no answer comes, and the window closed.
  const other = await page.context().newPage();
  const otherBench = benchPage(other, 'en', words);
  await other.goto(`/en/write/${id}`);
  await otherBench.noProblems.waitFor();
  await other.route('**/draft', (route) => route.abort());
  await otherBench.editor.click();
  await other.keyboard.press('ControlOrMeta+End');
  await other.keyboard.insertText('\n# written offline');
  await other.getByText(words.authoring('status.later'), { exact: true }).first().waitFor();
  await other.close({ runBeforeUnload: false });
  const third = await page.context().newPage();
  const thirdBench = benchPage(third, 'en', words);
  await third.goto(`/en/write/${id}`);
  await third.getByText(words.authoring('draft.restored'), { exact: true }).waitFor();
  await thirdBench.waitUntilSaved('# written offline');

  // The first window has nothing of its own: it takes the new text.
  await page.bringToFront();
  await page.getByText(words.authoring('draft.taken'), { exact: true }).waitFor({ timeout: 20_000 });
  await bench.editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await bench.editor.getByText('# written offline').waitFor();

  // Both write: whoever comes second sees both texts.
  await third.route('**/draft', (route) => route.abort());
  await thirdBench.editor.click();
  await third.keyboard.press('ControlOrMeta+Home');
  await third.keyboard.insertText('# third window\n');
  await bench.editor.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('# first window\n');
  await bench.waitUntilSaved('# first window');
  await third.unroute('**/draft');
  await third.getByRole('heading', { name: words.authoring('conflict.title') }).waitFor({ timeout: 20_000 });
  await third.locator('.cm-merge-a').getByText('# first window').waitFor();
  await third.locator('.cm-merge-b').getByText('# third window').waitFor();
  expect(await seriousFindings(third)).toEqual([]);
  await third.getByRole('button', { name: words.authoring('conflict.keepMine'), exact: true }).click();
  await thirdBench.waitUntilSaved('# third window');
  await third.getByRole('button', { name: words.authoring('draft.swap'), exact: true }).click();
  await thirdBench.waitUntilSaved('# first window');
});

journey('fits a phone, with one of text, preview and check at a time', async ({ visit }) => {
  const words = await wordsIn('ar');
  const page = await visit({ locale: 'ar', ...phone });
  const bench = benchPage(page, 'ar', words);
  await signInAs(page, 'teacher', 'ar');
  const id = await newDraft(page);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);

  await page.goto('/ar/write');
  await listPage(page, words).beginning.waitFor();
  expect(await width(), 'the list').toBe(390);
  await page.goto(`/ar/write/${id}`);
  await bench.noProblems.waitFor();
  expect(await width(), 'the text').toBe(390);
  expect(await seriousFindings(page)).toEqual([]);
  await bench.view('preview').click();
  await bench.learner.getByRole('heading', { level: 1 }).waitFor();
  expect(await width(), 'the preview').toBe(390);
  await bench.view('check').click();
  await bench.clean.waitFor({ timeout: 90_000 });
  expect(await width(), 'the check').toBe(390);
  expect(await seriousFindings(page)).toEqual([]);
});
