'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatNumber } from '@/lib/i18n/numbers';
import { Disclosure } from './disclosure';
import type { FormExercise, FormPart, PastAttempt } from './form-part';
import { TypedAnswer } from './typed-answer';
import { verdictLooks } from './verdict-line';

type EarlierAttemptsProps = { exercise: FormExercise; part: FormPart; attempts: PastAttempt[] };

/** What was tried before, newest first. Set only when somebody looks. */
export function EarlierAttempts({ exercise, part, attempts }: EarlierAttemptsProps) {
  const t = useTranslations('exercise.earlier');
  const locale = useLocale();
  const [looked, setLooked] = useState(false);
  if (attempts.length === 0) return null;
  const count = { count: attempts.length, shown: formatNumber(locale, attempts.length) };
  return (
    <Disclosure title={t('title', count)} onOpen={() => setLooked(true)}>
      <ol className="grid gap-1 text-sm">
        {looked &&
          attempts.map(({ id, kind, ...written }) => {
            const { Icon, colour } = verdictLooks[kind];
            return (
              <li key={id} className="flex items-start gap-2">
                <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${colour}`} />
                <span className="sr-only">{t(kind)}</span>
                <TypedAnswer exercise={exercise} part={part} written={written} />
              </li>
            );
          })}
      </ol>
    </Disclosure>
  );
}
