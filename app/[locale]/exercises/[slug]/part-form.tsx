'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_components/button';
import type { ToldHints } from '@/app/_help/told';
import { formatNumber } from '@/lib/i18n/numbers';
import type { AnswerField } from './answer-field';
import { AnswerRules } from './answer-rules';
import { EarlierAttempts } from './earlier-attempts';
import { useEditor } from './editor-choice';
import { fieldOf } from './fields/part-fields';
import type { FormExercise, FormPart, PastAttempt, WrittenAnswer } from './form-part';
import { OtherDraft } from './other-draft';
import { OutcomeReport } from './outcome-report';
import { PartHelp } from './part-help';
import type { Judged } from './send-attempt';
import { useAnswer } from './use-answer';
import { type Outcome, useAttempt } from './use-attempt';

type PartFormProps = {
  exercise: FormExercise;
  part: FormPart;
  /** Newest first. */
  earlier?: PastAttempt[];
  /** The answer that was right before, if any. */
  solvedWith?: WrittenAnswer | null;
  /** Puts the caret into the field; only for somebody who has just come from another part. */
  focused?: boolean;
  /** Taken before; without them no help is offered. */
  hints?: ToldHints;
  isGivenUp?: boolean;
  onJudged?: (judged: Judged, sent: WrittenAnswer) => void;
  onGivenUp?: () => void;
};

const besideClass = 'grid min-w-[min(100%,30rem)] flex-auto grid-cols-1 content-start gap-4';

/** One part to answer: the field, what we read of it, the verdict, hints. Works by itself on any page. */
export function PartForm({
  exercise,
  part,
  earlier = [],
  solvedWith = null,
  focused,
  hints,
  isGivenUp = false,
  onJudged,
  onGivenUp,
}: PartFormProps) {
  const t = useTranslations('exercise');
  const locale = useLocale();
  const place = { slug: exercise.slug, part: part.id, seed: exercise.seed };
  const { editor } = useEditor();
  const kind = fieldOf(part.kind);
  const notation = editor === 'visual' && kind.isFormula ? 'latex' : 'text';
  const form = useRef<HTMLFormElement>(null);
  const { draft, other, change, choose, settle } = useAnswer(
    place,
    kind,
    kind.draftOf(solvedWith, part),
    { notation, scope: exercise.scope },
    form,
  );
  const written = kind.writtenIn(draft);
  const { outcome, sending, send } = useAttempt({ ...place, locale }, (judged, sent) => {
    if (judged.verdict.kind === 'correct') settle();
    setLeft(judged.attemptsLeft);
    onJudged?.(judged, sent);
  });
  const [left, setLeft] = useState(part.attemptsLeft);
  const isClosed = solvedWith !== null || isGivenUp;
  const field = useRef<AnswerField>(null);
  const verdict = useRef<HTMLDivElement>(null);
  const id = `answer-${part.id}`;

  useEffect(() => {
    if (outcome) verdict.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);

  useEffect(() => {
    if (focused) focusAnswer(form.current, field.current);
  }, [focused]);

  function goOnWith(which: 'mine' | 'other') {
    choose(which);
    focusAnswer(form.current, field.current);
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!kind.isEmpty(draft)) return void send(written);
    focusAnswer(form.current, field.current);
  }

  return (
    // As of a dialog: before the script comes, Enter leads nowhere and takes nothing away.
    <form ref={form} method="dialog" onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      {part.text}
      <AnswerRules part={part} />
      {left !== null && !isClosed && (
        <p className="text-sm text-ink-soft">
          {t('attempts-left', { count: left, shown: formatNumber(locale, left) })}
        </p>
      )}
      <OtherDraft
        exercise={exercise}
        part={part}
        other={other === null ? null : kind.writtenIn(other)}
        onKeep={() => goOnWith('mine')}
        onTake={() => goOnWith('other')}
      />
      <div className={kind.Beside ? 'flex flex-wrap gap-x-8 gap-y-4' : 'contents'}>
        <div className={kind.Beside ? besideClass : 'contents'}>
          <kind.Field
            id={id}
            exercise={exercise}
            part={part}
            draft={draft}
            outcome={isAbout(outcome, written) ? outcome : null}
            describedBy={`${id}-verdict`}
            fieldRef={field}
            onChange={change}
          />
          <div className="fills flex flex-wrap items-start gap-x-4 gap-y-2">
            <Button type="submit" aria-disabled={sending || kind.isEmpty(draft)} className="min-w-28">
              {t(sending ? 'checking' : 'check')}
            </Button>
            <div
              ref={verdict}
              id={`${id}-verdict`}
              aria-live="polite"
              className="scroll-mb-6 min-h-11 min-w-0 flex-1 basis-64 pt-2"
            >
              {outcome && (
                <OutcomeReport
                  outcome={outcome}
                  part={part}
                  sending={sending}
                  onRepeat={() => send({ answer: outcome.answer, notation: outcome.notation })}
                />
              )}
            </div>
          </div>
        </div>
        {kind.Beside && <kind.Beside exercise={exercise} part={part} draft={draft} />}
      </div>
      {kind.Below && (
        <kind.Below exercise={exercise} part={part} draft={draft} isSettled={isClosed || left === 0} />
      )}
      {hints && (
        <PartHelp
          exercise={exercise}
          part={part}
          initial={hints}
          isSolved={solvedWith !== null}
          isGivenUp={isGivenUp}
          isUsedUp={left === 0}
          wrong={wrongIn(outcome)}
          onGivenUp={onGivenUp}
        />
      )}
      <EarlierAttempts exercise={exercise} part={part} attempts={earlier} />
    </form>
  );
}

/** The attempt that was wrong somewhere, if the last one was. */
function wrongIn(outcome: Outcome | null): string | null {
  if (outcome?.kind !== 'judged') return null;
  const { kind } = outcome.verdict;
  return kind === 'incorrect' || kind === 'partly' || kind === 'wrong-shape' ? outcome.attempt : null;
}

/** Whether what was judged last still stands in the field. */
function isAbout(outcome: Outcome | null, written: WrittenAnswer): boolean {
  return (
    outcome !== null &&
    outcome.notation === written.notation &&
    JSON.stringify(outcome.answer) === JSON.stringify(written.answer)
  );
}

/** A choice has no field, but boxes. */
function focusAnswer(form: HTMLFormElement | null, field: AnswerField | null) {
  if (field) field.focus();
  else form?.querySelector('input')?.focus();
}
