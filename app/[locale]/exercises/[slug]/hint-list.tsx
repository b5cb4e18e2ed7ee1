'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import type { ToldHints } from '@/app/_help/told';
import { formatNumber } from '@/lib/i18n/numbers';
import { Disclosure } from './disclosure';
import { SetText } from './set-text';

type HintListProps = { hints: ToldHints; lastRef: RefObject<HTMLDivElement | null> };

/** What was taken: a new hint is open and read out, those of an earlier visit wait. */
export function HintList({ hints: { taken, total }, lastRef }: HintListProps) {
  const t = useTranslations('exercise.hint');
  const locale = useLocale();
  const [before] = useState(() => taken.map(({ id }) => id));
  return (
    <div role="status" aria-atomic="false" className="grid grid-cols-1 empty:hidden">
      {taken.map((hint, index) => (
        <Disclosure
          key={hint.id}
          isOpen={!before.includes(hint.id)}
          title={t('title', { number: formatNumber(locale, index + 1), total: formatNumber(locale, total) })}
        >
          <div ref={index === taken.length - 1 ? lastRef : undefined} tabIndex={-1} className="outline-none">
            <SetText html={hint.html} locale={hint.locale} />
          </div>
        </Disclosure>
      ))}
    </div>
  );
}
