'use client';

import { Copy } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_components/button';
import { Notice } from '@/app/_components/notice';
import { formatNumber } from '@/lib/i18n/numbers';
import type { Sharing } from '../../authoring-requests';

type PublishedLinkProps = { slug: string; number: number; sharing: Sharing };

/** Where learners find it. */
export function PublishedLink({ slug, number, sharing }: PublishedLinkProps) {
  const t = useTranslations('authoring.publish');
  const locale = useLocale();
  const path = `/${locale}/exercises/${slug}`;
  const [address, setAddress] = useState(path);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setAddress(new URL(path, window.location.href).href), [path]);

  async function copy() {
    await navigator.clipboard?.writeText(address).catch(() => {});
    setCopied(true);
  }

  return (
    <Notice tone="right" role="status" title={t('done', { number: formatNumber(locale, number) })}>
      <p>{t(`doneSharing.${sharing}`)}</p>
      <a
        href={path}
        target="_blank"
        rel="noreferrer"
        dir="ltr"
        className="break-all text-accent underline underline-offset-4"
      >
        {address}
      </a>
      <div className="flex flex-wrap items-center gap-3 pt-1">
        <Button look="quiet" className="min-h-9 py-1" onClick={copy}>
          <Copy aria-hidden className="size-4" />
          {t('copy')}
        </Button>
        <span role="status" className="text-sm">
          {isCopied && t('copied')}
        </span>
      </div>
    </Notice>
  );
}
