import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Notice } from '@/app/_components/notice';
import { findLearner } from '@/lib/auth/learner';
import { returnPath } from '@/lib/auth/return-path';
import { Link } from '@/lib/i18n/navigation';
import { AccountForm } from '../account-form';
import { type AccountPageProps, readAccountPage } from '../account-page';
import { ProviderButtons } from '../provider-buttons';
import { signInAction } from './actions';

export async function generateMetadata({ params }: AccountPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account.signIn' });
  return { title: t('title') };
}

export default async function SignInPage(props: AccountPageProps) {
  const { locale, next, error, done } = await readAccountPage(props);
  setRequestLocale(locale);
  const learner = await findLearner();
  if (learner?.kind === 'account')
    redirect(error ? `/${locale}/account?error=${error}` : returnPath(next, `/${locale}/account`));

  const t = await getTranslations('account');
  return (
    <div className="page grid justify-items-center py-8 sm:py-14">
      <div className="grid w-full max-w-md gap-6">
        <h1 className="text-2xl">{t('signIn.title')}</h1>
        {done && <Notice role="status">{t(`notices.${done}`)}</Notice>}
        {error && (
          <Notice tone="wrong" role="alert">
            {t(`errors.${error}`)}
          </Notice>
        )}
        {learner && <p className="text-ink-soft">{t('signIn.guest')}</p>}
        <AccountForm
          id="sign-in"
          action={signInAction.bind(null, locale, next)}
          errorTitle={t('errors.title')}
          submit={t('signIn.submit')}
          fields={[
            {
              name: 'email',
              label: t('fields.email'),
              type: 'email',
              autoComplete: 'username',
              dir: 'ltr',
              required: true,
            },
            {
              name: 'password',
              label: t('fields.password'),
              type: 'password',
              autoComplete: 'current-password',
              dir: 'ltr',
              required: true,
            },
          ]}
        />
        <ProviderButtons locale={locale} next={next} />
        <p>
          {t('signIn.new')}{' '}
          <Link
            href={{ pathname: '/register', query: next ? { next } : {} }}
            className="text-accent underline underline-offset-4"
          >
            {t('signIn.register')}
          </Link>
        </p>
        <p className="text-sm text-ink-soft">{t('signIn.forgotten')}</p>
      </div>
    </div>
  );
}
