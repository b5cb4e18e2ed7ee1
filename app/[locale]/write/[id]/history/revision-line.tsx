'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/app/_components/button';
import type { Licence } from '@/lib/catalog/public-exercise';
import { formatDay, formatNumber, formatTime } from '@/lib/i18n/numbers';

export type Revision = {
  number: number;
  /** Null where their account is gone. */
  authorName: string | null;
  why: string;
  licence: Licence;
  createdAt: string;
};

type RevisionLineProps = { revision: Revision; onCompare: () => void; onRestore: () => void };

export function RevisionLine({ revision, onCompare, onRestore }: RevisionLineProps) {
  const t = useTranslations('authoring.history');
  const shared = useTranslations('shared');
  const locale = useLocale();
  const { number, authorName, why, licence, createdAt } = revision;
  const time = new Date(createdAt);
  const shown = { number: formatNumber(locale, number) };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-3">
      <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
        <p>
          <span className="font-medium">{t('revision', shown)}</span>
          {why !== '' && (
            <>
              {': '}
              <bdi>{why}</bdi>
            </>
          )}
        </p>
        <p className="text-sm text-ink-soft" suppressHydrationWarning>
          <bdi>{authorName === null ? shared('former') : authorName || shared('anonymous')}</bdi> ·{' '}
          {formatDay(locale, time, { day: 'numeric', month: 'long', year: 'numeric' })}{' '}
          {formatTime(locale, time)} · {shared(`licenceShort.${licence}`)}
        </p>
      </div>
      <Button look="plain" onClick={onCompare}>
        {t('compare')}
        <span className="sr-only">{t('revision', shown)}</span>
      </Button>
      <Button look="quiet" onClick={onRestore}>
        {t('restore')}
        <span className="sr-only">{t('revision', shown)}</span>
      </Button>
    </li>
  );
}
