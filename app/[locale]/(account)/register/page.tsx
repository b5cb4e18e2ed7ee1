import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { findLearner } from '@/lib/auth/learner';
import { passwordLengthMin } from '@/lib/auth/password';
import { returnPath } from '@/lib/auth/return-path';
import { Link } from '@/lib/i18n/navigation';
import { formatNumber } from '@/lib/i18n/numbers';
import { AccountForm } from '../account-form';
import { type AccountPageProps, readAccountPage } from '../account-page';
import { ProviderButtons } from '../provider-buttons';
import { registerAction } from './actions';

export async function generateMetadata({ params }: AccountPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account.register' });
  return { title: t('title') };
}

export default async function RegisterPage(props: AccountPageProps) {
  const { locale, next } = await readAccountPage(props);
  setRequestLocale(locale);
  const learner = await findLearner();
  if (learner?.kind === 'account') redirect(returnPath(next, `/${locale}/account`));

  const t = await getTranslations('account');
  const lengths = { count: passwordLengthMin, length: formatNumber(locale, passwordLengthMin) };
  return (
    <div className="page grid justify-items-center py-8 sm:py-14">
      <div className="grid w-full max-w-md gap-6">
        <h1 className="text-2xl">{t('register.title')}</h1>
        <p className="text-ink-soft">{t(learner ? 'register.guest' : 'register.why')}</p>
        <AccountForm
          id="register"
          action={registerAction.bind(null, locale, next)}
          errorTitle={t('errors.title')}
          submit={t('register.submit')}
          fields={[
            {
              name: 'name',
              label: t('fields.name'),
              hint: t('fields.name-hint'),
              autoComplete: 'name',
              dir: 'auto',
            },
            {
              name: 'email',
              label: t('fields.email'),
              hint: t('fields.email-hint'),
              type: 'email',
              autoComplete: 'username',
              dir: 'ltr',
              required: true,
            },
            {
              name: 'newPassword',
              label: t('fields.password'),
              hint: t('fields.password-hint', lengths),
              type: 'password',
              autoComplete: 'new-password',
              dir: 'ltr',
              required: true,
            },
          ]}
        />
        <ProviderButtons locale={locale} next={next} />
        <p>
          {t('register.known')}{' '}
          <Link
            href={{ pathname: '/sign-in', query: next ? { next } : {} }}
            className="text-accent underline underline-offset-4"
          >
            {t('register.signIn')}
          </Link>
        </p>
      </div>
    </div>
  );
}
