import { zipSync } from 'fflate';
import type { ExerciseContent } from '../catalog/exercise';
import { type Locale, locales } from '../catalog/public-exercise';
import { exerciseFile } from '../catalog/read-exercise';
import { textBytesMax, yamlBytesMax } from './bundle-limits';
import { readArchive, type ZipRefusal, ZipRefused } from './zip-archive';

/** `name`: what its folder is called; empty for files that stand in no folder. It may be no name of an exercise. */
export type NamedBundle = { name: string; bundle: ExerciseContent };

export type Unpacked =
  | { kind: 'bundles'; bundles: NamedBundle[] }
  | { kind: 'refused'; code: ZipRefusal; file?: string };

/** Archives keep local times: these fields are the same wherever they are written. */
const packedAt = new Date(1980, 0, 1);

/** One folder per bundle, called `name`: the same bundles give the same bytes. */
export function packBundles(bundles: readonly NamedBundle[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = bundles.flatMap(({ name, bundle: { yaml, texts } }) => [
    [`${name}/${exerciseFile}`, encoder.encode(yaml)] as const,
    ...locales.flatMap((locale) => {
      const text = texts[locale];
      return text === undefined ? [] : [[`${name}/${locale}.md`, encoder.encode(text)] as const];
    }),
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: packedAt, level: 9 }));
}

/** What comes along with folders and is no part of an exercise. */
const aside = /^(track\.yaml|README(\.md)?|LICENSE(\.md|\.txt)?)$/;
/** What systems leave behind. */
const litter = /(^|\/)(__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/;

const sizesMax: ReadonlyMap<string, number> = new Map([
  [exerciseFile, yamlBytesMax],
  ...locales.map((locale) => [`${locale}.md`, textBytesMax] as const),
]);

/** The exercises of a zip, each from a folder with an `exercise.yaml`; nothing of it is written anywhere. */
export function unpackBundles(bytes: Uint8Array): Unpacked {
  try {
    const files = readArchive(bytes, { isLitter: (path) => litter.test(path), sizeMaxOf });
    return { kind: 'bundles', bundles: bundlesIn(files) };
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    return { kind: 'refused', code: error.code, ...(error.file === null ? {} : { file: error.file }) };
  }
}

/** Null for what is left out; throws on what has no place in an exercise. */
function sizeMaxOf(path: string): number | null {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const max = sizesMax.get(file);
  if (max !== undefined) return max;
  if (aside.test(file)) return null;
  throw new ZipRefused('unknown-file', path);
}

function bundlesIn(files: ReadonlyMap<string, string>): NamedBundle[] {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of files) {
    const at = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, at));
    folders.set(folder, (folders.get(folder) ?? new Map()).set(path.slice(at + 1), text));
  }
  if (folders.size === 0) throw new ZipRefused('no-exercise');
  return [...folders].map(([folder, texts]) => {
    const yaml = texts.get(exerciseFile);
    if (yaml === undefined) throw new ZipRefused('no-exercise-file', folder);
    const written = locales.flatMap((locale): [Locale, string][] => {
      const text = texts.get(`${locale}.md`);
      return text === undefined ? [] : [[locale, text]];
    });
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    return { name, bundle: { yaml, texts: Object.fromEntries(written) } };
  });
}
