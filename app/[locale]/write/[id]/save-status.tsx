'use client';

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatTime } from '@/lib/i18n/numbers';
import type { DraftState } from './draft-sync';

const icons = {
  saved: Check,
  saving: LoaderCircle,
  later: CloudOff,
  'too-large': TriangleAlert,
  'signed-out': TriangleAlert,
  gone: TriangleAlert,
  conflict: TriangleAlert,
};

/** Whether the text is safe, in a few quiet words. Only what is new is announced: not every pause of the keyboard. */
export function SaveStatus({ state: { status, saved } }: { state: DraftState }) {
  const t = useTranslations('authoring.status');
  const locale = useLocale();
  const Icon = icons[status];
  const isCalm = status === 'saved' || status === 'saving';
  const sentence = t(status, { time: formatTime(locale, new Date(saved.savedAt)) });
  return (
    <>
      <p
        aria-hidden={!isCalm}
        className={`inline-flex items-center gap-2 text-sm tabular-nums ${isCalm ? 'text-ink-soft' : 'text-wrong'}`}
      >
        <Icon aria-hidden className="size-4 shrink-0" />
        <span suppressHydrationWarning>{sentence}</span>
      </p>
      <span role="status" className="sr-only">
        {isCalm ? '' : sentence}
      </span>
    </>
  );
}
