'use client';

import { Upload } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Notice } from '@/app/_components/notice';
import { formatNumber } from '@/lib/i18n/numbers';
import { type ImportFailure, importZip } from './authoring-requests';
import { FailureNotice } from './failure-notice';

type Told = { kind: 'imported'; count: number } | { kind: 'working' } | ImportFailure | null;

/** Takes a zip of folders, as an export makes it. */
export function ImportZip({ onImported }: { onImported: () => void }) {
  const t = useTranslations('authoring.import');
  const locale = useLocale();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<Told>(null);

  async function take(file: File | undefined) {
    if (!file) return;
    setTold({ kind: 'working' });
    const done = await importZip(file);
    setTold(done);
    if (input.current) input.current.value = '';
    if (done.kind === 'imported') onImported();
  }

  return (
    <>
      <label
        htmlFor={id}
        className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded px-2 font-medium text-accent underline-offset-4 hover:underline has-focus-visible:outline-2 has-focus-visible:outline-accent"
      >
        <Upload aria-hidden className="size-4" />
        {t('choose')}
        <input
          ref={input}
          id={id}
          type="file"
          accept=".zip,application/zip"
          className="sr-only"
          onChange={(event) => take(event.target.files?.[0])}
        />
      </label>
      <div role="status" className="order-last basis-full empty:hidden">
        {told?.kind === 'working' && <p className="text-sm text-ink-soft">{t('working')}</p>}
        {told?.kind === 'imported' && (
          <Notice tone="right">
            {t('done', { count: told.count, n: formatNumber(locale, told.count) })}
          </Notice>
        )}
        {told?.kind === 'failed' && <Refusal failure={told} />}
      </div>
    </>
  );
}

function Refusal({ failure }: { failure: ImportFailure }) {
  const t = useTranslations('authoring-zip');
  const { code, file } = failure;
  if (code === null || !t.has(code)) return <FailureNotice failure={failure} />;
  return <Notice tone="wrong">{t(code, { file })}</Notice>;
}
