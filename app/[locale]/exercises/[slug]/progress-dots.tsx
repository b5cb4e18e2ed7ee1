'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatNumber } from '@/lib/i18n/numbers';
import { useSolvedParts } from './solved-parts';

/** One dot per part, filled when it is right. */
export function ProgressDots({ parts }: { parts: string[] }) {
  const t = useTranslations('exercise');
  const locale = useLocale();
  const { solved } = useSolvedParts();
  const done = parts.filter((part) => part in solved).length;
  const label = t('progress', {
    done: formatNumber(locale, done),
    total: formatNumber(locale, parts.length),
  });
  return (
    <span role="img" aria-label={label} title={label} className="inline-flex flex-wrap items-center gap-1.5">
      {parts.map((part) => (
        <span
          key={part}
          className={`size-2.5 rounded-full border transition-colors ${part in solved ? 'border-right bg-right' : 'border-line-strong'}`}
        />
      ))}
    </span>
  );
}
