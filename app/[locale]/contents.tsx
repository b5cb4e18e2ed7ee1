import { getLocale, getTranslations } from 'next-intl/server';
import { listTracks } from '@/lib/catalog/catalogue';
import type { Locale } from '@/lib/catalog/public-exercise';
import { Link } from '@/lib/i18n/navigation';
import { formatNumber } from '@/lib/i18n/numbers';

/** The book's contents, chapter by chapter. */
export async function Contents() {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations('shell.home');
  return (
    <section aria-labelledby="contents" className="grid max-w-4xl gap-3">
      <h2 id="contents" className="text-lg">
        {t('contents')}
      </h2>
      <ol className="grid border-t border-line">
        {listTracks(locale).map(({ slug, title, exercises }, index) => (
          <li key={slug} className="group relative flex items-baseline gap-3 border-b border-line py-3">
            <span aria-hidden className="w-5 shrink-0 text-ink-soft tabular-nums">
              {formatNumber(locale, index + 1)}
            </span>
            <Link
              href={`/exercises#${slug}`}
              className="text-ink no-underline after:absolute after:inset-0 group-hover:text-accent"
            >
              <bdi>{title}</bdi>
            </Link>
            <span aria-hidden className="leaders min-w-6 flex-1" />
            <span className="whitespace-nowrap text-sm text-ink-soft">
              {t('count', { count: exercises.length, n: formatNumber(locale, exercises.length) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
