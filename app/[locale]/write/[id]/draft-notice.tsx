'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/app/_components/button';
import { Notice } from '@/app/_components/notice';
import type { DraftState, DraftSync } from './draft-sync';

type DraftNoticeProps = { state: DraftState; sync: DraftSync };

/** What happened to the text without one's doing, and the way back. */
export function DraftNotice({ state: { notice, setAside, status }, sync }: DraftNoticeProps) {
  const t = useTranslations('authoring.draft');
  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {status === 'gone' && <Notice tone="wrong">{t('gone')}</Notice>}
      {status === 'too-large' && <Notice tone="wrong">{t('tooLarge')}</Notice>}
      {status === 'signed-out' && <Notice tone="wrong">{t('signedOut')}</Notice>}
      {notice && (
        <Notice>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p>{t(notice)}</p>
            <Button look="plain" onClick={sync.dismiss}>
              {t('dismiss')}
            </Button>
          </div>
        </Notice>
      )}
      {setAside && (
        <Notice>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p>{t('setAside')}</p>
            <Button look="quiet" onClick={sync.swap}>
              {t('swap')}
            </Button>
            <Button look="plain" onClick={sync.dismiss}>
              {t('dismiss')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
