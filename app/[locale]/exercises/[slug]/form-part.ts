import type { ReactNode } from 'react';
import type { ToldHints } from '@/app/_help/told';
import type { Locale, PublicPart } from '@/lib/catalog/public-exercise';
import type { Answer } from '@/lib/grading/answer';
import type { Verdict } from '@/lib/grading/verdict';
import type { Scope } from '@/lib/math/notation/scope';

/** Where answers go and what they may hold: the same for every part of an exercise. */
export type FormExercise = {
  /** As addresses name it, with its revision where that is not the only one. */
  slug: string;
  revision: string;
  seed: number;
  scope: Scope;
  /** Names in the order the exercise introduces them. */
  introduced: string[];
  hasVariants: boolean;
  /** The language its texts are really in. */
  textLocale: Locale;
};

/** One part as the form in the browser needs it: its rules as data, its texts already set. */
export type FormPart = Pick<
  PublicPart,
  'id' | 'kind' | 'use' | 'wantedShape' | 'rounded' | 'several' | 'derivation' | 'graph' | 'trace'
> & {
  /** Another one where answers are judged by something else than before. */
  basis: string;
  /** How many more answers count; null where all do. */
  attemptsLeft: number | null;
  /** Its share of what all parts weigh; null where all weigh the same. */
  weight: { credit: number; total: number } | null;
  question: ReactNode;
  text: ReactNode;
  /** Names of what this part and later ones ask for: not to be offered yet. */
  notYet: string[];
  options: { id: string; label: ReactNode }[];
};

/** The help with a part that was taken before. */
export type PartHelpGiven = { hints: ToldHints; isGivenUp: boolean };

export type Notation = 'text' | 'latex';

/** An answer as typed. Chosen options are text. */
export type WrittenAnswer = { answer: Answer; notation: Notation };

/** A try that was made before. */
export type PastAttempt = WrittenAnswer & { id: string; kind: Verdict['kind'] };
