import type { ExerciseContent } from '../catalog/exercise';

export type NamedBundle = { name: string; bundle: ExerciseContent };

/** Why a zip is refused. Sentences: `authoring-zip.<code>`, with `file` where one is to blame. */
export const zipRefusals = [
  'not-a-zip',
  'damaged',
  'encrypted',
  'too-large',
  'too-many-files',
  'unsafe-path',
  'link',
  'duplicate',
  'not-utf8',
  'unknown-file',
  'no-exercise',
] as const;
export type ZipRefusal = (typeof zipRefusals)[number];

export type Unpacked =
  | { kind: 'bundles'; bundles: NamedBundle[] }
  | { kind: 'refused'; code: ZipRefusal; file?: string };

/** One folder per bundle, called `name`: the same bundles give the same bytes. */
export function packBundles(_bundles: readonly NamedBundle[]): Uint8Array {
  throw new Error('not yet');
}

/** The exercises of a zip, each from a folder with an `exercise.yaml`; nothing of it is written anywhere. */
export function unpackBundles(_bytes: Uint8Array): Unpacked {
  throw new Error('not yet');
}
