'use client';

import { useRef, useState } from 'react';
import type { WrittenAnswer } from './form-part';
import { type AttemptToSend, attemptKey, type Judged, type SendFailure, sendAttempt } from './send-attempt';

/** What came of the last sending, and the answer it was about. */
export type Outcome = (Judged | SendFailure) & WrittenAnswer;

type Place = Omit<AttemptToSend, keyof WrittenAnswer | 'key'>;

/** Sends answers of one part, one at a time. A repeated sending of one answer keeps its key until it is judged. */
export function useAttempt(place: Place, onJudged: (judged: Judged, sent: WrittenAnswer) => void) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [sending, setSending] = useState(false);
  const unsettled = useRef<{ answer: string; key: string } | null>(null);

  async function send(sent: WrittenAnswer) {
    if (sending) return;
    const written = JSON.stringify(sent);
    if (unsettled.current?.answer !== written) unsettled.current = { answer: written, key: attemptKey() };
    setSending(true);
    const result = await sendAttempt({ ...place, ...sent, key: unsettled.current.key });
    setSending(false);
    setOutcome({ ...result, ...sent });
    if (result.kind === 'failed') return;
    unsettled.current = null;
    onJudged(result, sent);
  }

  return { outcome, sending, send };
}
