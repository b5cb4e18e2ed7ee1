import { basename, join } from 'node:path';
import type { Exercise } from './exercise';
import type { FileProblem } from './file-problem';
import { defaultRoot, foldersIn, loadFolder, loadTracks, stampOfTree, type TrackFolder } from './files';
import type { Locale } from './public-exercise';
import { atSeed } from './read-exercise';
import { summaryOf, type TrackSummary } from './summary';

/** Everything that could be read below a root; what could not is said in `problems`. */
export type Catalogue = {
  tracks: { folder: TrackFolder; exercises: Exercise[] }[];
  exercises: ReadonlyMap<string, Exercise>;
  problems: FileProblem[];
};

const kept = new Map<string, { stamp: string; catalogue: Catalogue }>();

/** Read once per process; in development again whenever a file changes. */
export function getCatalogue(root = defaultRoot()): Catalogue {
  const known = kept.get(root);
  const stamp = stampOfTree(root);
  if (known?.stamp === stamp) return known.catalogue;
  const catalogue = loadCatalogue(root);
  kept.set(root, { stamp, catalogue });
  return catalogue;
}

/** The tracks and their exercises, in order, with titles in `locale` where there are some. */
export function listTracks(locale: Locale, root = defaultRoot()): TrackSummary[] {
  return getCatalogue(root).tracks.map(({ folder, exercises }) => ({
    slug: folder.slug,
    title: folder.track.title[locale] ?? folder.track.title.en ?? folder.slug,
    exercises: exercises.map((exercise) => summaryOf(exercise, locale)),
  }));
}

/** The exercise at a variant; null where there is none of that slug, or no such variant. */
export function findExercise(slug: string, seed = 0, root = defaultRoot()): Exercise | null {
  if (!Number.isSafeInteger(seed) || seed < 0) return null;
  const exercise = getCatalogue(root).exercises.get(slug);
  return exercise ? atSeed(exercise, seed) : null;
}

/** All problems of the exercises and tracks below a root, each `file` with its path from there. */
export function listProblems(root = defaultRoot()): FileProblem[] {
  return getCatalogue(root).problems;
}

function loadCatalogue(root: string): Catalogue {
  const { tracks, problems } = loadTracks(root);
  const exercises = new Map<string, Exercise>();
  const rows = tracks.map((folder) => {
    const found = folder.track.exercises.flatMap((slug, place) => {
      const report = (code: FileProblem['code'], message: string) => {
        const file = `${folder.slug}/track.yaml`;
        problems.push({ file, ...folder.source.positionOf(['exercises', place]), code, message });
      };
      if (slug !== basename(slug) || !foldersIn(folder.folder).includes(slug)) {
        report('missing-file', `There is no exercise \`${slug}\` in this track.`);
        return [];
      }
      if (exercises.has(slug)) {
        report(
          'name-taken',
          `\`${slug}\` is the name of another exercise; names are unique over all tracks.`,
        );
        return [];
      }
      const read = loadFolder(join(folder.folder, slug));
      if (read.kind === 'problems') {
        problems.push(
          ...read.problems.map((problem) => ({ ...problem, file: `${folder.slug}/${slug}/${problem.file}` })),
        );
        return [];
      }
      exercises.set(slug, read.exercise);
      return [read.exercise];
    });
    problems.push(...unlisted(folder));
    return { folder, exercises: found };
  });
  return { tracks: rows, exercises, problems };
}

function unlisted({ slug: track, folder, track: source, source: yaml }: TrackFolder): FileProblem[] {
  return foldersIn(folder)
    .filter((slug) => !source.exercises.includes(slug))
    .map((slug) => ({
      file: `${track}/track.yaml`,
      ...yaml.positionOfKey(['exercises']),
      code: 'unknown-name',
      message: `The folder \`${slug}\` is not in the list of exercises.`,
    }));
}
