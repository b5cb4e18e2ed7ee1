'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/app/_components/button';
import { Notice } from '@/app/_components/notice';
import type { FormExercise, FormPart, WrittenAnswer } from './form-part';
import { TypedAnswer } from './typed-answer';

type OtherDraftProps = {
  exercise: FormExercise;
  part: FormPart;
  /** Null where there is none. */
  other: WrittenAnswer | null;
  onKeep: () => void;
  onTake: () => void;
};

/** Another tab wrote to the same answer: what stands there, and the choice. */
export function OtherDraft({ exercise, part, other, onKeep, onTake }: OtherDraftProps) {
  const t = useTranslations('exercise.elsewhere');
  return (
    <div role="status" className="chrome empty:hidden">
      {other && (
        <Notice>
          <p>{t('said')}</p>
          <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
            <span className="text-sm text-ink-soft">{t('there')}</span>
            <div className="min-w-0 rounded bg-paper px-3 py-1">
              <TypedAnswer exercise={exercise} part={part} written={other} />
            </div>
          </div>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button look="quiet" onClick={onKeep}>
              {t('keep')}
            </Button>
            <Button look="quiet" onClick={onTake}>
              {t('take')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
