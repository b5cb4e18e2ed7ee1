import type { Page } from 'playwright-core';
import { languageNames } from '@/app/_components/language-names';
import { benchPage, newDraft } from './authoring-pages';
import { signInAs } from './staff';
import { journey } from './visitor';
import { wordsIn } from './words';

journey('tells how soon a key is answered', async ({ visit }) => {
  const words = await wordsIn('en');
  const page = await visit({ viewport: { width: 1360, height: 900 } });
  const bench = benchPage(page, 'en', words);
  await signInAs(page, 'teacher');
  await page.goto(`/en/write/${await newDraft(page)}`);
  await bench.noProblems.waitFor();
  await bench.learner.getByRole('heading', { level: 1 }).waitFor();
  await bench.editor.getByText('w1 x1 + w2 x2 + b').click();
  await page.keyboard.press('End');

  const times: Record<'mark' | 'mended' | 'preview', number[]> = { mark: [], mended: [], preview: [] };
  for (let round = 0; round < 8; round += 1) {
    times.mark.push(await answeredAfter(page, '9', { marks: true }));
    times.mended.push(await answeredAfter(page, 'Backspace', { marks: false }));
    await page.waitForTimeout(300);
  }
  await bench.file(languageNames.en).click();
  await bench.editor.getByText('Gradient of the log loss').click();
  await page.keyboard.press('End');
  for (const letter of 'abcdefgh') times.preview.push(await answeredAfter(page, letter, { title: letter }));
  const told = Object.entries(times).map(
    ([what, all]) => `${what} ${median(all)} ms (at most ${Math.max(...all)})`,
  );
  process.stdout.write(`From a key to its answer: ${told.join(', ')}.\n`);
});

type Answer = { marks: boolean } | { title: string };

/** From the key to the frame in which the page shows its answer, in whole milliseconds. */
async function answeredAfter(page: Page, key: string, answer: Answer): Promise<number> {
  await page.evaluate((wanted) => {
    const isThere = () => {
      if ('marks' in wanted) return (document.querySelector('.cm-lintRange-error') !== null) === wanted.marks;
      const title = document.querySelector('iframe')?.contentDocument?.querySelector('h1')?.textContent;
      return title?.endsWith(wanted.title) ?? false;
    };
    const answered = new Promise<number>((resolve) => {
      function startAtKey() {
        const since = performance.now();
        const look = () => {
          if (isThere()) resolve(Math.round(performance.now() - since));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }
      addEventListener('keydown', startAtKey, { once: true, capture: true });
    });
    Object.assign(globalThis, { answered: () => answered });
  }, answer);
  await page.keyboard.press(key);
  return page.evaluate('globalThis.answered()');
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
