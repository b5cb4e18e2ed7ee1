'use client';

import { useSyncExternalStore } from 'react';

/** Nothing of the site is left, neither its style nor the reader's language but in the address: plain, else in all five. */
const sentences = [
  { lang: 'en', sentence: 'Something broke on our side.', again: 'Try again', home: 'Home page' },
  { lang: 'ar', dir: 'rtl', sentence: 'حدث خلل من جهتنا.', again: 'حاول مرة أخرى', home: 'الصفحة الرئيسية' },
  { lang: 'fa', dir: 'rtl', sentence: 'مشکلی از طرف ما پیش آمد.', again: 'تلاش دوباره', home: 'صفحهٔ اول' },
  { lang: 'zh', sentence: '我们这边出了点问题。', again: '再试一次', home: '首页' },
  { lang: 'ru', sentence: 'У нас что-то сломалось.', again: 'Попробовать ещё раз', home: 'На главную' },
];

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  const language = useSyncExternalStore(subscribe, languageInAddress, () => undefined);
  const own = sentences.filter(({ lang }) => lang === language);
  const shown = own.length > 0 ? own : sentences;
  return (
    <html
      lang={shown[0]?.lang}
      dir={shown[0]?.dir}
      style={{ colorScheme: 'light dark', fontFamily: 'system-ui, sans-serif' }}
    >
      <body>
        <title>Gradus</title>
        <main style={{ maxWidth: '40rem', margin: '4rem auto', padding: '0 1rem', lineHeight: 1.8 }}>
          {shown.map(({ lang, dir, sentence, again, home }) => (
            <div key={lang} lang={lang} dir={dir} style={{ marginBottom: '2rem' }}>
              <p style={{ fontSize: '1.25rem', fontWeight: 600 }}>{sentence}</p>
              <button
                type="button"
                onClick={() => retry()}
                style={{ font: 'inherit', padding: '0.5rem 1rem' }}
              >
                {again}
              </button>{' '}
              {/* The router may be what broke. */}
              <a href={`/${lang}`} style={{ display: 'inline-block', padding: '0.5rem 1rem' }}>
                {home}
              </a>
            </div>
          ))}
        </main>
      </body>
    </html>
  );
}

function subscribe() {
  return () => {};
}

function languageInAddress(): string | undefined {
  return location.pathname.split('/')[1];
}
