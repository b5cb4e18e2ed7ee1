import { findPart } from '../catalog/exercise';
import type { Locale } from '../catalog/public-exercise';
import { atSeed } from '../catalog/read-exercise';
import { solutionOf } from '../grading/solution/solution';
import type { SolutionLine } from '../grading/solution/solution-line';
import { solutionSentence } from '../i18n/solution-sentences';
import { translator } from '../i18n/translator';
import { exerciseAt } from './exercise-at';

/** Prints the worked solution of a part: a sentence and its line after the other. */
export async function runSolution(
  place: string,
  partId: string,
  options: { locale: Locale; seed: number },
): Promise<number> {
  const found = await exerciseAt(place);
  const exercise = typeof found === 'string' ? null : atSeed(found, options.seed);
  if (typeof found === 'string') return failed(found);
  if (exercise === null) return failed(`There is no variant with seed ${options.seed}.`);
  if (findPart(exercise, partId) === null) {
    const parts = exercise.parts.map(({ id }) => id).join(', ');
    return failed(`${exercise.slug} has no part ${partId}. Its parts: ${parts}`);
  }
  const solution = solutionOf(exercise, partId);
  if (solution === null) return failed(`${partId} is a choice: there is nothing to derive.`);
  const translate = translator(options.locale);
  for (const line of solution.lines)
    process.stdout.write(`${solutionSentence(line, translate, 'text')}\n${written(line)}\n\n`);
  process.stdout.write(`${solution.end.text}\n`);
  return 0;
}

function failed(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

/** The line, and of a product of matrices what fits together in it. */
function written({ text, shapes }: SolutionLine): string {
  const beside = shapes.map(({ shape }) => `(${shape})`).join(' ');
  return `    ${text}${shapes.length > 1 ? `    ${beside}` : ''}`;
}
