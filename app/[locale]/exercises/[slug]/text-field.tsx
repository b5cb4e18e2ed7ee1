'use client';

import { type ClipboardEvent, type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import type { AnswerField, AnswerFieldProps } from './answer-field';
import { lineActionOf } from './derivation/line-keys';
import { splitPasted } from './derivation/split-pasted';
import { insertionAt } from './insert-at-caret';

/** One line of typed mathematics. */
export function TextField({
  ref,
  id,
  value,
  invalid,
  describedBy,
  onChange,
  line,
}: AnswerFieldProps & { ref: Ref<AnswerField> }) {
  const input = useRef<HTMLInputElement>(null);

  useImperativeHandle(ref, () => ({
    focus: (caret) => {
      input.current?.focus();
      if (caret) input.current?.setSelectionRange(caret.from, caret.to);
    },
    caret: () => {
      const { selectionStart: from, selectionEnd: to } = input.current ?? {};
      return typeof from === 'number' && typeof to === 'number' ? { from, to } : null;
    },
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

  function act(event: KeyboardEvent) {
    const action = event.nativeEvent.isComposing ? null : lineActionOf(event, value === '');
    if (!line || action === null) return;
    event.preventDefault();
    line.onAction(action);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const lines = line ? splitPasted(event.clipboardData.getData('text/plain')) : null;
    if (lines === null) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const around = { before: value.slice(0, selectionStart ?? 0), after: value.slice(selectionEnd ?? 0) };
    line?.onPasteLines(lines, around);
  }

  return (
    <input
      ref={input}
      id={id}
      name="answer"
      dir="ltr"
      type="text"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onFocus={line?.onFocus}
      onKeyDown={act}
      onPaste={paste}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint={line ? 'next' : 'done'}
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
