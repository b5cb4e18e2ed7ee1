import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/catalog/public-exercise';
import { loadAuthoringMessages, loadMessages } from '@/lib/i18n/messages';

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

/** Only these pages carry the words of authoring. */
export default async function WriteLayout({ children, params }: LayoutProps) {
  // The layout around this one has looked whether there is such a language.
  const locale = (await params).locale as Locale;
  const messages = { ...(await loadMessages(locale)), ...(await loadAuthoringMessages(locale)) };
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
