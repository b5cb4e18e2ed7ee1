import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Notice } from '@/app/_components/notice';
import { hasPassword } from '@/lib/auth/account';
import { requireAccount } from '@/lib/auth/learner';
import { type AccountPageProps, readAccountPage } from '../account-page';
import { DeleteForm } from './delete-form';
import { Leaving } from './leaving';
import { MyData } from './my-data';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { Providers } from './providers';

export async function generateMetadata({ params }: AccountPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('title') };
}

export default async function AccountPage(props: AccountPageProps) {
  const { locale, error } = await readAccountPage(props);
  setRequestLocale(locale);
  const account = await requireAccount(locale);
  const withPassword = await hasPassword(account);

  const t = await getTranslations('account');
  return (
    <div className="page grid justify-items-center py-8 sm:py-14">
      <div className="grid w-full max-w-xl gap-8">
        <header className="grid gap-1">
          <h1 className="text-2xl">{t('title')}</h1>
          <p className="text-ink-soft">
            <bdi dir="ltr">{account.email}</bdi>
            {account.role !== 'learner' && ` · ${t(`roles.${account.role}`)}`}
          </p>
        </header>
        {error && (
          <Notice tone="wrong" role="alert">
            {t(`errors.${error}`)}
          </Notice>
        )}
        <ProfileForm account={account} locale={locale} />
        <PasswordForm account={account} locale={locale} hasPassword={withPassword} />
        <Providers account={account} locale={locale} />
        <Leaving locale={locale} />
        <MyData locale={locale} />
        <DeleteForm account={account} locale={locale} hasPassword={withPassword} />
      </div>
    </div>
  );
}
