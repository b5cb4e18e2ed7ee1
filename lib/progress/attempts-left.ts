/** Where answers are counted together: a part, at one variant. */
type Counted = {
  exercise: {
    revision: string;
    seed: number;
    hasVariants: boolean;
    /** Only of an exercise that was written on the site. */
    author?: object;
  };
  part: { id: string; attempts: number | null };
};

type AttemptMade = { part: string; revision: string; seed: number; counted: boolean };

/**
 * How many more answers to a part count; null where all do. `attempts` may be at other parts and variants too. Answers
 * that were not counted (unread, of the wrong shape, undecided, or after the solution was opened) used none up.
 */
export function attemptsLeft({ exercise, part }: Counted, attempts: readonly AttemptMade[]): number | null {
  if (part.attempts === null) return null;
  const used = attempts.filter(
    (attempt) =>
      attempt.counted &&
      attempt.part === part.id &&
      isAboutText(exercise, attempt) &&
      (!exercise.hasVariants || attempt.seed === exercise.seed),
  );
  return Math.max(0, part.attempts - used.length);
}

/**
 * Whether an attempt says something of the text as it is now. An author of the site publishes another exercise when they
 * publish again; one of the library stays the same, whatever is mended in it.
 */
export function isAboutText(
  { author, revision }: Pick<Counted['exercise'], 'author' | 'revision'>,
  attempt: { revision: string },
): boolean {
  return author === undefined || attempt.revision === revision;
}
