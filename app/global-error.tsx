'use client';

import './globals.css';

/** Nothing of the site is left to ask for the reader's language, so it is said in all of them. */
const sentences = [
  { lang: 'en', sentence: 'Something broke on our side.', again: 'Try again' },
  { lang: 'ar', dir: 'rtl', sentence: 'حدث خلل من جهتنا.', again: 'حاول مرة أخرى' },
  { lang: 'fa', dir: 'rtl', sentence: 'مشکلی از طرف ما پیش آمد.', again: 'تلاش دوباره' },
  { lang: 'zh', sentence: '我们这边出了点问题。', again: '再试一次' },
  { lang: 'ru', sentence: 'У нас что-то сломалось.', again: 'Попробовать ещё раз' },
];

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Gradus</title>
        <main className="page grid max-w-measure gap-2 py-16">
          {sentences.map(({ lang, dir, sentence, again }) => (
            <p key={lang} lang={lang} dir={dir} className="border-b border-line py-3">
              {sentence}{' '}
              <button type="button" onClick={() => retry()} className="text-accent underline">
                {again}
              </button>
            </p>
          ))}
        </main>
      </body>
    </html>
  );
}
