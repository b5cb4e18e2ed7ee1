import { spawn } from 'node:child_process';
import path from 'node:path';
import { findExercise, listTracks } from '../catalog/catalogue';
import { type Exercise, type ExercisePart, findPart } from '../catalog/exercise';
import type { PartKind } from '../catalog/public-exercise';
import { projectFolder } from '../db/project-folder';
import { grade } from '../grading/grade';
import type { Answer } from '../grading/verdict';
import { isScalar } from '../math/shapes';

const rounds = 3;

type Row = 'gradient of a number' | 'gradient of a matrix' | Exclude<PartKind, 'gradient'>;

/**
 * Times every answer in the exercises' own tests, warm, and prints a table by kind of part; then, unless only the
 * engine is asked for, attempts sent to a site of its own through HTTP, the database included.
 */
export async function runBench({ isEngineOnly }: { isEngineOnly: boolean }): Promise<number> {
  timeEngine();
  return isEngineOnly ? 0 : timeHttp();
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

function timeEngine(): void {
  const times = new Map<Row, number[]>();
  const work = listTracks('en').flatMap((track) => track.exercises.flatMap(({ slug }) => casesOf(slug)));
  for (let round = 0; round < rounds; round += 1) {
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
    for (const { exercise, part, answer } of work) {
      const since = performance.now();
      grade(exercise, part.id, answer);
      const ms = performance.now() - since;
      if (round > 0) times.set(rowOf(part), [...(times.get(rowOf(part)) ?? []), ms]);
    }
  }
  process.stdout.write(
    `${'kind'.padEnd(24)}${['checks', 'median ms', '99 % ms', 'checks/s'].map((word) => word.padStart(12)).join('')}\n`,
  );
  for (const [row, list] of [...times].sort(([left], [right]) => (left < right ? -1 : 1))) print(row, list);
  print('all', [...times.values()].flat());
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

function print(name: string, list: number[]): void {
  const sorted = [...list].sort((left, right) => left - right);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(3);
  const total = sorted.reduce((sum, ms) => sum + ms, 0);
  const columns = [String(sorted.length), at(0.5), at(0.99), (sorted.length / (total / 1000)).toFixed(0)];
  process.stdout.write(`${name.padEnd(24)}${columns.map((text) => text.padStart(12)).join('')}\n`);
}
