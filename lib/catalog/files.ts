import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { contentHash } from './content-hash';
import type { LocalizedTitle } from './exercise';
import type { FileProblem } from './file-problem';
import { type Locale, locales } from './public-exercise';
import { exerciseFile, type ReadExercise, readExercise } from './read-exercise';
import { readTrack, type TrackSource } from './track-source';
import type { YamlSource } from './yaml-source';

const trackFile = 'track.yaml';
const hashLength = 16;

/** Where the exercises are, unless a caller says otherwise. */
export function defaultRoot(): string {
  return join(process.cwd(), 'exercises');
}

/** What was read of a folder; `stamp` changes when one of its files does. */
type Kept<T> = { stamp: string; value: T };

const keptExercises = new Map<string, Kept<ReadExercise>>();

/** Reads one exercise's folder. Read again only when a file in it, or its track, has changed. */
export function loadFolder(folder: string): ReadExercise {
  const path = resolve(folder);
  const stamp = `${stampOf(path)} ${stampOf(dirname(path))}`;
  const kept = keptExercises.get(path);
  if (kept?.stamp === stamp) return kept.value;
  const value = readFolder(path);
  keptExercises.set(path, { stamp, value });
  return value;
}

function readFolder(path: string): ReadExercise {
  const slug = basename(path);
  const yaml = readIfThere(join(path, exerciseFile));
  if (yaml === null) {
    return { kind: 'problems', problems: [missing(exerciseFile, `There is no ${exerciseFile} in ${slug}.`)] };
  }
  const texts: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const markdown = readIfThere(join(path, `${locale}.md`));
    if (markdown !== null) texts[locale] = markdown;
  }
  const track = { slug: basename(dirname(path)), titles: titlesOf(dirname(path)) };
  return readExercise({ slug, track, yaml, texts }, revisionOf);
}

/** A track's folder and what its file says. */
export type TrackFolder = { slug: string; folder: string; track: TrackSource; source: YamlSource };

/** The tracks in their order; a folder whose `track.yaml` has problems gives those instead. */
export function loadTracks(root: string): { tracks: TrackFolder[]; problems: FileProblem[] } {
  const tracks: TrackFolder[] = [];
  const problems: FileProblem[] = [];
  for (const slug of foldersIn(root)) {
    const folder = join(root, slug);
    const text = readIfThere(join(folder, trackFile));
    if (text === null)
      problems.push(missing(`${slug}/${trackFile}`, `The track ${slug} has no ${trackFile}.`));
    else {
      const read = readTrack(`${slug}/${trackFile}`, text);
      if (read.kind === 'problems') problems.push(...read.problems);
      else tracks.push({ slug, folder, track: read.track, source: read.source });
    }
  }
  const placeOf = ({ track }: TrackFolder) => track.order ?? Number.POSITIVE_INFINITY;
  tracks.sort(
    (left, right) => Math.sign(placeOf(left) - placeOf(right)) || left.slug.localeCompare(right.slug, 'en'),
  );
  return { tracks, problems };
}

/** Changes when a file below `root` does; in production files are taken to stay as they are. */
export function stampOfTree(root: string): string {
  if (process.env.NODE_ENV === 'production') return 'production';
  const tracks = foldersIn(root).map((slug) => join(root, slug));
  const exercises = tracks.flatMap((track) => foldersIn(track).map((slug) => join(track, slug)));
  return [root, ...tracks, ...exercises].map(stampOf).join(' ');
}

/** The names of the folders in a folder, in alphabetical order; none where there is no such folder. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

function titlesOf(folder: string): LocalizedTitle {
  const text = readIfThere(join(folder, trackFile));
  const read = text === null ? null : readTrack(trackFile, text);
  return read?.kind === 'track' ? read.track.title : {};
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function stampOf(folder: string): string {
  if (!existsSync(folder)) return '-';
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ name }) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name}:${mtimeMs}:${size}`;
    })
    .join(' ');
}

/** Names a content by its hash, so that the same content always has the same revision. */
export function revisionOf(content: string): string {
  return contentHash(content).slice(0, hashLength);
}

function missing(file: string, message: string): FileProblem {
  return { file, line: 1, column: 1, code: 'missing-file', message };
}
