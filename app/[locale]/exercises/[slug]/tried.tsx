'use client';

import { createContext, useContext } from 'react';
import type { Answer } from '@/lib/grading/answer';
import type { Verdict } from '@/lib/grading/verdict';

/** An answer that was just judged. */
export type Tried = { part: string; answer: Answer; verdict: Verdict };

/** Who wants to know of every answer that is judged; on a learner's page, nobody. */
export const TriedContext = createContext<(tried: Tried) => void>(() => undefined);

export function useTried(): (tried: Tried) => void {
  return useContext(TriedContext);
}
