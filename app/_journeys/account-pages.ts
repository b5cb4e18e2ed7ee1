import type { Page } from 'playwright-core';
import type { Locale } from '@/lib/catalog/public-exercise';
import type { Words } from './words';

type Person = { email: string; password: string };

/** From any page of somebody not signed in, by the links a person would take, until the progress page is there. */
export async function register(page: Page, { shell, account }: Words, locale: Locale, person: Person) {
  await page
    .getByRole('banner')
    .getByRole('link', { name: shell('nav.signIn') })
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: account('signIn.register') })
    .click();
  await page.waitForURL(`**/${locale}/register`);
  await page.getByLabel(account('fields.email')).fill(person.email);
  await page.getByLabel(account('fields.password'), { exact: true }).fill(person.password);
  await page.getByRole('button', { name: account('register.submit') }).click();
  await page.waitForURL(`**/${locale}/progress`);
}

export async function signIn(page: Page, { account }: Words, locale: Locale, person: Person) {
  await page.goto(`/${locale}/sign-in`);
  await page.getByLabel(account('fields.email')).fill(person.email);
  await page.getByLabel(account('fields.password'), { exact: true }).fill(person.password);
  await page
    .getByRole('main')
    .getByRole('button', { name: account('signIn.submit') })
    .click();
  await page.waitForURL(`**/${locale}/progress`);
}

export async function signOut(page: Page, { account }: Words, locale: Locale) {
  await page.goto(`/${locale}/account`);
  await page.getByRole('button', { name: account('leaving.here'), exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/account'));
}
