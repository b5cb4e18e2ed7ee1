import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_components/button';
import type { Person } from '@/lib/auth/learner';
import { listConnectedProviders } from '@/lib/auth/providers';
import type { Locale } from '@/lib/catalog/public-exercise';
import { continueWithProvider } from '../provider-action';
import { disconnectAction } from './actions';
import { Section } from './section';

/** Which providers open the account; nothing where this installation offers none. */
export async function Providers({ account, locale }: { account: Person; locale: Locale }) {
  const providers = await listConnectedProviders(account);
  if (providers.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'account.providers' });
  return (
    <Section id="providers" heading={t('title')}>
      <ul className="grid gap-3">
        {providers.map(({ name, title, isConnected, isRemovable }) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              <span className="font-medium">{title}</span>{' '}
              <span className="text-ink-soft">{t(isConnected ? 'connected' : 'not-connected')}</span>
            </span>
            {!isConnected && (
              <form action={continueWithProvider.bind(null, locale, name, `/${locale}/account`)}>
                <Button type="submit" look="quiet">
                  {t('connect', { provider: title })}
                </Button>
              </form>
            )}
            {isConnected && isRemovable && (
              <form action={disconnectAction.bind(null, locale, name)}>
                <Button type="submit" look="plain">
                  {t('disconnect', { provider: title })}
                </Button>
              </form>
            )}
            {isConnected && !isRemovable && <span className="text-sm text-ink-soft">{t('only-way')}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
