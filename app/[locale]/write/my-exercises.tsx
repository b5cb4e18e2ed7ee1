'use client';

import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { Notice } from '@/app/_components/notice';
import { useRouter } from '@/lib/i18n/navigation';
import { formatNumber } from '@/lib/i18n/numbers';
import {
  changeExercise,
  createExercise,
  deleteExercise,
  exportAddress,
  type Failure,
  undeleteExercise,
} from './authoring-requests';
import { ExerciseRow, type OwnExercise, type RowAction } from './exercise-row';
import { FailureNotice } from './failure-notice';
import { ImportZip } from './import-zip';

type Told = { kind: 'deleted'; exercise: OwnExercise } | { kind: 'failed'; failure: Failure } | null;

/** Everything one has written here: at work, archived, in the bin. */
export function MyExercises({ exercises }: { exercises: OwnExercise[] }) {
  const t = useTranslations('authoring.list');
  const locale = useLocale();
  const router = useRouter();
  const [wanted, setWanted] = useState('');
  const [told, setTold] = useState<Told>(null);
  const found = exercises.filter((exercise) => isWanted(exercise, wanted));
  const current = found.filter(({ state, isDeleted }) => state !== 'archived' && !isDeleted);
  const archived = found.filter(({ state, isDeleted }) => state === 'archived' && !isDeleted);
  const deleted = found.filter(({ isDeleted }) => isDeleted);
  const keptCount = exercises.filter(({ isDeleted }) => !isDeleted).length;

  async function act(exercise: OwnExercise, action: RowAction) {
    setTold(null);
    const done = await perform(exercise, action);
    if (done.kind === 'failed') return setTold({ kind: 'failed', failure: done });
    if (done.kind === 'created') return router.push(`/write/${done.id}`);
    if (action === 'delete') setTold({ kind: 'deleted', exercise });
    router.refresh();
  }

  return (
    <section aria-labelledby="mine" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="mine" className="me-auto text-xl">
          {t('mine')}
        </h2>
        <ImportZip onImported={() => router.refresh()} />
        {keptCount > 0 && (
          <a
            href={exportAddress()}
            download
            className="inline-flex min-h-11 items-center gap-2 px-2 font-medium text-accent underline-offset-4 hover:underline"
          >
            <Download aria-hidden className="size-4" />
            {t('exportAll')}
          </a>
        )}
      </div>
      {exercises.length > 5 && (
        <label className="grid max-w-md gap-1 text-sm">
          {t('search')}
          <input
            type="search"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            className="min-h-11 rounded border border-line-strong bg-leaf px-3 text-base"
          />
        </label>
      )}
      <div role="status">
        {told?.kind === 'deleted' && (
          <Notice>
            <div className="flex flex-wrap items-center gap-3">
              <p>{t('deleted', { title: told.exercise.title || t('untitled') })}</p>
              <Button look="quiet" onClick={() => act(told.exercise, 'undelete')}>
                {t('undo')}
              </Button>
            </div>
          </Notice>
        )}
        {told?.kind === 'failed' && <FailureNotice failure={told.failure} />}
        {wanted !== '' && (
          <p className="text-sm text-ink-soft">
            {t('found', { count: found.length, n: formatNumber(locale, found.length) })}
          </p>
        )}
      </div>
      {keptCount === 0 ? (
        <p className="text-ink-soft">{t('empty')}</p>
      ) : (
        <Rows exercises={current} onAction={act} />
      )}
      <Shelf title={t('archived')} exercises={archived} onAction={act} />
      <Shelf title={t('bin')} exercises={deleted} onAction={act} />
    </section>
  );
}

type RowsProps = {
  exercises: OwnExercise[];
  onAction: (exercise: OwnExercise, action: RowAction) => void;
};

function Rows({ exercises, onAction }: RowsProps) {
  return (
    <ul className="border-t border-line">
      {exercises.map((exercise) => (
        <ExerciseRow
          key={exercise.id}
          exercise={exercise}
          onAction={(action) => onAction(exercise, action)}
        />
      ))}
    </ul>
  );
}

/** Out of the way until it is asked for. */
function Shelf({ title, exercises, onAction }: RowsProps & { title: string }) {
  const locale = useLocale();
  if (exercises.length === 0) return null;
  return (
    <details className="group/shelf">
      <summary className="inline-flex min-h-11 items-center gap-2 text-accent underline-offset-4 hover:underline">
        <h2 className="text-base font-medium">
          {title} ({formatNumber(locale, exercises.length)})
        </h2>
      </summary>
      <Rows exercises={exercises} onAction={onAction} />
    </details>
  );
}

function isWanted({ title, name }: OwnExercise, wanted: string): boolean {
  const text = `${title} ${name}`.toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function perform({ id, slug }: OwnExercise, action: RowAction) {
  switch (action) {
    case 'copy':
      return createExercise({ exercise: slug });
    case 'archive':
      return changeExercise(id, { state: 'archived' });
    case 'unarchive':
      return changeExercise(id, { state: 'published' });
    case 'delete':
      return deleteExercise(id);
    case 'undelete':
      return undeleteExercise(id);
  }
}
