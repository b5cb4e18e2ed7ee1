import { getTranslations } from 'next-intl/server';
import type { Person } from '@/lib/auth/learner';
import { passwordLengthMin } from '@/lib/auth/password';
import type { Locale } from '@/lib/catalog/public-exercise';
import { formatNumber } from '@/lib/i18n/numbers';
import { AccountForm } from '../account-form';
import { passwordAction } from './actions';
import { Section } from './section';

type PasswordFormProps = { account: Person; locale: Locale; hasPassword: boolean };

/** Changes the password, or sets the first one of an account that a provider opens. */
export async function PasswordForm({ account, locale, hasPassword }: PasswordFormProps) {
  const t = await getTranslations('account');
  const lengths = { count: passwordLengthMin, length: formatNumber(locale, passwordLengthMin) };
  const current = {
    name: 'currentPassword',
    label: t('fields.current-password'),
    type: 'password',
    autoComplete: 'current-password',
    dir: 'ltr',
    required: true,
  } as const;
  const wanted = {
    name: 'newPassword',
    label: t('fields.new-password'),
    hint: t('fields.password-hint', lengths),
    type: 'password',
    autoComplete: 'new-password',
    dir: 'ltr',
    required: true,
  } as const;
  return (
    <Section id="password-heading" heading={t(hasPassword ? 'password.title' : 'password.first-title')}>
      <p className="text-ink-soft">{t('password.effect')}</p>
      <AccountForm
        id="password"
        action={passwordAction.bind(null, locale)}
        errorTitle={t('errors.title')}
        submit={t(hasPassword ? 'password.submit' : 'password.first-submit')}
        look="quiet"
        username={account.email}
        fields={hasPassword ? [current, wanted] : [wanted]}
      />
    </Section>
  );
}
