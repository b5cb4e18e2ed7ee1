'use client';

import { useState } from 'react';
import { goBack, goForth, type Moment, noHistory, remember } from './line-history';

/** What was done to the lines of one part since the page was opened. */
export function useLineHistory() {
  const [history, setHistory] = useState(noHistory);
  return {
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** Before a change: of the list, or of what stands in the line with this key. */
    keep: (before: Moment, typedIn: number | null = null) => {
      const typing = typedIn === null ? null : { key: typedIn, atMs: performance.now() };
      setHistory(remember(history, before, typing));
    },
    /** What to go back or forth to; null where there is nothing. */
    take: (way: 'undo' | 'redo', now: Moment): Moment | null => {
      const step = way === 'undo' ? goBack(history, now) : goForth(history, now);
      if (step) setHistory(step.history);
      return step?.moment ?? null;
    },
  };
}
