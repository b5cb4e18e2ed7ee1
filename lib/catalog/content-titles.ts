import type { ExerciseContent, LocalizedTitle } from './exercise';
import { locales } from './public-exercise';

/** The title in each language whose file begins with one: also of files that have problems further down. */
export function contentTitles({ texts }: ExerciseContent): LocalizedTitle {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const title = /^\s*#[ \t]+([^\r\n]+)/.exec(texts[locale] ?? '')?.[1]?.trim();
      return title ? [[locale, title]] : [];
    }),
  );
}
