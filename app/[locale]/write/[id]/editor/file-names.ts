import type { ExerciseContent } from '@/lib/catalog/exercise';
import { type Locale, locales } from '@/lib/catalog/public-exercise';

/** The files of an exercise, by the names they have in its folder and in problems. */
export type FileName = 'exercise.yaml' | `${Locale}.md`;

export const modelFile = 'exercise.yaml';

export function fileOf(locale: Locale): FileName {
  return `${locale}.md`;
}

export function localeOf(file: FileName): Locale | null {
  return locales.find((locale) => fileOf(locale) === file) ?? null;
}

/** Those that are there, in the order they are offered. */
export function filesIn({ texts }: ExerciseContent): FileName[] {
  return [modelFile, ...locales.filter((locale) => texts[locale] !== undefined).map(fileOf)];
}

export function textOf({ yaml, texts }: ExerciseContent, file: FileName): string {
  const locale = localeOf(file);
  return locale === null ? yaml : (texts[locale] ?? '');
}

export function withText(bundle: ExerciseContent, file: FileName, text: string): ExerciseContent {
  const locale = localeOf(file);
  return locale === null
    ? { ...bundle, yaml: text }
    : { ...bundle, texts: { ...bundle.texts, [locale]: text } };
}

export function asFileName(name: string): FileName | null {
  if (name === modelFile) return modelFile;
  const locale = locales.find((each) => fileOf(each) === name);
  return locale ? fileOf(locale) : null;
}
