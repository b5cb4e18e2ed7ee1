import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { describeExercise } from '../authoring/analysis';
import { readBundle } from '../authoring/read-bundle';
import type { WorkerReply, WorkerTask } from '../authoring/worker-protocol';
import { revisionOf } from '../catalog/files';

/**
 * Reads and analyses drafts for the site, a task a line, until the standard input ends. It is a process of its own, so
 * that a draft that never ends can be ended.
 */
export async function runAuthoringWorker(): Promise<number> {
  endWithParent();
  reply({ kind: 'ready' });
  for await (const line of createInterface({ input: process.stdin })) answer(JSON.parse(line) as WorkerTask);
  return 0;
}

function answer({ kind, bundle, name }: WorkerTask): void {
  try {
    const { reading, exercise } = readBundle(bundle, name, revisionOf, (place) =>
      reply({ kind: 'at', place }),
    );
    if (kind === 'read') reply({ kind: 'reading', reading });
    else if (exercise === null) reply({ kind: 'step', step: { kind: 'unread', problems: reading.problems } });
    else for (const step of describeExercise(exercise)) reply({ kind: 'step', step });
    reply({ kind: 'end' });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function reply(message: WorkerReply): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** A draft that never ends must not outlive the site: a thread looks whether the parent is still there. */
function endWithParent(): void {
  const watch = `setInterval(() => process.ppid === ${process.ppid} || process.kill(process.pid, 'SIGKILL'), 1000)`;
  new Worker(watch, { eval: true }).unref();
}
