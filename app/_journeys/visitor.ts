import { mkdir, writeFile } from 'node:fs/promises';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server of this run listens, without a slash at the end. */
    address: string;
    /** The browser's program. */
    browser: string;
    /** Of the accounts that are there from the start. */
    password: string;
  }
}

export const address = inject('address');

const actionTimeoutMs = 30_000;

/** A common phone, in the dark and by touch. */
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  colorScheme: 'dark',
} as const satisfies BrowserContextOptions;

type VisitorOptions = BrowserContextOptions & {
  /** Status codes this journey provokes: the browser reports them as errors of the page. */
  expectedStatus?: number[];
};

/** A browser of its own for somebody who has never been here. */
export type Visit = (options?: VisitorOptions) => Promise<Page>;

/**
 * A test with `visit`. Fails when a page it opened reports an error of its own, and leaves a screenshot and the HTML of
 * every open page in `test-results/` when it fails for any reason.
 */
export const journey = base.extend<{ visit: Visit }>({
  visit: async ({ task }, use) => {
    const browser = await launch();
    const pages: Page[] = [];
    const complaints: string[] = [];
    await use(async ({ expectedStatus = [], ...options } = {}) => {
      const context = await browser.newContext({ baseURL: address, ...options });
      context.setDefaultTimeout(actionTimeoutMs);
      const page = await context.newPage();
      pages.push(page);
      listen(page, expectedStatus, complaints);
      return page;
    });
    try {
      if (task.result?.state === 'fail' || complaints.length > 0) await keep(task.name, pages);
    } finally {
      await browser.close();
    }
    expect(complaints, 'errors reported by the pages').toEqual([]);
  },
});

function launch(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: inject('browser'),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
  });
}

function listen(page: Page, expectedStatus: number[], complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    if (expectedStatus.some((status) => text.includes(`status of ${status}`))) return;
    complaints.push(`${page.url()}: ${text} ${message.location().url}`);
  });
}

async function keep(name: string, pages: Page[]): Promise<void> {
  await mkdir('test-results', { recursive: true });
  const stem = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  for (const [index, page] of pages.entries()) {
    if (page.isClosed()) continue;
    const file = `test-results/${stem}-${index + 1}`;
    await page.screenshot({ path: `${file}.png`, fullPage: true });
    await writeFile(`${file}.html`, await page.content());
  }
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
