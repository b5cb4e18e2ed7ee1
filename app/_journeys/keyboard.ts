import type { Locator, Page } from 'playwright-core';
import { hasFocus } from './visitor';

const tabsMax = 80;

/** Presses Tab, or its reverse, as often as it takes, within reason. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await target.waitFor();
  for (let count = 0; count < tabsMax; count += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${tabsMax} times ${key} did not lead to ${target}.`);
}

/** Into the field that has the caret, as the browser would, from a clipboard that holds this text. */
export async function pasteInto(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
