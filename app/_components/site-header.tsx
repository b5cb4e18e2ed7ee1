import { UserRound } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { findLearner } from '@/lib/auth/learner';
import { Link } from '@/lib/i18n/navigation';
import { LanguageMenu } from './language-menu';
import { NavLink } from './nav-link';
import type { Theme } from './theme';
import { ThemeMenu } from './theme-menu';
import { Wordmark } from './wordmark';

export async function SiteHeader({ theme }: { theme: Theme }) {
  const t = await getTranslations('shell.nav');
  return (
    <header className="chrome border-b border-line">
      <div className="page flex flex-wrap items-center gap-x-3 gap-y-1 py-2 sm:gap-x-6">
        <Link
          href="/"
          className="flex min-h-11 min-w-8 items-center text-ink no-underline"
          aria-label={t('home')}
        >
          <Wordmark />
        </Link>
        <nav aria-label={t('label')} className="flex gap-3 text-sm sm:gap-5 sm:text-base">
          <NavLink href="/exercises">{t('exercises')}</NavLink>
          <NavLink href="/progress">{t('progress')}</NavLink>
          <WriteLink />
        </nav>
        <div className="ms-auto flex items-center sm:gap-1">
          <Suspense>
            <LanguageMenu />
          </Suspense>
          <ThemeMenu initial={theme} />
          <AccountLink />
        </div>
      </div>
    </header>
  );
}

/** For whoever may write exercises. */
async function WriteLink() {
  const t = await getTranslations('shell.nav');
  const learner = await findLearner();
  const isAuthor = learner?.kind === 'account' && learner.role !== 'learner';
  return isAuthor && <NavLink href="/write">{t('write')}</NavLink>;
}

async function AccountLink() {
  const t = await getTranslations('shell.nav');
  const learner = await findLearner();
  const [href, label] =
    learner?.kind === 'account'
      ? (['/account', t('account')] as const)
      : (['/sign-in', t('signIn')] as const);
  return (
    <NavLink href={href}>
      <UserRound aria-hidden className="size-5 sm:hidden" />
      <span className="max-sm:sr-only">{label}</span>
    </NavLink>
  );
}
