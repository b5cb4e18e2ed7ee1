'use client';

import { useState } from 'react';

/** Asks one thing at a time. What came stays until something else comes; `null` from a request is a failure. */
export function useRequest<Told>(initial: Told) {
  const [told, setTold] = useState(initial);
  const [status, setStatus] = useState<'ready' | 'waiting' | 'failed'>('ready');

  async function ask(request: () => Promise<Told | null>): Promise<Told | null> {
    if (status === 'waiting') return null;
    setStatus('waiting');
    const answer = await request();
    setStatus(answer === null ? 'failed' : 'ready');
    if (answer !== null) setTold(answer);
    return answer;
  }

  return { told, status, ask };
}
