'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/app/_components/button';
import { type PartKind, partKinds } from '@/lib/catalog/public-exercise';
import { useRouter } from '@/lib/i18n/navigation';
import { type Beginning, createExercise, type Failure } from './authoring-requests';
import { FailureNotice } from './failure-notice';

type Library = { slug: string; title: string; exercises: { slug: string; title: string }[] }[];

type NewExerciseProps = { library: Library; isFirst: boolean };

/** No template: an empty page. */
const empty = 'empty';

/** Begins one from a template or from a copy, and goes there. */
export function NewExercise({ library, isFirst }: NewExerciseProps) {
  const t = useTranslations('authoring.new');
  const router = useRouter();
  const [isWaiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function begin(from: Beginning) {
    setWaiting(true);
    setFailure(null);
    const done = await createExercise(from);
    if (done.kind === 'created') return router.push(`/write/${done.id}`);
    setWaiting(false);
    setFailure(done);
  }

  return (
    <details open={isFirst} className="rounded border border-line bg-leaf">
      <summary className="flex min-h-12 items-center gap-2 rounded px-4 py-2 font-medium text-accent">
        <Plus aria-hidden className="size-5" />
        <h2 className="text-base font-medium">{t('title')}</h2>
      </summary>
      <div className="grid gap-x-12 gap-y-6 px-4 pt-2 pb-5 md:grid-cols-2">
        <FromTemplate
          isWaiting={isWaiting}
          onBegin={(kind) => begin(kind === empty ? null : { template: kind })}
        />
        <FromLibrary library={library} isWaiting={isWaiting} onBegin={(exercise) => begin({ exercise })} />
        <div role="status" className="empty:hidden md:col-span-2">
          {failure && <FailureNotice failure={failure} />}
        </div>
      </div>
    </details>
  );
}

type FromTemplateProps = { isWaiting: boolean; onBegin: (kind: PartKind | typeof empty) => void };

function FromTemplate({ isWaiting, onBegin }: FromTemplateProps) {
  const t = useTranslations('authoring.new');
  const [chosen, choose] = useState<PartKind | typeof empty>('gradient');
  const name = useId();
  return (
    <form
      className="grid content-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onBegin(chosen);
      }}
    >
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-semibold">{t('template')}</legend>
        {([...partKinds, empty] as const).map((kind) => (
          <label key={kind} className="flex min-h-9 items-baseline gap-3 py-1">
            <input
              type="radio"
              name={name}
              checked={kind === chosen}
              onChange={() => choose(kind)}
              className="size-4 translate-y-0.5 accent-accent"
            />
            <span>
              {t(`${keyOf(kind)}.name`)}
              <span className="text-sm text-ink-soft"> {t(`${keyOf(kind)}.what`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" disabled={isWaiting} className="justify-self-start">
        {t('begin')}
      </Button>
    </form>
  );
}

function keyOf(kind: PartKind | typeof empty): string {
  return kind === empty ? empty : `kinds.${kind}`;
}

type FromLibraryProps = { library: Library; isWaiting: boolean; onBegin: (slug: string) => void };

function FromLibrary({ library, isWaiting, onBegin }: FromLibraryProps) {
  const t = useTranslations('authoring.new');
  const id = useId();
  const [chosen, choose] = useState('');
  return (
    <form
      className="grid content-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') onBegin(chosen);
      }}
    >
      <label htmlFor={id} className="font-semibold">
        {t('copy')}
      </label>
      <select
        id={id}
        required
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        className="min-h-11 w-full rounded border border-line-strong bg-leaf px-3"
      >
        <option value="" disabled>
          {t('choose')}
        </option>
        {library.map(({ slug, title, exercises }) => (
          <optgroup key={slug} label={title}>
            {exercises.map((exercise) => (
              <option key={exercise.slug} value={exercise.slug}>
                {exercise.title.replaceAll('$', '')}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p className="text-sm text-ink-soft">{t('copyHint')}</p>
      <Button type="submit" look="quiet" disabled={isWaiting} className="justify-self-start">
        {t('beginCopy')}
      </Button>
    </form>
  );
}
