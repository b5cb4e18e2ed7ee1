import { address } from './visitor';

type Catalogue = { tracks: { exercises: { slug: string }[] }[] };

/** The slugs of every exercise the site offers, as it says itself. */
export async function listSlugs(): Promise<string[]> {
  const response = await fetch(`${address}/api/exercises?locale=en`);
  const { tracks }: Catalogue = await response.json();
  return tracks.flatMap((track) => track.exercises.map((exercise) => exercise.slug));
}

/** Every page somebody without an account can open; the last one is not there. */
export async function listPaths(locale: string): Promise<string[]> {
  const slugs = await listSlugs();
  return [
    `/${locale}`,
    `/${locale}/exercises`,
    ...slugs.map((slug) => `/${locale}/exercises/${slug}`),
    `/${locale}/progress`,
    `/${locale}/sign-in`,
    `/${locale}/register`,
    `/${locale}/help/writing`,
    `/${locale}/help/writing/notation`,
    `/${locale}/help/writing/reference`,
    `/${locale}/nowhere`,
  ];
}
