'use client';

import { useRef, useState } from 'react';

/** Asks one thing at a time. What came stays until something else comes; `null` from a request is a failure. */
export function useRequest<Told>(initial: Told) {
  const [told, setTold] = useState(initial);
  const [status, setStatus] = useState<'ready' | 'waiting' | 'failed'>('ready');
  const isWaiting = useRef(false);
  const latest = useRef(0);

  async function ask(request: () => Promise<Told | null>): Promise<Told | null> {
    if (isWaiting.current) return null;
    isWaiting.current = true;
    setStatus('waiting');
    const answer = await lookUp(request);
    isWaiting.current = false;
    setStatus(answer === null ? 'failed' : 'ready');
    return answer;
  }

  /** Without anybody waiting for it or missing it. What comes late, after something else was asked, is dropped. */
  async function lookUp(request: () => Promise<Told | null>): Promise<Told | null> {
    latest.current += 1;
    const own = latest.current;
    const answer = await request();
    if (answer !== null && own === latest.current) setTold(answer);
    return answer;
  }

  return { told, status, ask, lookUp };
}
