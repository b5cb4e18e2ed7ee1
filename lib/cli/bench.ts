import { spawn } from 'node:child_process';
import path from 'node:path';
import { findExercise, listTracks } from '../catalog/catalogue';
import { type Exercise, type ExercisePart, findPart } from '../catalog/exercise';
import type { PartKind } from '../catalog/public-exercise';
import { projectFolder } from '../db/project-folder';
import type { Answer } from '../grading/answer';
import { grade } from '../grading/grade';
import { isScalar } from '../math/shapes';
import { timeGraph } from './bench-graph';
import { timeLines } from './bench-lines';
import { timePairs } from './bench-pairs';
import { printHead, printTimes, timesOf } from './bench-table';
import { timeTrace } from './bench-trace';

const rounds = 12;
const warmRounds = 4;

type Row = 'gradient of a number' | 'gradient of a matrix' | Exclude<PartKind, 'gradient'>;

type Options = { isEngineOnly: boolean; file: string | null };

/**
 * Prints tables of times: pairs of expressions (of `file`, or the project's own), the first check of each part in this
 * process, every answer in the exercises' own tests by kind of part, derivations of thirty lines and a graph of
 * sixty nodes, and tables of training runs, warm; then, unless only the engine is asked for,
 * attempts sent to a site of its own through HTTP, the database included.
 */
export async function runBench({ isEngineOnly, file }: Options): Promise<number> {
  const work = listTracks('en').flatMap((track) => track.exercises.flatMap(({ slug }) => casesOf(slug)));
  timeFirstChecks(work);
  const isRight = timePairs(file);
  timeEngine(work);
  timeLines();
  timeGraph();
  timeTrace();
  const status = isEngineOnly ? 0 : await timeHttp();
  return isRight ? status : 1;
}

/** As in a server that has just started: nothing of any part has been worked out, and no code is warm. */
function timeFirstChecks(work: readonly Case[]): void {
  const firsts = new Map(work.map((one) => [one.part, one]));
  printHead('first check of a part, cold');
  printTimes(
    'first check',
    [...firsts.values()].map((one) => timed(one)),
  );
}

function timed({ exercise, part, answer }: Case): number {
  const since = performance.now();
  grade(exercise, part.id, answer);
  return performance.now() - since;
}

/** The site's own script builds and serves it, on a temporary database. */
function timeHttp(): Promise<number> {
  const script = path.join(projectFolder(), 'scripts', 'bench-http.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (status) => resolve(status === 0 ? 0 : 1));
  });
}

function timeEngine(work: readonly Case[]): void {
  const times = new Map<Row, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const one of work) {
      const ms = timed(one);
      const row = rowOf(one.part);
      if (round >= warmRounds) timesOf(times, row).push(ms);
    }
  }
  printHead('answers of the exercises, by part');
  for (const [row, list] of [...times].sort(([left], [right]) => (left < right ? -1 : 1)))
    printTimes(row, list);
  printTimes('all', [...times.values()].flat());
}

type Case = { exercise: Exercise; part: ExercisePart; answer: Answer };

function casesOf(slug: string): Case[] {
  const base = findExercise(slug);
  if (base === null) throw new Error(`No exercise ${slug}`);
  return base.tests.flatMap((tests) => {
    const exercise = findExercise(slug, tests.seed) ?? base;
    const part = findPart(exercise, tests.part);
    if (part === null) throw new Error(`${slug} has no part ${tests.part}`);
    const answers: Answer[] = [
      ...tests.correct,
      ...tests.incorrect.map(({ answer }) => answer),
      ...tests.unread,
      ...tests.wrongShape,
    ];
    return answers.map((answer) => ({ exercise, part, answer }));
  });
}

function rowOf(part: ExercisePart): Row {
  if (part.kind !== 'gradient') return part.kind;
  return isScalar(part.shape) ? 'gradient of a number' : 'gradient of a matrix';
}
