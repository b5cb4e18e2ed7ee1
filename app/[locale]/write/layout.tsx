import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { warmUp } from '@/lib/authoring/analysis-process';
import type { Locale } from '@/lib/catalog/public-exercise';
import { loadAuthoringMessages, loadMessages } from '@/lib/i18n/messages';

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

/** Only these pages carry the words of authoring; whoever comes here is about to write. */
export default async function WriteLayout({ children, params }: LayoutProps) {
  warmUp();
  // The layout around this one has looked whether there is such a language.
  const locale = (await params).locale as Locale;
  const messages = { ...(await loadMessages(locale)), ...(await loadAuthoringMessages(locale)) };
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
