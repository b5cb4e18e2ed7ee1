import './node-version.mjs';
import path from 'node:path';
import { requireBrowser } from './browser.mjs';
import { root } from './run.mjs';
import { main, Problem, say } from './steps.mjs';

/** `node scripts/picture.mjs address`: takes the README's picture anew, from a running site. */
await main(async () => {
  const address = process.argv[2]?.replace(/\/$/, '');
  if (!address) throw new Problem('Which site? node scripts/picture.mjs http://localhost:3000');
  const { chromium } = await import('playwright-core');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await requireBrowser(), args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5 });
    await page.goto(`${address}/en/exercises/log-loss-gradient`, { waitUntil: 'networkidle' });
    await answer(page, '-(y - yhat)/(yhat (1 - yhat))');
    await answer(page, 'yhat (1 - yhat) x1');
    await answer(page, 'y - yhat');
    await page.getByRole('main').locator('form [aria-live] summary').click();
    await page.getByRole('table').last().waitFor();
    await page.waitForTimeout(500);
    const file = path.join('public', 'exercise-page.png');
    await page.screenshot({ path: path.join(root, file) });
    say(`${file} is new`);
  } finally {
    await browser.close();
  }
});

async function answer(page, text) {
  const field = page.getByRole('main').getByRole('textbox');
  await field.fill(text);
  const judged = page.waitForResponse((response) => response.url().endsWith('/attempts'));
  await field.press('Enter');
  await judged;
  await page.waitForTimeout(500);
}
