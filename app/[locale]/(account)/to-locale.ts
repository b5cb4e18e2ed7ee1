import { hasLocale } from 'next-intl';
import type { Locale } from '@/lib/catalog/public-exercise';
import { routing } from '@/lib/i18n/routing';

/** What a browser sends with an action may be anything. */
export function toLocale(wanted: string): Locale {
  return hasLocale(routing.locales, wanted) ? wanted : routing.defaultLocale;
}
