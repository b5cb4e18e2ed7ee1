import { defineRouting } from 'next-intl/routing';
import { locales } from '../catalog/public-exercise';

/** The language is always in the address; `/` goes to the language of the cookie or the browser. */
export const routing = defineRouting({
  locales,
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: { name: 'gradus-locale', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' },
});
