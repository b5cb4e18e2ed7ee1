'use client';

import { ArrowRight, Shuffle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ButtonLink } from '@/app/_components/button';
import type { FormExercise } from './form-part';

type ExerciseDoneProps = {
  /** The last part has just been answered: attention moves here. */
  isFresh: boolean;
  /** Otherwise some were given up. */
  isAllRight: boolean;
  exercise: FormExercise;
  next: { slug: string; title: string } | null;
};

/** Said once, calmly, with the ways on. */
export function ExerciseDone({ isFresh, isAllRight, exercise, next }: ExerciseDoneProps) {
  const t = useTranslations('exercise');
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (isFresh) title.current?.focus();
  }, [isFresh]);

  return (
    <section
      className={`mt-6 grid grid-cols-1 justify-items-start gap-4 border-t-2 pt-6 ${isAllRight ? 'border-right' : 'border-line-strong'}`}
    >
      <h2 ref={title} tabIndex={-1} className="text-lg outline-none">
        {t(isAllRight ? 'done.title' : 'done.through')}
      </h2>
      <div className="chrome flex flex-wrap gap-3">
        {next ? (
          <ButtonLink href={`/exercises/${next.slug}`}>
            {t('done.next', { title: next.title })}
            <ArrowRight aria-hidden className="onward size-4 shrink-0" />
          </ButtonLink>
        ) : (
          <ButtonLink href="/exercises">{t('catalogue')}</ButtonLink>
        )}
        {exercise.hasVariants && (
          <ButtonLink look="quiet" href={`/exercises/${exercise.slug}?seed=${exercise.seed + 1}`}>
            <Shuffle aria-hidden className="size-4 shrink-0" />
            {t('done.numbers')}
          </ButtonLink>
        )}
        <ButtonLink look="plain" href="/progress">
          {t('done.progress')}
        </ButtonLink>
      </div>
    </section>
  );
}
