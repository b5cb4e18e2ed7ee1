import type { Expression } from '../math/expression';
import type { Model } from '../math/model';
import type { Shape } from '../math/shapes';

import type { ExerciseText } from './exercise-text';
import type { GraphAsked } from './graph/graph-cells';
import type { PartCommon } from './part-common';
import type { DerivationPart } from './parts/derivation-part';
import type { TracePart } from './parts/trace-source';
import { type ExerciseAuthor, type Locale, locales } from './public-exercise';
import type { TestAnswer } from './test-answer';
import type { Draw, Value } from './variant';

/** An exercise at one variant, read and checked: every expression is an expression, every name is known. */
export type Exercise = {
  slug: string;
  /** What its folder is called. Everything that is drawn for it is drawn by this, never by the slug. */
  name: string;
  track: { slug: string; titles: LocalizedTitle };
  /** Who wrote it, where it was written on the site; one of the library has none. */
  author?: ExerciseAuthor;
  /** Of its content; the same for every variant. */
  revision: string;
  seed: number;
  hasVariants: boolean;
  level: 1 | 2 | 3 | 4 | 5;
  skills: string[];
  /** Holds the named parts too. */
  model: Model;
  /** As declared, in order. */
  symbols: { name: string; domain: string }[];
  /** The lines of the model, in order, as written: `z`, `P_i`. */
  definitions: { name: string; text: string }[];
  /** This variant's values; empty where the exercise is about letters only. */
  at: Readonly<Record<string, Value>>;
  draw: Draw;
  /** In the order a learner meets them. */
  parts: ExercisePart[];
  texts: Partial<Record<Locale, ExerciseText>>;
  tests: PartTests[];
  /** The files as written, for storage. */
  content: ExerciseContent;
};

export type LocalizedTitle = Partial<Record<Locale, string>>;

export type ExerciseContent = { yaml: string; texts: Partial<Record<Locale, string>> };

export type ExercisePart =
  | (PartCommon & { kind: 'gradient'; of: Expression; by: Expression; expression: Expression; shape: Shape })
  | (PartCommon & { kind: 'expression'; expression: Expression; shape: Shape })
  | (PartCommon & { kind: 'number'; expression: Expression })
  | (PartCommon & { kind: 'shape'; of: string; shape: Shape })
  | (PartCommon & { kind: 'choice'; options: { id: string; right: boolean }[]; several: boolean })
  | DerivationPart
  | (PartCommon & GraphAsked)
  | TracePart;

/** What an author says must become of answers to a part. An answer to a choice is a list of option ids, to a derivation of lines. */
export type PartTests = {
  part: string;
  seed: number;
  correct: TestAnswer[];
  /** Some cells right, not all. */
  partly: TestAnswer[];
  /** `finding`: the id of what must explain it; null where the author does not say. */
  incorrect: { answer: TestAnswer; finding: string | null }[];
  unread: TestAnswer[];
  wrongShape: TestAnswer[];
  notInForm: TestAnswer[];
};

export function findPart(exercise: Exercise, id: string): ExercisePart | null {
  return exercise.parts.find((part) => part.id === id) ?? null;
}

/** The text in `locale`, else in English, else in the first language there is. */
export function textIn(exercise: Exercise, locale: Locale): { text: ExerciseText; textLocale: Locale } {
  for (const candidate of [locale, ...locales]) {
    const text = exercise.texts[candidate];
    if (text) return { text, textLocale: candidate };
  }
  throw new Error(`The exercise ${exercise.slug} has no text in any language.`);
}

/** Why each option of a choice is right or wrong, in the options' order; options without a reason are left out. */
export function reasonsFor(
  exercise: Exercise,
  partId: string,
  locale: Locale,
): { id: string; text: string }[] {
  const part = findPart(exercise, partId);
  if (part?.kind !== 'choice') return [];
  const { text } = textIn(exercise, locale);
  const options = text.parts[partId]?.options ?? exercise.texts.en?.parts[partId]?.options ?? [];
  return part.options
    .map(({ id }, place) => ({ id, text: options[place]?.reason ?? '' }))
    .filter((reason) => reason.text !== '');
}

/** The prose beside a derived solution, for when it is due; empty where the author wrote none. */
export function solutionFor(exercise: Exercise, partId: string, locale: Locale): string {
  return textIn(exercise, locale).text.parts[partId]?.solution ?? '';
}
