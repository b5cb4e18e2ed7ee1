import type { ExerciseContent } from '../catalog/exercise';
import type { AnalysisStep, Reading } from './analysis-types';

/** Starts the child that reads drafts, so that the first reading need not wait for it. */
export function warmUp(): void {}

/** Reads a draft in a child process. `name`: the exercise's, whose draws depend on it. */
export async function readDraft(_bundle: ExerciseContent, _name: string): Promise<Reading> {
  throw new Error('not yet');
}

/** Analyses a draft in a child process. A newer analysis under the same `key` (the exercise's id) ends this one. */
export async function* analyse(
  _bundle: ExerciseContent,
  _name: string,
  _key: string,
): AsyncIterable<AnalysisStep> {
  yield* [];
}
