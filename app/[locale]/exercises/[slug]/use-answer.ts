'use client';

import { useLocale } from 'next-intl';
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Scope } from '@/lib/math/notation/scope';
import { carryAnswer } from './carry-answer';
import type { DraftPlace } from './draft';
import { type EarlyInput, earlyInputs, repeatInput } from './early-input';
import type { PartField } from './fields/part-field';
import type { Notation } from './form-part';
import { holdDraft, isAboutDraft } from './held-draft';

/**
 * What stands in a part's field: what was typed last time, until it is right. `draft` says it in the notation asked for;
 * what was typed itself stays as it is until something is typed in the other. `other`: what another tab wrote meanwhile.
 */
export function useAnswer<Draft>(
  { slug, part, seed }: DraftPlace,
  field: PartField<Draft>,
  initial: Draft,
  { notation, scope }: { notation: Notation; scope: Scope },
  form: RefObject<HTMLFormElement | null>,
) {
  const locale = useLocale();
  const [typed, setTyped] = useState(initial);
  const [other, setOther] = useState<Draft | null>(null);
  const held = useMemo(() => holdDraft({ slug, part, seed }, field), [field, slug, part, seed]);
  const draft = useMemo(
    () =>
      field.switchTo?.(typed, notation, (value, from, own = scope) => carryAnswer(value, from, own, locale), {
        scope,
        locale,
      }) ?? typed,
    [field, typed, notation, scope, locale],
  );

  const open = useEffectEvent(() => {
    const found = held.open();
    if (found !== null) setTyped(() => found);
    setOther(() => held.otherThan(found ?? typed));
  });
  const look = useEffectEvent(() => setOther(() => held.otherThan(typed)));

  const repeat = useEffectEvent((inputs: readonly EarlyInput[]) => {
    for (const input of inputs) repeatInput(input);
    open();
  });

  // Seen before anything is drawn again: a field may be another one then.
  const early = useRef<EarlyInput[]>([]);
  useLayoutEffect(() => {
    if (form.current) early.current = earlyInputs(form.current);
  }, [form]);

  // The browser's store is not there while the page is made, so the draft comes one step later.
  useEffect(() => {
    const tell = ({ key }: StorageEvent) => isAboutDraft({ slug, part, seed }, key) && look();
    // A page that was put away hears nothing meanwhile.
    const comeBack = () => look();
    addEventListener('storage', tell);
    addEventListener('pageshow', comeBack);
    // A field answers to events once all of the page is there.
    const inputs = early.current.splice(0);
    const soon = inputs.length > 0 ? setTimeout(() => repeat(inputs)) : undefined;
    if (soon === undefined) open();
    return () => {
      clearTimeout(soon);
      removeEventListener('storage', tell);
      removeEventListener('pageshow', comeBack);
    };
  }, [slug, part, seed]);

  function change(next: Draft) {
    setTyped(() => next);
    held.write(next);
    setOther(() => held.otherThan(next));
  }

  /** Of two that were written, goes on with this one. */
  function choose(which: 'mine' | 'other') {
    const chosen = which === 'other' && other !== null ? other : typed;
    setTyped(() => chosen);
    held.choose(chosen);
    setOther(null);
  }

  /** Right: nothing is left to come back to. */
  function settle() {
    held.settle();
    setOther(null);
  }

  return { draft, other, change, choose, settle };
}
