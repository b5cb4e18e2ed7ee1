'use client';

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import type { WrittenAnswer } from './form-part';

/** The answers that were right, by part. */
export type SolvedParts = Readonly<Record<string, WrittenAnswer>>;

type Solved = {
  solved: SolvedParts;
  solve: (part: string, answer: WrittenAnswer) => void;
  /** These were changed: they are not solved yet. */
  forget: (parts: readonly string[]) => void;
};

const SolvedContext = createContext<Solved | null>(null);

/** Lets the dots beside the title follow the parts on the other side of the page. */
export function SolvedPartsProvider({ initial, children }: { initial: SolvedParts; children: ReactNode }) {
  const [solved, setSolved] = useState(initial);
  const solve: Solved['solve'] = (part, answer) => setSolved((before) => ({ ...before, [part]: answer }));
  // The same through every rendering: what calls it on a change calls it once.
  const forget = useCallback<Solved['forget']>(
    (parts) =>
      setSolved((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !parts.includes(id)))),
    [],
  );
  return <SolvedContext value={{ solved, solve, forget }}>{children}</SolvedContext>;
}

export function useSolvedParts(): Solved {
  const context = useContext(SolvedContext);
  if (!context) throw new Error('useSolvedParts is only for what stands inside a SolvedPartsProvider.');
  return context;
}
