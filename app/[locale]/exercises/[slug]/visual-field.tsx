'use client';

import './visual-field.css';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { AnswerField, AnswerFieldProps } from './answer-field';
import { lineActionOf } from './derivation/line-keys';
import { splitPasted } from './derivation/split-pasted';
import { createMathfield, type Mathfield } from './mathfield';

type VisualFieldProps = AnswerFieldProps & {
  ref: Ref<AnswerField>;
  shortcuts: Record<string, string>;
  /** The editor did not arrive. */
  onMissing: () => void;
};

/** Set mathematics to type into. Its place is kept while the editor is on its way, and the caret it was given meanwhile. */
export function VisualField({
  ref,
  id,
  value,
  invalid,
  describedBy,
  shortcuts,
  onChange,
  onMissing,
  line,
}: VisualFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const mathfield = useRef<Mathfield | null>(null);
  const isAwaited = useRef(false);

  const change = useEffectEvent(onChange);
  const act = useEffectEvent((key: KeyboardEvent, latex: string): (() => void) | null => {
    const action = line ? lineActionOf(key, latex === '') : null;
    // ↑ and ↓ move inside a formula first.
    if (action === null || action === 'up' || action === 'down') return null;
    return () => line?.onAction(action);
  });
  const focus = useEffectEvent(() => line?.onFocus());
  const leave = useEffectEvent((way: 'up' | 'down') => line?.onAction(way));
  const paste = useEffectEvent((text: string, around: { before: string; after: string }): boolean => {
    const lines = line ? splitPasted(text) : null;
    if (lines !== null) line?.onPasteLines(lines, around);
    return lines !== null;
  });
  const miss = useEffectEvent(onMissing);
  const arrive = useEffectEvent((arrived: Mathfield) => {
    mathfield.current = arrived;
    arrived.show(value);
    arrived.mark({ invalid, describedBy: elementsOf(describedBy) });
    if (isAwaited.current) arrived.focus();
  });

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let isGone = false;
    // At once, as in a field of text: the next key may send, move or leave what was typed, and goes by what the page has.
    const onChange = (latex: string) => flushSync(() => change(latex));
    const onEnter = (latex: string) => {
      onChange(latex);
      element.closest('form')?.requestSubmit();
    };
    createMathfield(element, {
      id,
      shortcuts,
      onChange,
      onEnter,
      actionOf: (key, latex) => act(key, latex),
      onFocus: () => focus(),
      onLeave: (way) => leave(way),
      onPaste: (text, around) => paste(text, around),
    }).then(
      (arrived) => (isGone ? arrived.remove() : arrive(arrived)),
      () => !isGone && miss(),
    );
    return () => {
      isGone = true;
      mathfield.current?.remove();
      mathfield.current = null;
    };
  }, [id, shortcuts]);

  useEffect(() => mathfield.current?.show(value), [value]);
  useEffect(() => {
    mathfield.current?.mark({ invalid, describedBy: elementsOf(describedBy) });
  }, [invalid, describedBy]);

  useImperativeHandle(ref, () => ({
    focus: (caret) => {
      isAwaited.current = mathfield.current === null;
      mathfield.current?.focus();
      if (!caret) return;
      mathfield.current?.show(value);
      mathfield.current?.select(caret);
    },
    caret: () => mathfield.current?.caret() ?? null,
    insert: ({ latex }) => mathfield.current?.insert(latex),
  }));

  return <div ref={place} dir="ltr" className="visual-field" />;
}

function elementsOf(ids: string): Element[] {
  return ids.split(' ').flatMap((id) => document.getElementById(id) ?? []);
}
