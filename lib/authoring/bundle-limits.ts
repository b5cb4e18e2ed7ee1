import type { ExerciseContent } from '../catalog/exercise';
import type { FileProblem } from '../catalog/file-problem';

export const yamlBytesMax = 64 * 1024;
export const textBytesMax = 64 * 1024;
export const partsMax = 40;

/** What is too large to be read at all. */
export function checkLimits(_bundle: ExerciseContent): FileProblem[] {
  return [];
}
