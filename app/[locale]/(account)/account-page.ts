import type { Locale } from '@/lib/catalog/public-exercise';
import { toLocale } from './to-locale';

export type AccountPageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const errors = ['provider-taken', 'email-taken-by-account', 'email-missing-at-provider'] as const;
const notices = ['signed-out', 'signed-out-everywhere', 'deleted'] as const;

type AccountPage = {
  locale: Locale;
  /** A path as it was asked for: not checked yet. */
  next: string | null;
  error: (typeof errors)[number] | 'provider-failed' | null;
  done: (typeof notices)[number] | null;
};

/** What the address of a page says. An error of any other name comes from a provider's own failure. */
export async function readAccountPage({ params, searchParams }: AccountPageProps): Promise<AccountPage> {
  const { locale } = await params;
  const query = await searchParams;
  return {
    locale: toLocale(locale),
    next: typeof query.next === 'string' ? query.next : null,
    error:
      query.error === undefined ? null : (errors.find((known) => known === query.error) ?? 'provider-failed'),
    done: notices.find((known) => known === query.done) ?? null,
  };
}
