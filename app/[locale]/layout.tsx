import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/inter/opsz-italic.css';
import '@fontsource-variable/vazirmatn/index.css';
import 'katex/dist/katex.min.css';
import '../globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { direction } from '@/lib/i18n/direction';
import { loadMessages } from '@/lib/i18n/messages';
import { routing } from '@/lib/i18n/routing';
import { SiteFooter } from '../_components/site-footer';
import { SiteHeader } from '../_components/site-header';
import { readTheme, themeCookie } from '../_components/theme';
import { Typeface } from '../_components/typeface';
import { WideContent } from '../_components/wide-content';

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
};

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'shell.site' });
  return {
    title: { default: t('title'), template: `%s · ${t('name')}` },
    description: t('description'),
    applicationName: t('name'),
  };
}

export default async function Layout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('shell');
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={locale} dir={direction(locale)} data-theme={theme} suppressHydrationWarning>
      <body>
        <Typeface locale={locale} />
        <a
          href="#main"
          className="chrome sr-only z-20 rounded bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-4 focus:top-4"
        >
          {t('nav.skip')}
        </a>
        <NextIntlClientProvider messages={await loadMessages(locale)}>
          <SiteHeader theme={theme ?? 'system'} />
          <main id="main" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
          <SiteFooter />
          <WideContent />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
