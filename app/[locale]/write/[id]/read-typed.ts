import { z } from 'zod';
import { testAnswer } from '@/lib/catalog/test-answer';
import type { TypedAnswer } from './insert-test';

const verdictKinds = [
  'correct',
  'partly',
  'incorrect',
  'not-in-form',
  'wrong-shape',
  'unread',
  'undecided',
] as const satisfies TypedAnswer['verdictKind'][];

const message = z.object({
  kind: z.literal('typed'),
  part: z.string(),
  answer: testAnswer,
  verdict: z.object({ kind: z.enum(verdictKinds), finding: z.object({ id: z.string() }).optional() }),
});

/** What the preview says was typed in it; null for any other message. */
export function readTyped(data: unknown, seed: number): TypedAnswer | null {
  const read = message.safeParse(data);
  if (!read.success) return null;
  const { part, answer, verdict } = read.data;
  return { part, answer, verdictKind: verdict.kind, finding: verdict.finding?.id ?? null, seed };
}
