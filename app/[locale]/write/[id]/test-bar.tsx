'use client';

import { FlaskConical, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_components/button';
import { answerText } from './check/answer-text';
import type { Insertion, TypedAnswer } from './insert-test';

type TestBarProps = {
  typed: TypedAnswer | null;
  onAdd: (typed: TypedAnswer) => Insertion;
  onShow: (line: number) => void;
  onDismiss: () => void;
};

/** What was just tried in the preview, to be kept as a test. */
export function TestBar({ typed, onAdd, onShow, onDismiss }: TestBarProps) {
  const t = useTranslations('authoring.test');
  const [done, setDone] = useState<Insertion | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is another question
  useEffect(() => setDone(null), [typed]);
  return (
    <div role="status" className="empty:hidden">
      {typed && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded border border-line bg-wash px-3 py-1.5 text-sm">
          <p className="min-w-0 flex-1">
            {t.rich('typed', {
              part: () => <bdi className="font-mono">{typed.part}</bdi>,
              answer: () => (
                <code dir="ltr" className="font-mono break-words">
                  {answerText(typed.answer)}
                </code>
              ),
            })}{' '}
            <strong className="font-semibold">{t(`verdict.${typed.verdictKind}`)}</strong>
            {typed.finding && (
              <>
                {' '}
                (<bdi className="font-mono">{typed.finding}</bdi>)
              </>
            )}
          </p>
          {done === null && typed.verdictKind !== 'undecided' && (
            <Button look="quiet" className="min-h-9 py-1" onClick={() => setDone(onAdd(typed))}>
              <FlaskConical aria-hidden className="size-4" />
              {t('add')}
            </Button>
          )}
          {done && <Done done={done} onShow={onShow} />}
          <button
            type="button"
            aria-label={t('dismiss')}
            title={t('dismiss')}
            onClick={onDismiss}
            className="inline-flex size-9 items-center justify-center rounded hover:bg-leaf"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      )}
    </div>
  );
}

function Done({ done, onShow }: { done: Insertion; onShow: (line: number) => void }) {
  const t = useTranslations('authoring.test');
  if (done.kind !== 'inserted') return <p>{t(done.kind)}</p>;
  return (
    <p>
      {t('inserted')}{' '}
      <button
        type="button"
        onClick={() => onShow(done.line)}
        className="min-h-9 text-accent underline underline-offset-4"
      >
        {t('show')}
      </button>
    </p>
  );
}
