'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode, Ref } from 'react';
import { Formula } from '@/app/_components/formula';
import { formatNumber } from '@/lib/i18n/numbers';
import type { AnswerField, LineHandlers } from '../answer-field';
import { useEditor } from '../editor-choice';
import { ProblemShown } from '../preview';
import { TextField } from '../text-field';
import { VisualField } from '../visual-field';
import { seenIn } from '../writing';
import type { DraftLine } from './draft-lines';
import { LineMarkSign } from './line-mark-sign';
import { type LineReading, lineTex } from './read-line';
import type { ShownMark } from './use-line-marks';

type LineRowProps = {
  id: string;
  /** From 1. */
  number: number;
  line: DraftLine;
  reading: LineReading;
  mark: ShownMark | null;
  isCurrent: boolean;
  /** After the check: this is the line that cannot be read, or the first wrong one. */
  isFaulty: boolean;
  /** Of the check, between this line and the one before. */
  note: ReactNode;
  /** Of the whole answer. */
  describedBy: string;
  shortcuts: Record<string, string>;
  fieldRef: Ref<AnswerField>;
  handlers: LineHandlers;
  onChange: (value: string) => void;
};

/** One line: its number, its field with what is read of it below, and its mark. */
export function LineRow({
  id,
  number,
  line,
  reading,
  mark,
  isCurrent,
  isFaulty,
  note,
  ...field
}: LineRowProps) {
  const t = useTranslations('exercise.lines');
  const locale = useLocale();
  const { fallBack } = useEditor();
  const props = {
    ref: field.fieldRef,
    id,
    value: seenIn(line),
    invalid: isFaulty,
    describedBy: `${id}-mark ${id}-reading ${field.describedBy}`,
    onChange: field.onChange,
    line: field.handlers,
  };
  return (
    <li className="grid grid-cols-1 gap-1">
      {note}
      <div className="grid grid-cols-[1.5rem_minmax(0,1fr)_1.5rem] gap-x-2">
        <label
          htmlFor={id}
          className={`pt-3 text-end text-sm tabular-nums ${isCurrent ? 'font-semibold text-ink' : 'text-ink-soft'}`}
        >
          <span className="sr-only">{t('line', { number: formatNumber(locale, number) })}</span>
          <span aria-hidden>{formatNumber(locale, number)}</span>
        </label>
        {line.notation === 'latex' ? (
          <VisualField {...props} shortcuts={field.shortcuts} onMissing={fallBack} />
        ) : (
          <TextField {...props} />
        )}
        <span className="pt-3.5">
          <LineMarkSign id={`${id}-mark`} shown={mark} />
        </span>
        <div id={`${id}-reading`} className="col-start-2 min-h-16 pt-1">
          <LinePreview
            line={line}
            reading={reading}
            mark={mark}
            isSaid={isFaulty && note !== null}
            isFirst={number === 1}
          />
        </div>
      </div>
    </li>
  );
}

type LinePreviewProps = Pick<LineRowProps, 'line' | 'reading' | 'mark'> & {
  isSaid: boolean;
  isFirst: boolean;
};

function LinePreview({ line, reading, mark, isSaid, isFirst }: LinePreviewProps) {
  const t = useTranslations('exercise.lines');
  const told = mark === null || mark.isOld ? null : mark.mark;
  const problem =
    reading.kind === 'problem' ? reading.problem : told?.mark === 'unread' ? told.problem : null;
  if (problem !== null) return <ProblemShown problem={problem} written={line} isSaid={isSaid} />;
  if (reading.kind !== 'line') return isFirst ? <p className="text-sm text-ink-soft">{t('empty')}</p> : null;
  // Every line goes on from the one before, whether its equals sign is typed or not.
  const isContinued = reading.continues || (reading.sides.length === 1 && reading.label === null);
  return (
    <div dir="ltr">
      <Formula
        tex={`\\displaystyle ${lineTex(reading, isContinued)}`}
        className="scrolls overflow-y-hidden py-1"
      />
    </div>
  );
}
