'use client';

import { useEffect, useEffectEvent } from 'react';
import type { ToldHints } from '@/app/_help/told';
import { findHints, type HelpPlace, takeHint } from './help-requests';
import { useRequest } from './use-request';

/**
 * The hints of one part. `wrong` is the latest wrong answer, if any: there may be a hint that fits it, so how many
 * there are is asked again.
 */
export function useHints(place: HelpPlace, initial: ToldHints, wrong: string | null) {
  const { told, status, ask, lookUp } = useRequest(initial);

  const lookAgain = useEffectEvent(() => void lookUp(() => findHints(place)));
  useEffect(() => {
    if (wrong !== null) lookAgain();
  }, [wrong]);

  return { hints: told, status, take: () => ask(() => takeHint(place)) };
}
