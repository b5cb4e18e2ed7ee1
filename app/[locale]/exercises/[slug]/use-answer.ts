'use client';

import { useLocale } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import type { Scope } from '@/lib/math/notation/scope';
import { carryAnswer } from './carry-answer';
import { type DraftPlace, findDraft, keepDraft } from './draft';
import type { PartField } from './fields/part-field';
import type { Notation } from './form-part';

/**
 * What stands in a part's field: what was typed last time, until it is right. `draft` says it in the notation asked for;
 * what was typed itself stays as it is until something is typed in the other.
 */
export function useAnswer<Draft>(
  { slug, part, seed }: DraftPlace,
  field: PartField<Draft>,
  initial: Draft,
  { notation, scope }: { notation: Notation; scope: Scope },
) {
  const locale = useLocale();
  const [typed, setTyped] = useState(initial);
  const draft = useMemo(
    () =>
      field.switchTo?.(typed, notation, (value, from, own = scope) => carryAnswer(value, from, own, locale), {
        scope,
        locale,
      }) ?? typed,
    [field, typed, notation, scope, locale],
  );

  // The browser's store is not there while the page is made, so the draft comes one step later.
  useEffect(() => {
    const found = field.readKept(findDraft({ slug, part, seed }));
    if (found !== null) setTyped(() => found);
  }, [field, slug, part, seed]);

  function change(next: Draft) {
    setTyped(() => next);
    const kept = field.isEmpty(next) ? null : (field.toKeep?.(next) ?? next);
    keepDraft({ slug, part, seed }, kept);
  }

  /** Right: nothing is left to come back to. */
  function settle() {
    keepDraft({ slug, part, seed }, null);
  }

  return { draft, change, settle };
}
