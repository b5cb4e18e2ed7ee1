'use client';

import { type Ref, useImperativeHandle, useRef } from 'react';
import type { AnswerField, AnswerFieldProps } from './answer-field';
import { insertionAt } from './insert-at-caret';

/** One line of typed mathematics. */
export function TextField({
  ref,
  id,
  value,
  invalid,
  describedBy,
  onChange,
}: AnswerFieldProps & { ref: Ref<AnswerField> }) {
  const input = useRef<HTMLInputElement>(null);

  useImperativeHandle(ref, () => ({
    focus: () => input.current?.focus(),
    insert: ({ template }) => {
      const field = input.current;
      if (!field) return;
      const length = field.value.length;
      const [start, end] = [field.selectionStart ?? length, field.selectionEnd ?? length];
      const insertion = insertionAt(field.value, start, end, template);
      field.focus();
      type(field, insertion.text);
      field.setSelectionRange(insertion.caret, insertion.caret);
    },
  }));

  return (
    <input
      ref={input}
      id={id}
      name="answer"
      dir="ltr"
      type="text"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="done"
      className="min-h-12 w-full rounded border border-line-strong bg-leaf px-3 py-2 font-mono text-base aria-invalid:border-wrong"
    />
  );
}

/** Types as a hand would, which keeps the browser's undo; `execCommand` is the only way to it. */
function type(field: HTMLInputElement, text: string) {
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
