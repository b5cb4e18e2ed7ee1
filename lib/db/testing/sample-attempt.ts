import type { NewAttempt } from '../attempts';

/** A right answer of that person; `changes` say what the test is about. */
export function sampleAttempt(personId: string, changes: Partial<NewAttempt> = {}): NewAttempt {
  return {
    personId,
    exercise: { slug: 'chain', revision: 'r1', hasVariants: true, content: { title: { en: 'Chain' } } },
    seed: 0,
    part: 'dw',
    attemptsMax: null,
    answer: '(a - y) x',
    notation: 'text',
    locale: 'en',
    verdict: { kind: 'correct', witness: 'exact' },
    engineVersion: '1',
    ...changes,
  };
}
