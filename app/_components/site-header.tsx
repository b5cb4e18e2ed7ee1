import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { Link } from '@/lib/i18n/navigation';
import { LanguageMenu } from './language-menu';
import { NavLink } from './nav-link';
import type { Theme } from './theme';
import { ThemeMenu } from './theme-menu';
import { Wordmark } from './wordmark';

export async function SiteHeader({ theme }: { theme: Theme }) {
  const t = await getTranslations('shell');
  return (
    <header className="chrome border-b border-line">
      <div className="page flex flex-wrap items-center gap-x-6 gap-y-1 py-2">
        <Link
          href="/"
          className="flex min-h-11 items-center text-ink no-underline"
          aria-label={t('nav.home')}
        >
          <Wordmark />
        </Link>
        <nav aria-label={t('nav.label')} className="order-last flex w-full gap-5 sm:order-none sm:w-auto">
          <NavLink href="/exercises">{t('nav.exercises')}</NavLink>
          <NavLink href="/progress">{t('nav.progress')}</NavLink>
        </nav>
        <div className="ms-auto flex items-center gap-1">
          <Suspense>
            <LanguageMenu />
          </Suspense>
          <ThemeMenu initial={theme} />
          <NavLink href="/sign-in">{t('nav.signIn')}</NavLink>
        </div>
      </div>
    </header>
  );
}
