import { engineVersion } from '../math/engine-version';
import { contentHash } from './content-hash';
import type { Exercise, ExercisePart, LocalizedTitle } from './exercise';
import { exerciseJsonSchema } from './json-schema';
import { type ExerciseAuthor, type Locale, locales, type PartKind } from './public-exercise';

export type TrackSummary = { slug: string; title: string; exercises: ExerciseSummary[] };

export type ExerciseSummary = {
  slug: string;
  title: string;
  level: Exercise['level'];
  skills: string[];
  /** Without repetition, in the order they first come. */
  kinds: PartKind[];
  hasVariants: boolean;
  partCount: number;
  /** In the order a learner meets them. */
  parts: PartSummary[];
  author?: ExerciseAuthor;
};

/** What counts at a part: what it weighs, how many answers count (null: all), what it practises. */
export type PartSummary = Pick<ExercisePart, 'id' | 'credit' | 'attempts' | 'skills'>;

/** What a line of the catalogue needs of a text, in all its languages. */
export type KeptSummary = Pick<Exercise, 'level' | 'skills' | 'hasVariants'> & {
  titles: LocalizedTitle;
  kinds: PartKind[];
  parts: PartSummary[];
};

/** Raised when more, or other things, are kept in a summary. */
const form = 1;

const hashLength = 16;

let version: string | undefined;

/** Another one wherever the same text might be read otherwise: what was kept by an earlier reader is read again. */
export function summaryVersion(): string {
  const reader = () => JSON.stringify([form, engineVersion, exerciseJsonSchema()]);
  version ??= contentHash(reader()).slice(0, hashLength);
  return version;
}

export function summaryToKeep({ texts, level, skills, hasVariants, parts }: Exercise): KeptSummary {
  const titles = locales.flatMap((locale) => {
    const text = texts[locale];
    return text ? [[locale, text.title]] : [];
  });
  return {
    titles: Object.fromEntries(titles),
    ...{ level, skills, hasVariants },
    kinds: [...new Set(parts.map((part) => part.kind))],
    parts: parts.map(({ id, credit, attempts, skills }) => ({ id, credit, attempts, skills })),
  };
}

/** A line of the catalogue; its title in `locale`, else in English, else in the first language there is. */
export function summaryIn(
  locale: Locale,
  slug: string,
  { titles, ...kept }: KeptSummary,
  author?: ExerciseAuthor,
): ExerciseSummary {
  const title = [locale, ...locales].flatMap((each) => titles[each] ?? [])[0] ?? slug;
  return { slug, title, ...kept, partCount: kept.parts.length, ...(author ? { author } : {}) };
}

export function summaryOf(exercise: Exercise, locale: Locale): ExerciseSummary {
  return summaryIn(locale, exercise.slug, summaryToKeep(exercise), exercise.author);
}
