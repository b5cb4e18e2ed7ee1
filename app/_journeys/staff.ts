import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Locale } from '@/lib/catalog/public-exercise';
import { signIn } from './account-pages';
import { wordsIn } from './words';

/** Accounts there are from the start: nobody becomes a teacher by oneself. */
export const staff = {
  teacher: 'teacher@example.org',
  colleague: 'colleague@example.org',
  admin: 'admin@example.org',
} as const;

export async function signInAs(page: Page, who: keyof typeof staff, locale: Locale = 'en'): Promise<void> {
  const person = { email: staff[who], password: inject('password') };
  await signIn(page, await wordsIn(locale), locale, person);
}
