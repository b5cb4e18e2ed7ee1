'use client';

import { useState } from 'react';
import type { FormPart } from './form-part';

type Changes = {
  bases: Record<string, string>;
  /** With the latest change: parts that are judged by something else than before, or are new. */
  changed: string[];
  /** Those of them that had been answered. */
  outdated: string[];
};

/** What the latest change of an exercise took away, while it is being written. `isAnswered`: whether a part has marks. */
export function useChangedParts(
  parts: readonly Pick<FormPart, 'id' | 'basis'>[],
  isAnswered: (part: string) => boolean,
): Pick<Changes, 'changed' | 'outdated'> {
  const bases = Object.fromEntries(parts.map(({ id, basis }) => [id, basis]));
  const [known, setKnown] = useState<Changes>({ bases, changed: [], outdated: [] });
  const changed = changedIn(known.bases, bases);
  if (changed.length > 0 || parts.length !== Object.keys(known.bases).length) {
    const outdated = changed.filter((part) => part in known.bases && isAnswered(part));
    setKnown({ bases, changed, outdated });
  }
  return known;
}

export function changedIn(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((part) => before[part] !== after[part]);
}
