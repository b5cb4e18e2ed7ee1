import { getTranslations } from 'next-intl/server';
import type { Person } from '@/lib/auth/learner';
import type { Locale } from '@/lib/catalog/public-exercise';
import { AccountForm } from '../account-form';
import { profileAction } from './actions';
import { LanguageField } from './language-field';
import { Section } from './section';

export async function ProfileForm({ account, locale }: { account: Person; locale: Locale }) {
  const t = await getTranslations('account');
  return (
    <Section id="profile-heading" heading={t('profile.title')}>
      <AccountForm
        id="profile"
        action={profileAction.bind(null, locale)}
        errorTitle={t('errors.title')}
        submit={t('profile.submit')}
        fields={[
          {
            name: 'name',
            label: t('fields.name'),
            autoComplete: 'name',
            dir: 'auto',
            defaultValue: account.name ?? '',
          },
        ]}
      >
        <LanguageField label={t('fields.language')} current={locale} />
      </AccountForm>
    </Section>
  );
}
