'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/app/_components/notice';
import type { Failure } from './authoring-requests';

/** What could not be done. The site's own words are English in every language. */
export function FailureNotice({ failure: { detail, status } }: { failure: Failure }) {
  const t = useTranslations('authoring.failure');
  const known = status === 0 ? 'offline' : status === 429 ? 'busy' : status === 401 ? 'signedOut' : 'other';
  return (
    <Notice tone="wrong">
      <p>{t(known)}</p>
      {known === 'other' && detail !== '' && (
        <p lang="en" dir="ltr" className="text-sm text-ink-soft">
          {detail}
        </p>
      )}
    </Notice>
  );
}
