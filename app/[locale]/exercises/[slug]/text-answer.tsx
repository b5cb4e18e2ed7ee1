'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useDeferredValue, useMemo } from 'react';
import type { FormExercise, FormPart } from './form-part';
import { insertionAt } from './insert-at-caret';
import { Palette } from './palette';
import { paletteKeys } from './palette-keys';
import { Preview } from './preview';
import { readAnswer } from './reading';

type TextAnswerProps = {
  id: string;
  exercise: FormExercise;
  part: FormPart;
  value: string;
  invalid: boolean;
  /** Ids of what else is said about the field. */
  describedBy: string;
  fieldRef: RefObject<HTMLInputElement | null>;
  onChange: (value: string) => void;
};

/** One line of mathematics, what we read of it, and keys for what a keyboard lacks. */
export function TextAnswer({
  id,
  exercise,
  part,
  value,
  invalid,
  describedBy,
  fieldRef,
  onChange,
}: TextAnswerProps) {
  const t = useTranslations('exercise.answer');
  const shown = useDeferredValue(value);
  const reading = useMemo(() => readAnswer(part, shown, exercise.scope), [part, shown, exercise.scope]);
  const keys = useMemo(() => paletteKeys(part, exercise.scope, exercise.introduced), [part, exercise]);
  const previewId = `${id}-reading`;

  function press(template: string) {
    const field = fieldRef.current;
    if (!field) return;
    const [start, end] = [field.selectionStart ?? value.length, field.selectionEnd ?? value.length];
    const insertion = insertionAt(field.value, start, end, template);
    field.focus();
    type(field, insertion.text);
    field.setSelectionRange(insertion.caret, insertion.caret);
  }

  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink-soft">
        {t(part.kind)}
      </label>
      <input
        ref={fieldRef}
        id={id}
        name="answer"
        dir="ltr"
        type="text"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={invalid || undefined}
        aria-describedby={`${previewId} ${describedBy}`}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        className="min-h-12 w-full rounded border border-line-strong bg-leaf px-3 py-2 font-mono text-base aria-invalid:border-wrong"
      />
      <Preview id={previewId} reading={reading} text={shown} isSaid={invalid} />
      {keys.length > 0 && <Palette keys={keys} controls={id} onPress={press} />}
    </div>
  );
}

/** Types as a hand would, which keeps the browser's undo; `execCommand` is the only way to it. */
function type(field: HTMLInputElement, text: string) {
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
