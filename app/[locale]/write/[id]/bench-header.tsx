'use client';

import { ChevronLeft, Download, History } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ExerciseContent } from '@/lib/catalog/exercise';
import type { FileProblem } from '@/lib/catalog/file-problem';
import type { Locale } from '@/lib/catalog/public-exercise';
import { Link } from '@/lib/i18n/navigation';
import { exportAddress } from '../authoring-requests';
import type { BenchExercise } from './bench-exercise';
import type { DraftState } from './draft-sync';
import { NameField } from './name-field';
import { PublishDialog } from './publish/publish-dialog';
import { SaveStatus } from './save-status';

type BenchHeaderProps = {
  exercise: BenchExercise;
  state: DraftState;
  onJump: (problem: FileProblem) => void;
};

export function BenchHeader({ exercise, state, onJump }: BenchHeaderProps) {
  const t = useTranslations('authoring.page');
  const [publishedNumber, setPublished] = useState(exercise.publishedNumber);
  const [slug, setSlug] = useState(exercise.slug);
  const [name, setName] = useState(exercise.name);
  const title = titleIn(state.bundle, useLocale() as Locale) || t('untitled');
  const link =
    'inline-flex min-h-11 items-center gap-2 rounded px-2 text-accent underline-offset-4 hover:underline';
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <div className="grid min-w-0 flex-1 basis-72 gap-0.5">
        <Link
          href="/write"
          className="inline-flex items-center gap-1 justify-self-start text-sm text-accent underline-offset-4 hover:underline"
        >
          <ChevronLeft aria-hidden className="onward size-4" />
          {t('mine')}
        </Link>
        <h1 className="text-xl leading-snug">
          <bdi>{title}</bdi>
        </h1>
        <NameField
          id={exercise.id}
          name={name}
          isFixed={publishedNumber !== null}
          onChanged={(changed) => {
            setName(changed.name);
            setSlug(changed.slug);
          }}
        />
      </div>
      <SaveStatus state={state} />
      <div className="flex flex-wrap items-center gap-x-1">
        <Link href={`/write/${exercise.id}/history`} className={link}>
          <History aria-hidden className="size-4" />
          {t('history')}
        </Link>
        <a href={exportAddress(exercise.id)} download className={link}>
          <Download aria-hidden className="size-4" />
          {t('export')}
        </a>
        <PublishDialog
          exercise={{ ...exercise, slug, publishedNumber }}
          state={state}
          onPublished={setPublished}
          onJump={onJump}
        />
      </div>
    </header>
  );
}

/** In the language of the page, else in English, else in any. */
function titleIn({ texts }: ExerciseContent, locale: Locale): string {
  const text = texts[locale] ?? texts.en ?? Object.values(texts)[0] ?? '';
  return /^# (.+)$/m.exec(text)?.[1] ?? '';
}
