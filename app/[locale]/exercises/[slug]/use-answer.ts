'use client';

import { useEffect, useState } from 'react';
import type { Answer } from '@/lib/grading/verdict';
import { type DraftPlace, findDraft, keepDraft } from './draft';

/** What stands in a part's field: what was typed last time, until it is right. */
export function useAnswer({ slug, part, seed }: DraftPlace, initial: Answer) {
  const [answer, setAnswer] = useState(initial);

  // The browser's store is not there while the page is made, so the draft comes one step later.
  useEffect(() => {
    const draft = findDraft({ slug, part, seed });
    if (draft !== null) setAnswer(draft);
  }, [slug, part, seed]);

  function change(next: Answer) {
    setAnswer(next);
    keepDraft({ slug, part, seed }, next);
  }

  /** Right: nothing is left to come back to. */
  function settle() {
    keepDraft({ slug, part, seed }, '');
  }

  return { answer, change, settle };
}
