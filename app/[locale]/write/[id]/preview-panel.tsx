'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { languageNames } from '@/app/_components/language-names';
import { Notice } from '@/app/_components/notice';
import type { Locale } from '@/lib/catalog/public-exercise';
import type { DraftState } from './draft-sync';
import type { Insertion, TypedAnswer } from './insert-test';
import { readTyped } from './read-typed';
import { TestBar } from './test-bar';

type PreviewPanelProps = {
  id: string;
  reading: DraftState['reading'];
  /** Languages it has a text in. */
  locales: Locale[];
  onAddTest: (typed: TypedAnswer) => Insertion;
  onShow: (line: number) => void;
};

const seedMax = 999;

/** The exercise as a learner meets it, playable; it follows every text that can be read. */
export function PreviewPanel({ id, reading, locales, onAddTest, onShow }: PreviewPanelProps) {
  const t = useTranslations('authoring.preview');
  const pageLocale = useLocale() as Locale;
  const [chosen, choose] = useState<Locale | null>(null);
  const [seed, setSeed] = useState(0);
  const [isPhone, setPhone] = useState(false);
  const [typed, setTyped] = useState<TypedAnswer | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const locale = chosen ?? (locales.includes(pageLocale) ? pageLocale : (locales[0] ?? 'en'));
  const hasProblems = reading !== null && reading.problems.length > 0;

  const listen = useEffectEvent((event: MessageEvent) => {
    if (event.origin !== window.location.origin || event.source !== frame.current?.contentWindow) return;
    const answer = readTyped(event.data, seed);
    if (answer) setTyped(answer);
  });
  useEffect(() => {
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  useEffect(() => {
    if (reading === null || reading.problems.length > 0) return;
    frame.current?.contentWindow?.postMessage({ kind: 'refresh' }, window.location.origin);
  }, [reading]);

  return (
    <div className="grid grid-cols-1 gap-2 pt-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <label className="flex items-center gap-2">
          {t('language')}
          <select
            value={locale}
            onChange={(event) => choose(event.target.value as Locale)}
            className="min-h-9 rounded border border-line-strong bg-leaf px-2"
          >
            {locales.map((each) => (
              <option key={each} value={each} lang={each}>
                {languageNames[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-center gap-2">
          {t('variant')}
          <input
            type="number"
            min={0}
            max={seedMax}
            value={seed}
            onChange={(event) => setSeed(Math.min(Math.max(event.target.valueAsNumber || 0, 0), seedMax))}
            className="min-h-9 w-20 rounded border border-line-strong bg-leaf px-2 tabular-nums"
          />
        </label>
        <label className="flex min-h-9 items-center gap-2 max-sm:hidden">
          <input
            type="checkbox"
            checked={isPhone}
            onChange={(event) => setPhone(event.target.checked)}
            className="size-4 accent-accent"
          />
          {t('phone')}
        </label>
      </div>
      {hasProblems && <Notice tone="partly">{t('stale')}</Notice>}
      <TestBar typed={typed} onAdd={onAddTest} onShow={onShow} onDismiss={() => setTyped(null)} />
      <iframe
        ref={frame}
        title={t('title')}
        src={`/${locale}/write/${id}/preview?seed=${seed}`}
        className={`h-[max(28rem,calc(100dvh-9rem))] rounded border border-line bg-paper ${isPhone ? 'mx-auto w-[390px] max-w-full' : 'w-full'}`}
      />
    </div>
  );
}
