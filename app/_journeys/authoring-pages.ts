import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from '@/lib/catalog/public-exercise';
import { formatNumber } from '@/lib/i18n/numbers';
import { tabTo } from './keyboard';
import { address, hasFocus } from './visitor';
import type { Words } from './words';

/** How somebody gets things done: by pointing, or by keys alone. */
export type Hands = {
  press: (target: Locator) => Promise<void>;
  /** One of several radio buttons. */
  choose: (radio: Locator) => Promise<void>;
  type: (field: Locator, text: string) => Promise<void>;
};

export function mouse(page: Page): Hands {
  return {
    press: (target) => target.click(),
    choose: (radio) => radio.check(),
    type: async (field, text) => {
      await field.click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
  };
}

export function keys(page: Page): Hands {
  return {
    press: async (target) => {
      await target.waitFor();
      const isOtherTab = await target.evaluate((element) =>
        element.matches('[role=tab][aria-selected=false]'),
      );
      if (isOtherTab) return goToTab(page, target);
      await reach(page, target);
      await page.keyboard.press('Enter');
    },
    choose: async (radio) => {
      await reach(page, radio.locator('xpath=ancestor::fieldset').locator('input:checked'));
      for (let step = 0; step < stepsMax && !(await radio.isChecked()); step += 1)
        await page.keyboard.press('ArrowDown');
    },
    type: async (field, text) => {
      await reach(page, field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await typeLines(page, text);
    },
  };
}

const stepsMax = 12;

/** From wherever the focus is, onward or back; out of the editor as it says itself. */
async function reach(page: Page, target: Locator) {
  await target.waitFor();
  if (await hasFocus(target)) return;
  if (await page.evaluate(() => document.activeElement?.closest('.cm-editor') !== null))
    await page.keyboard.press('Escape');
  await tabTo(page, target).catch(() => tabTo(page, target, 'Shift+Tab'));
}

/** Tabs are one stop; arrows lead from one to the next. */
async function goToTab(page: Page, tab: Locator) {
  await reach(page, tab.locator('xpath=ancestor::*[@role="tablist"]').locator('[aria-selected=true]'));
  for (let step = 0; step < stepsMax && !(await hasFocus(tab)); step += 1)
    await page.keyboard.press('ArrowRight');
}

/** Each line with its own indentation, whatever the editor begins it with. */
async function typeLines(page: Page, text: string) {
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Home');
    }
    if (line !== '') await page.keyboard.type(line);
  }
}

/** The page on which an exercise is written. */
export function benchPage(page: Page, locale: Locale, { authoring, shell }: Words) {
  const dialog = page.getByRole('dialog');
  const shown = (number: number) => ({ number: formatNumber(locale, number) });
  const id = () => new URL(page.url()).pathname.split('/').at(3) ?? '';
  return {
    id,
    write: page.getByRole('banner').getByRole('link', { name: shell('nav.write'), exact: true }),
    editor: page.locator('.cm-content'),
    marks: page.locator('.cm-lintRange-error'),
    problems: page.getByRole('list').filter({ hasText: 'exercise.yaml:' }).getByRole('button'),
    noProblems: page.getByText(authoring('problems.count', { count: 0, n: formatNumber(locale, 0) }), {
      exact: true,
    }),
    file: (name: string) => page.getByRole('tab', { name }),
    view: (name: 'preview' | 'check') =>
      page.getByRole('tab', { name: authoring(`page.${name}`), exact: true }),
    addLanguage: page.locator('summary').and(page.getByLabel(authoring('editor.add'))),
    part: (name: string) => page.getByRole('region', { name }),
    clean: page.getByText(authoring('check.clean'), { exact: true }),
    learner: page.frameLocator('iframe'),
    addTest: page.getByRole('button', { name: authoring('test.add'), exact: true }),
    openPublish: page.getByRole('button', { name: authoring('publish.open'), exact: true }),
    publish: dialog.getByRole('button', { name: authoring('publish.publish'), exact: true }),
    closePublish: dialog.getByRole('button', { name: authoring('publish.close'), exact: true }),
    published: (number: number) =>
      dialog.getByText(authoring('publish.done', shown(number)), { exact: true }),
    sharing: (name: 'private' | 'link' | 'site') =>
      dialog.getByRole('radio', { name: authoring(`publish.sharings.${name}`), exact: true }),
    why: dialog.getByRole('textbox'),
    link: dialog.getByRole('link'),
    history: page.getByRole('main').getByRole('link', { name: authoring('page.history'), exact: true }),
    export: page.getByRole('link', { name: authoring('page.export'), exact: true }),
    mine: page.getByRole('main').getByRole('link', { name: authoring('page.mine'), exact: true }),
    /** What the site has, asked of the site itself. */
    async saved(): Promise<{ yaml: string; texts: Partial<Record<Locale, string>> }> {
      const response = await page.request.get(`/api/me/exercises/${id()}`);
      return (await response.json()).draft;
    },
    async waitUntilSaved(text: string) {
      const draft = async () => JSON.stringify(await this.saved());
      await expect.poll(draft, { timeout: 20_000 }).toContain(JSON.stringify(text).slice(1, -1));
      await page
        .getByRole('main')
        .locator('header')
        .getByText(authoring('status.saved', { time: '' }).trim())
        .waitFor();
    },
  };
}

/** The list of one's exercises. */
export function listPage(page: Page, { authoring }: Words) {
  const row = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
  return {
    row,
    beginning: page.locator('summary').filter({ hasText: authoring('new.title') }),
    empty: page.getByRole('radio', { name: authoring('new.empty.name') }),
    begin: page.getByRole('button', { name: authoring('new.begin'), exact: true }),
    more: (name: string) => row(name).locator('summary'),
    remove: (name: string) => row(name).getByRole('button', { name: authoring('list.delete'), exact: true }),
    undo: page.getByRole('button', { name: authoring('list.undo'), exact: true }),
    bin: page.locator('summary').filter({ hasText: authoring('list.bin') }),
    zip: page.locator('input[type=file]'),
  };
}

/** A copy of an exercise of the library, for whoever is signed in there; its id. */
export async function newDraft(page: Page): Promise<string> {
  const response = await page.request.post('/api/me/exercises', {
    data: { name: 'by-two', from: { exercise: 'log-loss-gradient' } },
    headers: { origin: address },
  });
  return (await response.json()).id;
}
