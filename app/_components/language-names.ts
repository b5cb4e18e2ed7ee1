import type { Locale } from '@/lib/catalog/public-exercise';

/** Each language by its own name. */
export const languageNames = {
  en: 'English',
  ar: 'العربية',
  fa: 'فارسی',
  zh: '中文',
  ru: 'Русский',
} satisfies Record<Locale, string>;
