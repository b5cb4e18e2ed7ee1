import { createTurns } from './turns';
import type { WorkerReply, WorkerTask } from './worker-protocol';

/** A process that answers tasks, as `startWorker` makes it. */
export type WorkerProcess = {
  send(task: WorkerTask): void;
  /** Called for every line it says, and once when it is gone. */
  listen(listener: { line(text: string): void; gone(): void }): void;
  kill(): void;
};

export type WorkerLimits = {
  /** From the start of the process until it is ready. */
  startMs: number;
  /** Between two replies. */
  stepMs: number;
  /** From the task to its end. */
  wholeMs: number;
};

/**
 * How a task ended. `too-long`: it was killed. `gone`: the process ended, for want of memory or by a mistake of its own, or
 * said what nobody understands. `not-started`: no process came to be ready.
 */
export type Ending = { kind: 'end' } | { kind: 'cancelled' } | BadEnding;
export type BadEnding = { kind: 'too-long' | 'gone' | 'not-started' } | { kind: 'failed'; message: string };

export type Workers = {
  /** Runs a task as soon as a process is free and it is its owner's turn: one of each owner runs at a time. */
  run(task: WorkerTask, onReply: (reply: WorkerReply) => void, options?: RunOptions): Promise<Ending>;
  /** Whether a process is running. */
  isStarted(): boolean;
  close(): void;
};

type RunOptions = { owner?: string; signal?: AbortSignal };

type Lane = {
  process: WorkerProcess | null;
  ready: Promise<boolean>;
  heard: (text: string) => void;
  gone: () => void;
};

/** At most `count` processes, each with one task at a time, ended where they go beyond `limits` and started anew. */
export function createWorkers(start: () => WorkerProcess, count: number, limits: WorkerLimits): Workers {
  const lanes = Array.from({ length: count }, emptyLane);
  // One whose process is running, where there is a choice.
  const turns = createTurns(lanes, (free) => free.find(({ process }) => process !== null) ?? free[0]);

  async function run(
    task: WorkerTask,
    onReply: (reply: WorkerReply) => void,
    { owner, signal }: RunOptions = {},
  ): Promise<Ending> {
    const lane = await turns.take(owner);
    try {
      if (signal?.aborted) return { kind: 'cancelled' };
      begin(lane, start, limits);
      if (!(await lane.ready)) return { kind: 'not-started' };
      const ending = await converse(lane, task, onReply, limits, signal);
      if (ending.kind !== 'end' && ending.kind !== 'failed') {
        end(lane);
        begin(lane, start, limits);
      }
      return ending;
    } finally {
      turns.giveBack(lane, owner);
    }
  }

  return {
    run,
    isStarted: () => lanes.some(({ process }) => process !== null),
    close: () => lanes.forEach(end),
  };
}

function emptyLane(): Lane {
  return { process: null, ready: Promise.resolve(false), heard: () => {}, gone: () => {} };
}

/** Starts the lane's process, if it has none. */
function begin(lane: Lane, start: () => WorkerProcess, { startMs }: WorkerLimits): void {
  if (lane.process !== null) return;
  const own = start();
  lane.process = own;
  lane.ready = new Promise((resolve) => {
    const timer = setTimeout(() => settle(false), startMs);
    const settle = (isReady: boolean): void => {
      clearTimeout(timer);
      lane.heard = () => {};
      if (!isReady && lane.process === own) end(lane);
      resolve(isReady);
    };
    lane.heard = (text) => settle(readReply(text)?.kind === 'ready');
    lane.gone = () => settle(false);
  });
  own.listen({
    line: (text) => {
      if (lane.process === own) lane.heard(text);
    },
    gone: () => {
      if (lane.process !== own) return;
      lane.process = null;
      lane.gone();
    },
  });
}

function end(lane: Lane): void {
  const { process, gone } = lane;
  lane.process = null;
  process?.kill();
  gone();
}

function converse(
  lane: Lane,
  task: WorkerTask,
  onReply: (reply: WorkerReply) => void,
  { stepMs, wholeMs }: WorkerLimits,
  signal?: AbortSignal,
): Promise<Ending> {
  return new Promise((resolve) => {
    const finish = (ending: Ending): void => {
      clearTimeout(wholeTimer);
      clearTimeout(stepTimer);
      signal?.removeEventListener('abort', cancel);
      lane.heard = () => {};
      lane.gone = () => {};
      resolve(ending);
    };
    const cancel = (): void => finish({ kind: 'cancelled' });
    const tooLong = (): void => finish({ kind: 'too-long' });
    const wholeTimer = setTimeout(tooLong, wholeMs);
    let stepTimer = setTimeout(tooLong, stepMs);
    signal?.addEventListener('abort', cancel);
    lane.gone = () => finish({ kind: 'gone' });
    lane.heard = (text) => {
      clearTimeout(stepTimer);
      stepTimer = setTimeout(tooLong, stepMs);
      const reply = readReply(text);
      if (reply === null) finish({ kind: 'gone' });
      else if (reply.kind === 'end') finish({ kind: 'end' });
      else if (reply.kind === 'failed') finish(reply);
      else onReply(reply);
    };
    if (lane.process === null) finish({ kind: 'gone' });
    else lane.process.send(task);
  });
}

const replyKinds: ReadonlySet<unknown> = new Set(['ready', 'at', 'reading', 'step', 'end', 'failed']);

function readReply(text: string): WorkerReply | null {
  try {
    const reply: unknown = JSON.parse(text);
    const isReply =
      typeof reply === 'object' && reply !== null && 'kind' in reply && replyKinds.has(reply.kind);
    return isReply ? (reply as WorkerReply) : null;
  } catch {
    return null;
  }
}
