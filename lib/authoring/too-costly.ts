import type { ExerciseContent } from '../catalog/exercise';
import type { FilePlace, FileProblem } from '../catalog/file-problem';
import { exerciseFile } from '../catalog/read-exercise';
import type { BadEnding } from './workers';

/**
 * What is told of a draft that could not be read or checked to the end. `part`: the one that was being checked; `at`: where
 * the reading had come to.
 */
export function problemOf(
  ending: BadEnding,
  { yaml }: ExerciseContent,
  { part = null, at = null }: { part?: string | null; at?: FilePlace | null } = {},
): FileProblem {
  const place =
    part === null && at !== null ? at : { file: exerciseFile, line: lineOf(yaml, part), column: 1 };
  const what = part === null ? 'Reading this' : `Checking \`${part}\``;
  switch (ending.kind) {
    case 'too-long':
    case 'gone':
      return {
        ...place,
        code: 'too-costly',
        message: `${what} takes too long, or too much memory.`,
        suggestion: 'Choose smaller sizes, shorter sums or fewer lines.',
      };
    case 'failed':
      return { ...place, code: 'flaw', message: `${what} failed: ${ending.message}.` };
    case 'not-started':
      return {
        ...place,
        code: 'flaw',
        message: 'The check could not be started. The text is kept; try again.',
      };
  }
}

/** Looked for in the text alone: a file that could not be read is not read again. */
function lineOf(yaml: string, part: string | null): number {
  const lines = yaml.split('\n');
  const room = lines.findIndex((line) => line.startsWith(part === null ? 'model:' : 'parts:'));
  if (part === null) return Math.max(0, room) + 1;
  const within = lines.findIndex((line, at) => at > room && line.trimStart().startsWith(`${part}:`));
  return Math.max(0, room, within) + 1;
}
