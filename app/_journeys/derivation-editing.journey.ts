import { expect } from 'vitest';
import { seriousFindings } from './accessibility';
import { caretIn, derivationPath, linesOf } from './derivation-page';
import { exercisePage } from './exercise-page';
import { pasteInto } from './keyboard';
import { hasFocus, journey } from './visitor';
import { wordsIn } from './words';

journey(
  'what is done to lines can be taken back, by keys and by mouse, in both editors',
  async ({ visit }) => {
    const words = await wordsIn('fa');
    const page = await visit({ locale: 'fa' });
    const { part } = exercisePage(page, 'fa', words);
    const { body, line, written, tool } = linesOf(page, 'fa', words, 1);
    const keys = page.keyboard;

    await page.goto(`/fa/${derivationPath}`);
    await part(1).unsettled.waitFor();
    await line(1).click();
    await keys.type('= x1');
    await pasteInto(page, '+ x2\n= y\n= z');
    await expect.poll(written).toEqual(['= x1+ x2', '= y', '= z']);
    await line(2).click();
    await tool('remove').click();
    await expect.poll(written).toEqual(['= x1+ x2', '= z']);
    await keys.press('Control+z');
    await expect.poll(written).toEqual(['= x1+ x2', '= y', '= z']);
    await expect
      .poll(() => hasFocus(line(2)), { message: 'the line is back, and so is the caret' })
      .toBe(true);
    await keys.press('Alt+ArrowUp');
    await expect.poll(written).toEqual(['= y', '= x1+ x2', '= z']);
    await tool('undo').click();
    await tool('undo').click();
    await expect.poll(written, { message: 'what was pasted goes at once' }).toEqual(['= x1']);
    await expect.poll(() => caretIn(line(1))).toBe(4);
    await keys.press('Control+Shift+Z');
    await expect.poll(written).toEqual(['= x1+ x2', '= y', '= z']);
    await tool('redo').click();
    await expect.poll(written).toEqual(['= y', '= x1+ x2', '= z']);
    expect(await tool('redo').getAttribute('aria-disabled'), 'there is no more to bring back').toBe('true');

    await part(1).editor('visual').locator('xpath=..').click();
    const field = body.locator('math-field').first();
    await field.waitFor();
    await field.click();
    await keys.press('End');
    await keys.type('+w');
    const formula = () => field.evaluate((element) => (element as unknown as { value: string }).value);
    await expect.poll(formula).toContain('w');
    await keys.press('Control+z');
    await expect.poll(formula).not.toContain('w');
  },
);

journey('marks are asked for again while the site is away, and fade until they come', async ({ visit }) => {
  const words = await wordsIn('en');
  const page = await visit({ expectedStatus: [503] });
  const { part } = exercisePage(page, 'en', words);
  const { body, line, mark } = linesOf(page, 'en', words, 1);

  await page.goto(`/en/${derivationPath}`);
  await part(1).unsettled.waitFor();
  await line(1).click();
  await pasteInto(page, '= exp(-z)/(1 + exp(-z))^2\n= yhat (1 - yhat)');
  await mark('follows').nth(1).waitFor();

  await page.route('**/lines', (route) => route.fulfill({ status: 503, body: '' }));
  const refused = page.waitForResponse('**/lines');
  await line(1).fill('= -exp(-z)/(1 + exp(-z))^2');
  await refused;
  expect(await mark('follows').count(), 'no mark is said of lines that were not compared').toBe(0);
  expect(await body.locator('li svg').count(), 'the one below the change is still seen').toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  await page.unroute('**/lines');
  await mark('wrong').nth(1).waitFor();
});
