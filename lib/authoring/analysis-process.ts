import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ExerciseContent } from '../catalog/exercise';
import type { FilePlace } from '../catalog/file-problem';
import { locales } from '../catalog/public-exercise';
import { projectFolder } from '../db/project-folder';
import type { AnalysisStep, Reading } from './analysis-types';
import { createSteps } from './steps';
import { templateFor } from './templates';
import { problemOf } from './too-costly';
import type { WorkerReply } from './worker-protocol';
import { createWorkers, type WorkerProcess, type Workers } from './workers';

const memoryMiB = 512;
const startMs = 120_000;
const readLimits = { startMs, stepMs: 5_000, wholeMs: 5_000 };
const analysisLimits = { startMs, stepMs: 60_000, wholeMs: 180_000 };

/** Two authors never wait for one: each has one reading, and beside their analysis the one before they publish. */
const readerCount = Math.min(4, Math.max(2, availableParallelism()));
const analystCount = readerCount + 1;

type Pools = {
  readers: Workers;
  analysts: Workers;
  running: Map<string, AbortController>;
  readings: Map<string, Promise<Reading>>;
};

/** One for the whole server, also where its parts are bundled apart or loaded again. */
const slot = globalThis as { gradusAuthoring?: Pools };

function pools(): Pools {
  slot.gradusAuthoring ??= {
    readers: createWorkers(startWorker, readerCount, readLimits),
    analysts: createWorkers(startWorker, analystCount, analysisLimits),
    running: new Map(),
    readings: new Map(),
  };
  return slot.gradusAuthoring;
}

/** The first readings of a process are slow: its program is translated while it runs. */
const warmUpCount = 4;

/** Starts the processes that read drafts and has them read a few, so that the first author need not wait for that. */
export function warmUp(): void {
  const { readers } = pools();
  if (readers.isStarted()) return;
  const task = { kind: 'read', bundle: templateFor('gradient'), name: 'warm-up' } as const;
  for (let turn = 0; turn < warmUpCount * readerCount; turn += 1) readers.run(task, () => {});
}

/** Of the drafts read last: a draft that was saved is read again by its preview. */
const readingsMax = 20;

/** Reads a draft in a process of its own. `name`: the exercise's, whose draws depend on it. `owner`: whose turn it takes. */
export function readDraft(bundle: ExerciseContent, name: string, owner: string): Promise<Reading> {
  const { readings } = pools();
  const key = JSON.stringify([name, bundle]);
  const known = readings.get(key) ?? readAnew(bundle, name, owner);
  readings.delete(key);
  readings.set(key, known);
  known.then((reading) => {
    if (isByChance(reading)) readings.delete(key);
  });
  if (readings.size > readingsMax) readings.delete(readings.keys().next().value ?? key);
  return known;
}

/** The process did not start, or failed: another time the same draft may be read. */
function isByChance({ hash, problems }: Reading): boolean {
  return hash === null && problems.every(({ code }) => code === 'flaw');
}

async function readAnew(bundle: ExerciseContent, name: string, owner: string): Promise<Reading> {
  const first = await readOnce(bundle, name, owner);
  // It may have gone by no fault of the draft.
  const last = first.ending.kind === 'gone' ? await readOnce(bundle, name, owner) : first;
  const { ending, reading, at } = last;
  if (reading !== null) return reading;
  const missingTexts = locales.filter((locale) => bundle.texts[locale] === undefined);
  const problems =
    ending.kind === 'end' || ending.kind === 'cancelled' ? [] : [problemOf(ending, bundle, { at })];
  return { problems, names: [], parts: [], title: '', missingTexts, hash: null };
}

async function readOnce(bundle: ExerciseContent, name: string, owner: string) {
  let reading: Reading | null = null;
  let at: FilePlace | null = null;
  const task = { kind: 'read', bundle, name } as const;
  const listen = (reply: WorkerReply): void => {
    if (reply.kind === 'reading') reading = reply.reading;
    if (reply.kind === 'at') at = reply.place;
  };
  const ending = await pools().readers.run(task, listen, { owner });
  return { ending, reading: reading as Reading | null, at: at as FilePlace | null };
}

/**
 * Analyses a draft in a process of its own, from this call on, when it is the turn of `owner`. A newer analysis under the
 * same `key` ends this one, and so does whoever stops listening.
 */
export function analyse(
  bundle: ExerciseContent,
  name: string,
  { key, owner }: { key: string; owner: string },
): AsyncIterable<AnalysisStep> {
  const { analysts, running } = pools();
  running.get(key)?.abort();
  const own = new AbortController();
  running.set(key, own);
  const steps = createSteps<AnalysisStep>(() => own.abort());
  let part: string | null = null;
  let at: FilePlace | null = null;
  const task = { kind: 'analyse', bundle, name } as const;
  const work = analysts.run(
    task,
    (reply) => {
      if (reply.kind === 'at') at = reply.place;
      if (reply.kind !== 'step') return;
      if (reply.step.kind === 'progress') part = reply.step.part;
      steps.push(reply.step);
    },
    { owner, signal: own.signal },
  );
  work.then((ending) => {
    if (running.get(key) === own) running.delete(key);
    if (ending.kind !== 'end' && ending.kind !== 'cancelled')
      steps.push({ kind: 'unread', problems: [problemOf(ending, bundle, { part, at })] });
    steps.close();
  });
  return steps;
}

/** Ends all processes, for tests: those of a server end with it. */
export function closeWorkers(): void {
  const { gradusAuthoring } = slot;
  delete slot.gradusAuthoring;
  gradusAuthoring?.readers.close();
  gradusAuthoring?.analysts.close();
}

const commandFile = path.join('lib', 'cli', 'gradus.mjs');
const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_ENV'];

/** `command`: what a test puts in the place of the program. */
export function startWorker(
  command: readonly string[] = [commandFile, 'authoring-worker'],
  memory = memoryMiB,
): WorkerProcess {
  const env = Object.fromEntries(kept.flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])));
  const child = spawn(process.execPath, [`--max-old-space-size=${memory}`, ...command], {
    cwd: projectFolder(),
    env: env as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // What goes wrong in writing to it is told by its end.
  child.stdin.on('error', () => {});
  child.unref();
  return {
    send: (task) => child.stdin.write(`${JSON.stringify(task)}\n`),
    listen: ({ line, gone }) => {
      createInterface({ input: child.stdout }).on('line', line);
      child.on('error', gone);
      child.on('close', gone);
    },
    kill: () => child.kill('SIGKILL'),
  };
}
