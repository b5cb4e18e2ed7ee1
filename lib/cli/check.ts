import path from 'node:path';
import { flawsAt } from '../authoring/flaws-at';
import { findExercise, listProblems, listTracks } from '../catalog/catalogue';
import { checkOwnTexts, checkTexts } from '../catalog/check-texts';
import type { Exercise } from '../catalog/exercise';
import { type FileProblem, problemToLine } from '../catalog/file-problem';
import { loadFolder } from '../catalog/files';
import { checkPart, checkTogether } from '../grading/check-exercise';
import { isNamedEnough, namedIn } from '../grading/self-tests/outcome';
import { emptyTrial, type Trial, together } from '../grading/self-tests/trial';
import { damageTable } from './check-table';

type Checked = { place: string; isFine: boolean; trial: Trial };

/**
 * A line per exercise, problems as file:line:column, and how the damages of each finding fared over all. Exit status 1
 * when anything is wrong, or when too few of the damages of the whole library are named.
 */
export async function runCheck(folders: string[]): Promise<number> {
  const results = folders.length > 0 ? folders.map(checkFolder) : checkLibrary();
  const { rows } = together(results.map(({ trial }) => trial));
  const isEnough = isNamedEnough(rows);
  if (Object.keys(rows).length > 0) process.stdout.write(`\n${damageTable(rows)}${shareOf(rows)}\n`);
  if (!isEnough && folders.length === 0)
    for (const { place, trial } of results)
      for (const { part, message } of trial.flaws.filter(({ kind }) => kind === 'silent'))
        process.stdout.write(`  ${place} ${part}: ${message}\n`);
  const failed = results.filter(({ isFine }) => !isFine).length + (isEnough || folders.length > 0 ? 0 : 1);
  process.stdout.write(`${Math.max(0, results.length - failed)} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function checkLibrary(): Checked[] {
  const problems = listProblems();
  report(problems, 'exercises');
  const slugs = listTracks('en').flatMap((track) => track.exercises.map(({ slug }) => slug));
  const checked = slugs.map((slug, at): Checked => {
    process.stderr.write(`${at + 1} of ${slugs.length}: ${slug}\n`);
    const exercise = findExercise(slug);
    if (exercise === null) return { place: slug, isFine: false, trial: emptyTrial };
    return checkExercise(exercise, path.join('exercises', exercise.track.slug, slug), false);
  });
  const broken = new Set(problems.map(({ file }) => path.dirname(file)));
  return [...checked, ...[...broken].map((place) => ({ place, isFine: false, trial: emptyTrial }))];
}

function checkFolder(folder: string): Checked {
  const loaded = loadFolder(folder);
  if (loaded.kind === 'exercise') return checkExercise(loaded.exercise, folder, true);
  report(loaded.problems, folder);
  return { place: folder, isFine: false, trial: emptyTrial };
}

/** `isAlone`: a language it lacks is no fault of it, nor how its wrong answers are explained. */
function checkExercise(exercise: Exercise, folder: string, isAlone: boolean): Checked {
  const since = performance.now();
  const texts = isAlone ? checkOwnTexts(exercise) : checkTexts(exercise);
  const checks = exercise.parts.map((part) => checkPart(exercise, part));
  const { checkCount, trial, flaws, remarks } = checkTogether(exercise, checks);
  const isFine = texts.length === 0 && flaws.length === 0 && (isAlone || remarks.length === 0);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  process.stdout.write(
    `${isFine ? 'ok  ' : 'FAIL'} ${exercise.slug}  ${checkCount} checks, ${toldOf(trial)}, ${seconds} s\n`,
  );
  report([...texts, ...flawsAt(flaws, exercise)], folder);
  report(flawsAt(remarks, exercise), folder, isAlone ? 'note: ' : '');
  return { place: exercise.slug, isFine, trial };
}

function toldOf({ disguises, outOfForm, damages, askedBack, flaws, rows }: Trial): string {
  const accepted = flaws.filter(({ kind }) => kind === 'accepted').length;
  const { wanted, named } = namedIn(rows);
  const aside = outOfForm > 0 ? ` (${outOfForm} right but not as asked)` : '';
  const asked = askedBack > 0 ? `, ${askedBack} asked back about` : '';
  return `${disguises} disguises${aside}, ${damages} damages: ${damages - accepted} refused, ${named} of ${wanted} named${asked}`;
}

function shareOf(rows: Trial['rows']): string {
  const { wanted, named } = namedIn(rows);
  return `${named} of ${wanted} named, ${((100 * named) / Math.max(1, wanted)).toFixed(1)} %; at least 95 % must be`;
}

function report(problems: FileProblem[], folder: string, mark = ''): void {
  for (const problem of problems) process.stdout.write(`  ${mark}${problemToLine(problem, folder)}\n`);
}
