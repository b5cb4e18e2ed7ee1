import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_components/button';
import { listOAuthProviders } from '@/lib/auth/oauth';
import type { Locale } from '@/lib/catalog/public-exercise';
import { continueWithProvider } from './provider-action';

/** One button per provider this installation offers; nothing where it offers none. */
export async function ProviderButtons({ locale, next }: { locale: Locale; next: string | null }) {
  const providers = listOAuthProviders();
  if (providers.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'account.providers' });
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-soft">{t('or')}</p>
      {providers.map(({ name, title }) => (
        <form key={name} action={continueWithProvider.bind(null, locale, name, next)}>
          <Button type="submit" look="quiet" className="w-full">
            {t('continue', { provider: title })}
          </Button>
        </form>
      ))}
    </div>
  );
}
