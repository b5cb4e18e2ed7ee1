import { isDeepStrictEqual } from 'node:util';
import { reasonsFor } from '@/lib/catalog/exercise';
import { texOfName } from '@/lib/catalog/question';
import type { Attempt } from '@/lib/db/attempts';
import { countsAsAttempt, creditOf, type Verdict } from '@/lib/grading/verdict';
import { formatNumber } from '@/lib/i18n/numbers';
import type { SentenceForm } from '@/lib/i18n/said-as';
import { sentenceFor } from '@/lib/i18n/sentences';
import { translator } from '@/lib/i18n/translator';
import { Problem } from '../../../../../problem';
import type { SentAttempt } from './read-attempt';

export type AttemptResponse = Verdict & {
  /** The verdict in the wanted language. */
  sentence: string;
  /** The sentence with its formulas as TeX between dollar signs. */
  page: string;
  /** False where nothing was judged, after the solution was opened, and after as many as may count. */
  counted: boolean;
  /** How many more answers to this part count; null where all do. */
  attemptsLeft: number | null;
  /** Between 0 and 1; null where it does not count. */
  credit: number | null;
  /** The id of the stored attempt; empty for a try of a draft. */
  attempt: string;
  /** Why the chosen options of a choice are right or wrong; of all options once it is solved. Markdown. */
  optionReasons?: { id: string; text: string }[];
};

type Told = Pick<Attempt, 'id' | 'exercise' | 'part' | 'seed' | 'answer' | 'verdict' | 'counted' | 'credit'>;

/** A try of one's own draft, of which nothing is kept. */
export function unrecorded(verdict: Verdict, { exercise, part, seed, answer }: SentAttempt): Told {
  const counted = countsAsAttempt(verdict);
  const credit = counted ? creditOf(verdict) : null;
  return { id: '', exercise: exercise.slug, part: part.id, seed, answer, verdict, counted, credit };
}

/**
 * What the learner is told: the recorded verdict, which for a repeated send is the first one's. Throws a Problem
 * where the key of a repeated send had come with another answer.
 */
export function toAttemptResponse(
  attempt: Told,
  sent: SentAttempt,
  attemptsLeft: number | null,
): AttemptResponse {
  const isRepeat =
    attempt.exercise === sent.exercise.slug &&
    attempt.part === sent.part.id &&
    attempt.seed === sent.seed &&
    isDeepStrictEqual(attempt.answer, sent.answer);
  if (!isRepeat)
    throw new Problem(
      409,
      'This Idempotency-Key came with another answer before. Use a new key for each answer.',
    );

  const { verdict, counted, credit } = attempt;
  const isJudged = countsAsAttempt(verdict);
  const reasons = isJudged ? reasonsDue(verdict, sent) : [];
  const translate = translator(sent.locale);
  const showNumber = (value: number) => formatNumber(sent.locale, value);
  const texOf = (name: string) => texOfName(name, sent.exercise.model);
  const say = (form: SentenceForm) => {
    const sentence = sentenceFor(verdict, translate, showNumber, form, texOf);
    if (!isJudged || counted) return sentence;
    return translate(attemptsLeft === 0 ? 'verdicts.attempts-used' : 'verdicts.solution-open', { sentence });
  };
  return {
    sentence: say('text'),
    page: say('page'),
    counted,
    attemptsLeft,
    credit,
    attempt: attempt.id,
    ...(reasons.length > 0 ? { optionReasons: reasons } : {}),
    ...verdict,
  };
}

/** What the other options are would be the key, while the part is open. */
function reasonsDue(
  verdict: Verdict,
  { exercise, part, locale, answer }: SentAttempt,
): { id: string; text: string }[] {
  const reasons = reasonsFor(exercise, part.id, locale);
  return verdict.kind === 'correct' ? reasons : reasons.filter(({ id }) => [answer].flat().includes(id));
}
