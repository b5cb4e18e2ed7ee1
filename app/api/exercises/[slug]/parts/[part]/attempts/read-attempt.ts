import type { ExercisePart } from '@/lib/catalog/exercise';
import type { Locale } from '@/lib/catalog/public-exercise';
import type { Person } from '@/lib/db/people';
import { type Answer, type AnswerForm, answerForms, isOfForm } from '@/lib/grading/answer';
import { Problem } from '../../../../../problem';
import { readBody } from '../../../../../read-request';
import { attemptBody, idempotencyKey } from '../../../../../request-schemas';
import { getPart, type OpenedPart, type PartAddress } from '../get-part';

export type SentAttempt = OpenedPart & {
  answer: Answer;
  notation: 'text' | 'latex';
  locale: Locale;
  seed: number;
  idempotencyKey?: string;
};

/** What is answered, and to which variant. Throws a Problem for what does not exist or does not fit. */
export async function readAttempt(
  request: Request,
  address: PartAddress,
  learner: Person,
): Promise<SentAttempt> {
  const body = await readBody(request, attemptBody);
  const opened = await getPart(address, body.seed, learner);
  checkForm(opened.part, body.answer);
  return { ...body, ...opened, idempotencyKey: readKey(request) };
}

function checkForm(part: ExercisePart, answer: Answer): void {
  const form = answerForms[part.kind];
  if (isOfForm(answer, form)) return;
  const options = part.kind === 'choice' ? part.options.map(({ id }) => id).join(', ') : '';
  throw fails('body.answer', wanted[form].replace('{options}', options));
}

const wanted: Record<AnswerForm, string> = {
  text: 'must be the text of the answer, not a list',
  options: 'must be a list of option ids, of {options}',
  lines: 'must be a list of lines',
  cells: 'must be { values, local, gradients }, each with cells by name',
  rows: 'must be { rows }, a list with an entry for each step',
};

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
