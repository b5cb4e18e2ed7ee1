import path from 'node:path';
import { findExercise, listProblems, listTracks } from '../catalog/catalogue';
import { checkTexts } from '../catalog/check-texts';
import type { Exercise } from '../catalog/exercise';
import { type FileProblem, problemToLine } from '../catalog/file-problem';
import { loadFolder } from '../catalog/files';
import { atSeed } from '../catalog/read-exercise';
import { proveExercise } from '../grading/prove-exercise';

/** A line per exercise, problems as file:line:column. Exit status 1 when anything is wrong. */
export async function runCheck(folders: string[]): Promise<number> {
  const results = folders.length > 0 ? folders.map(checkFolder) : checkLibrary();
  const failed = results.filter((isFine) => !isFine).length;
  process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function checkLibrary(): boolean[] {
  const problems = listProblems();
  report(problems, 'exercises');
  const slugs = listTracks('en').flatMap((track) => track.exercises.map(({ slug }) => slug));
  const checked = slugs.map((slug) => {
    const exercise = findExercise(slug);
    return exercise !== null && checkExercise(exercise, path.join('exercises', exercise.track.slug, slug));
  });
  const broken = new Set(problems.map(({ file }) => path.dirname(file)));
  return [...checked, ...[...broken].map(() => false)];
}

function checkFolder(folder: string): boolean {
  const loaded = loadFolder(folder);
  if (loaded.kind === 'exercise') return checkExercise(loaded.exercise, folder);
  report(loaded.problems, folder);
  return false;
}

function checkExercise(exercise: Exercise, folder: string): boolean {
  const since = performance.now();
  const texts = checkTexts(exercise);
  const proof = proveExercise(exercise, (seed) => atSeed(exercise, seed));
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const isFine = texts.length === 0 && proof.flaws.length === 0;
  process.stdout.write(
    `${isFine ? 'ok  ' : 'FAIL'} ${exercise.slug}  ${proof.checkCount} checks, ${seconds} s\n`,
  );
  report(texts, folder);
  for (const { part, message } of proof.flaws) {
    const line = lineOf(exercise.content.yaml, part);
    process.stdout.write(`  ${path.join(folder, 'exercise.yaml')}:${line}:1 ${part}: ${message}\n`);
  }
  return isFine;
}

function report(problems: FileProblem[], folder: string): void {
  for (const problem of problems) process.stdout.write(`  ${problemToLine(problem, folder)}\n`);
}

/** The line of a part under `tests:`, else under `parts:`. */
function lineOf(yaml: string, part: string): number {
  const lines = yaml.split('\n');
  const tests = lines.findIndex((line) => line.startsWith('tests:'));
  const isPart = (line: string): boolean => line.trimEnd() === `  ${part}:` || line.startsWith(`  ${part}: `);
  const at = lines.findIndex((line, place) => place > tests && isPart(line));
  return (at >= 0 ? at : lines.findIndex(isPart)) + 1;
}
