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
  verdictKind: z.enum(verdictKinds),
  finding: z.string().nullish(),
});

/** What the preview says was typed in it; null for any other message. */
export function readTyped(data: unknown, seed: number): TypedAnswer | null {
  const read = message.safeParse(data);
  if (!read.success) return null;
  const { part, answer, verdictKind, finding } = read.data;
  return { part, answer, verdictKind, finding: finding ?? null, seed };
}
