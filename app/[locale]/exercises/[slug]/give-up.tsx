'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/app/_components/button';

type GiveUpProps = {
  id: string;
  hasVariants: boolean;
  isWaiting: boolean;
  onConfirm: () => void;
  onKeepTrying: () => void;
};

/** Asks once more, where the button was, and says what it means. Escape, and the focus, are with going on trying. */
export function GiveUp({ id, hasVariants, isWaiting, onConfirm, onKeepTrying }: GiveUpProps) {
  const t = useTranslations('exercise.solution');
  const back = useRef<HTMLButtonElement>(null);

  useEffect(() => back.current?.focus(), []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onKeepTrying()}
      className="grid gap-3 rounded border-s-4 border-partly bg-partly-wash p-4"
    >
      <p id={id}>{t(hasVariants ? 'meaning-here' : 'meaning')}</p>
      <div className="flex flex-wrap gap-3">
        <Button look="quiet" onClick={onConfirm} aria-disabled={isWaiting}>
          {t('confirm')}
        </Button>
        <Button ref={back} look="quiet" onClick={onKeepTrying}>
          {t('keep')}
        </Button>
      </div>
    </div>
  );
}
