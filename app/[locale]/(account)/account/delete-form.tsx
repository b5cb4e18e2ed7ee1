import { getTranslations } from 'next-intl/server';
import type { Person } from '@/lib/auth/learner';
import type { Locale } from '@/lib/catalog/public-exercise';
import { AccountForm } from '../account-form';
import { deleteAction } from './actions';
import { Section } from './section';

type DeleteFormProps = { account: Person; locale: Locale; hasPassword: boolean };

export async function DeleteForm({ account, locale, hasPassword }: DeleteFormProps) {
  const t = await getTranslations('account');
  const confirmation = {
    name: 'confirmation',
    label: t('fields.confirmation'),
    hint: t('fields.confirmation-hint', { email: account.email ?? '' }),
    type: 'email',
    autoComplete: 'off',
    dir: 'ltr',
    required: true,
  } as const;
  const password = {
    name: 'currentPassword',
    label: t('fields.password'),
    type: 'password',
    autoComplete: 'current-password',
    dir: 'ltr',
    required: true,
  } as const;
  return (
    <Section id="delete-heading" heading={t('delete.title')}>
      <p className="text-ink-soft">{t('delete.effect')}</p>
      {account.role !== 'learner' && <p className="text-ink-soft">{t('delete.published')}</p>}
      <AccountForm
        id="delete"
        action={deleteAction.bind(null, locale)}
        errorTitle={t('errors.title')}
        submit={t('delete.submit')}
        look="grave"
        username={account.email}
        fields={hasPassword ? [confirmation, password] : [confirmation]}
      />
    </Section>
  );
}
