'use client';

import { Check, Languages } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type Locale, locales } from '@/lib/catalog/public-exercise';
import { Link, usePathname } from '@/lib/i18n/navigation';
import { languageNames } from './language-names';
import { Menu, menuItemClass } from './menu';

/** The same page, with the same query, in another language. */
export function LanguageMenu() {
  const t = useTranslations('shell.nav');
  const current = useLocale() as Locale;
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const href = query ? `${pathname}?${query}` : pathname;
  const face = (
    <>
      <Languages aria-hidden className="size-5" />
      <span className="hidden text-sm md:inline">{languageNames[current]}</span>
    </>
  );
  return (
    <Menu label={t('language', { current: languageNames[current] })} face={face}>
      {locales.map((locale) => (
        <Link
          key={locale}
          href={href}
          locale={locale}
          lang={locale}
          hrefLang={locale}
          prefetch={false}
          scroll={false}
          aria-current={locale === current ? 'true' : undefined}
          className={menuItemClass}
        >
          <span className="flex-1">{languageNames[locale]}</span>
          {locale === current && <Check aria-hidden className="size-4 text-accent" />}
        </Link>
      ))}
    </Menu>
  );
}
