'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type RefObject, useDeferredValue, useMemo } from 'react';
import type { AnswerField } from './answer-field';
import { useEditor } from './editor-choice';
import { EditorSwitch } from './editor-switch';
import type { FormExercise, FormPart } from './form-part';
import { Palette } from './palette';
import { paletteKeys } from './palette-keys';
import { Preview } from './preview';
import { readAnswer } from './reading';
import { spelledShortcuts } from './spelled-shortcuts';
import { TextField } from './text-field';
import { VisualField } from './visual-field';
import { WhatIsLeft } from './what-is-left';
import { seenIn, type Writing, write } from './writing';

type AnswerInputProps = {
  id: string;
  exercise: FormExercise;
  part: FormPart;
  writing: Writing;
  /** Whether both editors are of use: a number or a shape is a word or two. */
  isFormula: boolean;
  invalid: boolean;
  /** Ids of what else is said about the field. */
  describedBy: string;
  fieldRef: RefObject<AnswerField | null>;
  onChange: (writing: Writing) => void;
};

/** One line of mathematics, what we read of it, and keys for what a keyboard lacks. */
export function AnswerInput({
  id,
  exercise: { scope, introduced },
  part,
  writing,
  isFormula,
  invalid,
  describedBy,
  fieldRef,
  onChange,
}: AnswerInputProps) {
  const t = useTranslations('exercise.answer');
  const { fallBack } = useEditor();
  const shown = useDeferredValue(writing);
  const locale = useLocale();
  const reading = useMemo(
    () => readAnswer(part, seenIn(shown), scope, { notation: shown.notation, locale }),
    [part, shown, scope, locale],
  );
  const keys = useMemo(() => paletteKeys(part, scope, introduced), [part, scope, introduced]);
  const shortcuts = useMemo(() => spelledShortcuts(scope), [scope]);
  const previewId = `${id}-reading`;
  const field = {
    ref: fieldRef,
    id,
    value: seenIn(writing),
    invalid,
    describedBy: `${previewId} ${describedBy}`,
    onChange: (value: string) => onChange(write(writing, value)),
  };

  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <label htmlFor={id} className="text-sm font-medium text-ink-soft">
          {t(part.kind)}
        </label>
        {isFormula && <EditorSwitch name={`${id}-editor`} />}
      </div>
      {writing.notation === 'latex' ? (
        <VisualField {...field} shortcuts={shortcuts} onMissing={fallBack} />
      ) : (
        <TextField {...field} />
      )}
      <WhatIsLeft writing={writing} />
      <Preview id={previewId} reading={reading} written={shown} isSaid={invalid} />
      {keys.length > 0 && (
        <Palette keys={keys} controls={id} onPress={(key) => fieldRef.current?.insert(key)} />
      )}
    </div>
  );
}
