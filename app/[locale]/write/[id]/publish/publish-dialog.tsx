'use client';

import { Send } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Button } from '@/app/_components/button';
import { Notice } from '@/app/_components/notice';
import type { FileProblem } from '@/lib/catalog/file-problem';
import { licences } from '@/lib/catalog/public-exercise';
import { formatNumber } from '@/lib/i18n/numbers';
import { changeExercise, type PublishReply, publishDraft, type Sharing } from '../../authoring-requests';
import { FailureNotice } from '../../failure-notice';
import type { BenchExercise } from '../bench-exercise';
import type { DraftState } from '../draft-sync';
import { FileProblems } from '../editor/problem-list';
import { PublishedLink } from './published-link';

type PublishDialogProps = {
  exercise: BenchExercise;
  state: DraftState;
  onPublished: (number: number) => void;
  onJump: (problem: FileProblem) => void;
};

const sharings = ['private', 'link', 'site'] as const satisfies Sharing[];

/** Makes the draft the next revision: why, for whom, under which licence. */
export function PublishDialog({ exercise, state, onPublished, onJump }: PublishDialogProps) {
  const t = useTranslations('authoring.publish');
  const shared = useTranslations('shared');
  const locale = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [sharing, setSharing] = useState(exercise.sharing);
  const [licence, setLicence] = useState(exercise.licence);
  const [why, setWhy] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const [done, setDone] = useState<PublishReply | null>(null);
  const isFirst = exercise.publishedNumber === null;
  const hindrance = hindranceOf(state, exercise);

  function open() {
    setDone(null);
    dialog.current?.showModal();
  }

  async function publish() {
    setWaiting(true);
    setDone(null);
    const changed = await changeExercise(exercise.id, { sharing, licence });
    const reply =
      changed.kind === 'failed'
        ? changed
        : await publishDraft(exercise.id, { baseVersion: state.saved.version, why });
    setWaiting(false);
    setDone(reply);
    if (reply.kind !== 'published') return;
    setWhy('');
    onPublished(reply.number);
  }

  return (
    <>
      <Button onClick={open}>
        <Send aria-hidden className="onward size-4" />
        {t('open')}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded border border-line bg-paper p-5 text-ink shadow-float backdrop:bg-[rgb(0_0_0/0.4)] sm:p-6"
      >
        <form
          className="grid grid-cols-1 gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            publish();
          }}
        >
          <h2 id={`${id}-title`} className="text-xl">
            {isFirst
              ? t('first')
              : t('again', { number: formatNumber(locale, exercise.publishedNumber ?? 0) })}
          </h2>
          {done?.kind === 'published' ? (
            <PublishedLink slug={exercise.slug} number={done.number} sharing={sharing} />
          ) : (
            <>
              <div className="grid gap-1">
                <label htmlFor={`${id}-why`} className="font-medium">
                  {isFirst ? t('whyFirst') : t('why')}
                </label>
                <input
                  id={`${id}-why`}
                  dir="auto"
                  value={why}
                  required={!isFirst}
                  maxLength={200}
                  onChange={(event) => setWhy(event.target.value)}
                  className="min-h-11 w-full rounded border border-line-strong bg-leaf px-3 py-2"
                />
              </div>
              <fieldset className="grid gap-1">
                <legend className="font-medium">{t('sharing')}</legend>
                {sharings.map((each) => (
                  <label key={each} className="flex min-h-9 items-baseline gap-3">
                    <input
                      type="radio"
                      name={`${id}-sharing`}
                      checked={each === sharing}
                      onChange={() => setSharing(each)}
                      className="size-4 translate-y-0.5 accent-accent"
                    />
                    {t(`sharings.${each}`)}
                  </label>
                ))}
              </fieldset>
              <div className="grid gap-1">
                <label htmlFor={`${id}-licence`} className="font-medium">
                  {t('licence')}
                </label>
                <select
                  id={`${id}-licence`}
                  value={licence}
                  onChange={(event) => setLicence(event.target.value as typeof licence)}
                  className="min-h-11 w-full rounded border border-line-strong bg-leaf px-3"
                >
                  {licences.map((each) => (
                    <option key={each} value={each}>
                      {shared(`licence.${each}`)}
                    </option>
                  ))}
                </select>
              </div>
            </>
          )}
          <div role="status" className="empty:hidden">
            {hindrance && done?.kind !== 'published' && (
              <Notice tone="partly">{t(`hindrance.${hindrance}`)}</Notice>
            )}
            {isWaiting && <p className="text-sm text-ink-soft">{t('checking')}</p>}
            {done?.kind === 'failed' && <FailureNotice failure={done} />}
            {done?.kind === 'not-clean' && (
              <Notice tone="wrong" title={t('notClean')}>
                <FileProblems
                  problems={done.problems}
                  onJump={(problem) => {
                    dialog.current?.close();
                    onJump(problem);
                  }}
                />
              </Notice>
            )}
          </div>
          <div className="flex flex-wrap gap-3">
            {done?.kind !== 'published' && (
              <Button type="submit" disabled={isWaiting || hindrance !== null}>
                {t('publish')}
              </Button>
            )}
            <Button look="quiet" onClick={() => dialog.current?.close()}>
              {t(done?.kind === 'published' ? 'close' : 'cancel')}
            </Button>
          </div>
        </form>
      </dialog>
    </>
  );
}

/** Why nothing can be published now. */
function hindranceOf({ status, reading }: DraftState, { isDeleted }: BenchExercise) {
  if (isDeleted) return 'deleted';
  if (status !== 'saved') return 'unsaved';
  if (reading === null) return 'unread';
  return reading.problems.length > 0 ? 'problems' : null;
}
