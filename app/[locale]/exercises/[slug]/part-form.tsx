'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type SubmitEvent, useEffect, useRef } from 'react';
import { Button } from '@/app/_components/button';
import { Formula } from '@/app/_components/formula';
import type { Answer } from '@/lib/grading/verdict';
import { formatNumber } from '@/lib/i18n/numbers';
import { ChoiceAnswer } from './choice-answer';
import { EarlierAttempts } from './earlier-attempts';
import type { FormExercise, FormPart, PastAttempt } from './form-part';
import { Hints } from './hints';
import { OutcomeReport } from './outcome-report';
import type { Judged } from './send-attempt';
import { TextAnswer } from './text-answer';
import { useAnswer } from './use-answer';
import { useAttempt } from './use-attempt';

type PartFormProps = {
  exercise: FormExercise;
  part: FormPart;
  /** Newest first. */
  earlier?: PastAttempt[];
  /** The answer that was right before, if any. */
  solvedWith?: Answer | null;
  /** Puts the caret into the field; only for somebody who has just come from another part. */
  focused?: boolean;
  onJudged?: (judged: Judged, answer: Answer) => void;
};

/** One part to answer: the field, what we read of it, the verdict, hints. Works by itself on any page. */
export function PartForm({ exercise, part, earlier = [], solvedWith, focused, onJudged }: PartFormProps) {
  const t = useTranslations('exercise');
  const place = { slug: exercise.slug, part: part.id, seed: exercise.seed };
  const { answer, change, settle } = useAnswer(place, solvedWith ?? (part.kind === 'choice' ? [] : ''));
  const { outcome, sending, send } = useAttempt({ ...place, locale: useLocale() }, (judged, judgedAnswer) => {
    if (judged.verdict.kind === 'correct') settle();
    onJudged?.(judged, judgedAnswer);
  });
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = `answer-${part.id}`;

  const verdict = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (outcome) verdict.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);

  useEffect(() => {
    if (focused) form.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, [focused]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (answer.length > 0) return void send(answer);
    form.current?.querySelector<HTMLInputElement>('input')?.focus();
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      {part.text}
      <Rules part={part} />
      {part.kind === 'choice' ? (
        <ChoiceAnswer
          id={id}
          part={part}
          chosen={Array.isArray(answer) ? answer : []}
          describedBy={`${id}-verdict`}
          onChange={change}
        />
      ) : (
        <TextAnswer
          id={id}
          exercise={exercise}
          part={part}
          value={typeof answer === 'string' ? answer : ''}
          invalid={
            outcome?.kind === 'judged' && outcome.verdict.kind === 'unread' && outcome.answer === answer
          }
          describedBy={`${id}-verdict`}
          fieldRef={field}
          onChange={change}
        />
      )}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Button type="submit" aria-disabled={sending || answer.length === 0} className="min-w-28">
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
              onRepeat={() => send(outcome.answer)}
            />
          )}
        </div>
      </div>
      <div className="grid grid-cols-1 empty:hidden">
        <Hints hints={part.hints} />
        <EarlierAttempts exercise={exercise} part={part} attempts={earlier} />
      </div>
    </form>
  );
}

/** What the answer has to look like, where the author says so. */
function Rules({ part }: { part: FormPart }) {
  const t = useTranslations('exercise');
  const locale = useLocale();
  if (part.use === null && part.rounded === null) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
      {part.use !== null && (
        <>
          {t('use')}
          {part.use.map((tex) => (
            <Formula key={tex} tex={tex} />
          ))}
        </>
      )}
      {part.rounded !== null &&
        t('rounded', { count: part.rounded, shown: formatNumber(locale, part.rounded) })}
    </p>
  );
}
