'use client';

/** Nothing of the site is left, neither its style nor the reader's language: plain, and in all five. */
const sentences = [
  { lang: 'en', sentence: 'Something broke on our side.', again: 'Try again' },
  { lang: 'ar', dir: 'rtl', sentence: 'حدث خلل من جهتنا.', again: 'حاول مرة أخرى' },
  { lang: 'fa', dir: 'rtl', sentence: 'مشکلی از طرف ما پیش آمد.', again: 'تلاش دوباره' },
  { lang: 'zh', sentence: '我们这边出了点问题。', again: '再试一次' },
  { lang: 'ru', sentence: 'У нас что-то сломалось.', again: 'Попробовать ещё раз' },
];

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" style={{ colorScheme: 'light dark', fontFamily: 'system-ui, sans-serif' }}>
      <body>
        <title>Gradus</title>
        <main style={{ maxWidth: '40rem', margin: '4rem auto', padding: '0 1rem', lineHeight: 1.8 }}>
          {sentences.map(({ lang, dir, sentence, again }) => (
            <p key={lang} lang={lang} dir={dir}>
              {sentence}{' '}
              <button type="button" onClick={() => retry()}>
                {again}
              </button>
            </p>
          ))}
        </main>
      </body>
    </html>
  );
}
