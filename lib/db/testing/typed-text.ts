import type { ExerciseContent } from '../../catalog/exercise';

/** What a draft says at a version: where they disagree, something was lost or mixed. A few pages of it, so that a save takes a while. */
export function typedText(id: string, version: number): ExerciseContent {
  const line = `${id} at version ${version}\n`;
  return { yaml: line.repeat(20 + (version % 200)), texts: { en: line } };
}
