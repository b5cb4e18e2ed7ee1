import { checkOwnTexts } from '../catalog/check-texts';
import type { Exercise, ExerciseContent } from '../catalog/exercise';
import type { FilePlace } from '../catalog/file-problem';
import { locales } from '../catalog/public-exercise';
import { readExercise } from '../catalog/read-exercise';
import type { Reading } from './analysis-types';
import { checkCounts, checkLimits } from './bundle-limits';
import { outlineOf } from './outline';

export type ReadBundle = { reading: Reading; exercise: Exercise | null };

/** Reads a draft as `gradus check` reads a folder called `name`; `watch` is told where. `exercise`: null while there is a problem. */
export function readBundle(
  bundle: ExerciseContent,
  name: string,
  hash: (content: string) => string,
  watch?: (place: FilePlace) => void,
): ReadBundle {
  const outline = outlineOf(bundle);
  const missingTexts = locales.filter((locale) => bundle.texts[locale] === undefined);
  const withProblems = (problems: Reading['problems']): ReadBundle => ({
    reading: { problems, ...outline, missingTexts, hash: null },
    exercise: null,
  });
  const tooMuch = [...checkLimits(bundle), ...checkCounts(bundle)];
  if (tooMuch.length > 0) return withProblems(tooMuch);
  const read = readExercise({ slug: name, track: { slug: '', titles: {} }, ...bundle }, hash, watch);
  if (read.kind === 'problems') return withProblems(read.problems);
  const { exercise } = read;
  const problems = checkOwnTexts(exercise);
  if (problems.length > 0) return withProblems(problems);
  return { reading: { problems, ...outline, missingTexts, hash: exercise.revision }, exercise };
}
