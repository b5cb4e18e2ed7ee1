import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newDraft } from './authoring-pages';
import { signInAs } from './staff';
import { journey } from './visitor';

/** What only the code of that editor says. */
const markOfEditor = 'cm-content';
/** What a page asks for by itself, it asks for within this. */
const settleMs = 2000;
/** Of all scripts of a page without the editor, as they are before they are packed for the way. */
const bytesMax = 1_800_000;

journey('the editor of code is loaded where one writes, and on no other page', async ({ visit }) => {
  const page = await visit();
  await signInAs(page, 'teacher');
  const bench = `/en/write/${await newDraft(page)}`;
  const others = [
    ...['/en', '/en/exercises', '/en/exercises/log-loss-gradient', '/en/exercises/sgd-by-hand'],
    ...['/en/exercises/square-of-a-product', '/en/progress', '/en/account', '/en/help/writing'],
    ...['/en/help/writing/notation', '/en/help/writing/reference', '/en/write', `${bench}/preview`],
  ];
  const told: [string, boolean, number][] = [];
  for (const path of others) told.push([path, ...(await scriptsOf(page, path))]);
  process.stdout.write(`${told.map(([path, , bytes]) => `${path}: ${bytes} bytes`).join('\n')}\n`);
  expect(told.filter(([, hasEditor]) => hasEditor).map(([path]) => path)).toEqual([]);
  expect(told.filter(([, , bytes]) => bytes === 0 || bytes > bytesMax)).toEqual([]);
  const [hasEditor] = await scriptsOf(page, bench, '.cm-content');
  expect(hasEditor, 'the mark is one').toBe(true);
});

/** Whether the page loads the editor, and how many bytes of script it loads, in a browser that has kept nothing. */
async function scriptsOf(
  page: Page,
  path: string,
  shown = 'main, [data-embedded]',
): Promise<[hasEditor: boolean, bytes: number]> {
  const context = await page
    .context()
    .browser()
    ?.newContext({
      baseURL: new URL(page.url()).origin,
      storageState: await page.context().storageState(),
    });
  if (!context) throw new Error('The browser is gone.');
  const fresh = await context.newPage();
  const scripts: Promise<string>[] = [];
  fresh.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await fresh.goto(path);
  await fresh.locator(shown).first().waitFor();
  await fresh.waitForTimeout(settleMs);
  const texts = await Promise.all(scripts);
  await context.close();
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return [texts.some((text) => text.includes(markOfEditor)), bytes];
}
