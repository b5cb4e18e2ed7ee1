import type { Standing } from '@/lib/progress/standing';

export type NextStep = { kind: 'continue' | 'review' | 'start'; slug: string };

const mostPerKind = { continue: 2, review: 2, start: 1 } satisfies Record<NextStep['kind'], number>;

/** What is begun, the latest first; what is solved but due again, the longest due first; then something new. */
export function chooseNextSteps({ exercises, review }: Standing): NextStep[] {
  const begun = exercises
    .filter(({ triedParts, state }) => triedParts > 0 && state !== 'full')
    .sort((left, right) => (right.lastAt?.getTime() ?? 0) - (left.lastAt?.getTime() ?? 0));
  const solved = new Set(exercises.filter(({ state }) => state === 'full').map(({ slug }) => slug));
  const due = new Set(review.map(({ exercise }) => exercise).filter((slug) => solved.has(slug)));
  const fresh = exercises.filter(({ triedParts }) => triedParts === 0);
  return [
    ...stepsOf(
      'continue',
      begun.map(({ slug }) => slug),
    ),
    ...stepsOf('review', [...due]),
    ...stepsOf(
      'start',
      fresh.map(({ slug }) => slug),
    ),
  ];
}

function stepsOf(kind: NextStep['kind'], slugs: string[]): NextStep[] {
  return slugs.slice(0, mostPerKind[kind]).map((slug) => ({ kind, slug }));
}
