import { findExercise } from '@/lib/catalog/catalogue';
import { type Exercise, type ExercisePart, findPart } from '@/lib/catalog/exercise';
import type { Locale } from '@/lib/catalog/public-exercise';
import type { Answer } from '@/lib/grading/verdict';
import { Problem } from '../../../../../problem';
import { readBody } from '../../../../../read-request';
import { attemptBody, idempotencyKey } from '../../../../../request-schemas';

export type SentAttempt = {
  exercise: Exercise;
  part: ExercisePart;
  answer: Answer;
  notation: 'text' | 'latex';
  locale: Locale;
  seed: number;
  idempotencyKey?: string;
};

/** What is answered, and to which variant. Throws a Problem for what does not exist or does not fit. */
export async function readAttempt(
  request: Request,
  address: { slug: string; part: string },
): Promise<SentAttempt> {
  const body = await readBody(request, attemptBody);
  const exercise = findExercise(address.slug, body.seed);
  if (!exercise) throw new Problem(404, `There is no exercise “${address.slug}”. /api/exercises lists them.`);
  const part = findPart(exercise, address.part);
  if (!part) {
    const known = exercise.parts.map(({ id }) => id).join(', ');
    throw new Problem(404, `“${address.slug}” has no part “${address.part}”. Its parts: ${known}.`);
  }
  checkForm(part, body.answer);
  return { ...body, exercise, part, idempotencyKey: readKey(request) };
}

function checkForm(part: ExercisePart, answer: Answer): void {
  if (part.kind === 'choice' && typeof answer === 'string') {
    const options = part.options.map(({ id }) => id).join(', ');
    throw fails('body.answer', `must be a list of option ids, of ${options}`);
  }
  if (part.kind !== 'choice' && typeof answer !== 'string')
    throw fails('body.answer', 'must be the text of the answer, not a list');
}

function readKey(request: Request): string | undefined {
  const sent = request.headers.get('idempotency-key');
  if (sent === null) return undefined;
  const result = idempotencyKey.safeParse(sent);
  if (!result.success)
    throw fails('header.Idempotency-Key', result.error.issues[0]?.message ?? 'does not fit');
  return result.data;
}

function fails(path: string, message: string): Problem {
  return new Problem(422, `${path}: ${message}`, [{ path, message }]);
}
