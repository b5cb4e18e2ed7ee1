import { afterEach, describe, expect, test } from 'vitest';
import { startWorker } from './analysis-process';
import type { WorkerReply, WorkerTask } from './worker-protocol';
import { createWorkers, type Ending, type WorkerLimits, type Workers } from './workers';

/** A child that does what the draft says: real processes, since a loop in them must not stop this one. */
const child = `
const say = (reply) => process.stdout.write(JSON.stringify(reply) + '\\n');
const reading = (title) => ({ kind: 'reading', reading: { title, pid: process.pid } });
const acts = {
  loop: () => { for (;;); },
  memory: () => { const kept = []; for (;;) kept.push(new Array(1e5).fill(kept.length)); },
  crash: () => process.exit(3),
  throw: () => { throw new Error('a mistake'); },
  garbled: () => process.stdout.write('no JSON\\n'),
  odd: () => say({ kind: 'surprise' }),
  failed: () => say({ kind: 'failed', message: 'a mistake' }),
  slow: () => setTimeout(() => { say(reading('slow')); say({ kind: 'end' }); }, 300),
};
say({ kind: 'ready' });
require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { bundle: { yaml } } = JSON.parse(line);
  if (acts[yaml]) acts[yaml]();
  else { say(reading(yaml)); say({ kind: 'end' }); }
});`;

const limits: WorkerLimits = { startMs: 20_000, stepMs: 1_500, wholeMs: 3_000 };
const started: Workers[] = [];

function workers({ script = child, count = 1, given = limits } = {}): Workers {
  const created = createWorkers(() => startWorker(['-e', script], 64), count, given);
  started.push(created);
  return created;
}

afterEach(() => {
  for (const each of started.splice(0)) each.close();
});

const task = (yaml: string): WorkerTask => ({ kind: 'read', bundle: { yaml, texts: {} }, name: 'a' });

async function told(own: Workers, yaml: string, signal?: AbortSignal, owner?: string) {
  const replies: WorkerReply[] = [];
  const ending = await own.run(task(yaml), (reply) => replies.push(reply), { signal, owner });
  const reading = replies.flatMap((reply) => (reply.kind === 'reading' ? [reply.reading] : []))[0];
  return { ending, title: reading?.title, pid: (reading as { pid?: number } | undefined)?.pid };
}

describe('a process that goes wrong', () => {
  test.each<[string, string, Ending]>([
    ['never ends', 'loop', { kind: 'too-long' }],
    ['takes all memory', 'memory', { kind: 'gone' }],
    ['ends by itself', 'crash', { kind: 'gone' }],
    ['throws', 'throw', { kind: 'gone' }],
    ['says what is no JSON', 'garbled', { kind: 'gone' }],
    ['says what nobody knows', 'odd', { kind: 'gone' }],
    ['says that it failed', 'failed', { kind: 'failed', message: 'a mistake' }],
  ])('%s: that is told, and the next draft is read', async (_, act, ending) => {
    const own = workers();
    expect((await told(own, act)).ending).toEqual(ending);
    expect(await told(own, 'fine')).toMatchObject({ ending: { kind: 'end' }, title: 'fine' });
  });

  test('does not start: that is told', async () => {
    const own = workers({ script: 'process.exit(1)' });
    expect((await told(own, 'fine')).ending).toEqual({ kind: 'not-started' });
    expect((await told(own, 'fine')).ending).toEqual({ kind: 'not-started' });
  });

  test('never says that it is ready: that is told', async () => {
    const own = workers({ script: 'setInterval(() => {}, 1000)', given: { ...limits, startMs: 500 } });
    expect((await told(own, 'fine')).ending).toEqual({ kind: 'not-started' });
  });

  test('is gone from the machine once it was ended', async () => {
    const own = workers();
    const { pid } = await told(own, 'fine');
    expect((await told(own, 'loop')).ending).toEqual({ kind: 'too-long' });
    const next = await told(own, 'fine');
    expect(next.pid).not.toBe(pid);
    expect(() => process.kill(pid as number, 0)).toThrow('ESRCH');
  });
});

test('one process reads draft after draft, in their order', async () => {
  const own = workers();
  const all = await Promise.all(['slow', 'a', 'b', 'c'].map((yaml) => told(own, yaml)));
  expect(all.map(({ title }) => title)).toEqual(['slow', 'a', 'b', 'c']);
  expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
});

test('a second process works while the first is busy', async () => {
  const own = workers({ count: 2 });
  await told(own, 'fine');
  const order: string[] = [];
  await Promise.all(['loop', 'fine'].map((yaml) => told(own, yaml).then(() => order.push(yaml))));
  expect(order).toEqual(['fine', 'loop']);
});

test('a task that is called off ends at once, and the next is done', async () => {
  const own = workers({ given: { ...limits, stepMs: 60_000, wholeMs: 60_000 } });
  await told(own, 'fine');
  const off = new AbortController();
  const first = told(own, 'loop', off.signal);
  setTimeout(() => off.abort(), 100);
  expect((await first).ending).toEqual({ kind: 'cancelled' });
  expect(await told(own, 'fine')).toMatchObject({ title: 'fine' });
});

test('a task called off while it waits never runs', async () => {
  const own = workers();
  const off = new AbortController();
  const [, second] = await Promise.all([
    told(own, 'slow'),
    told(own, 'loop', off.signal),
    Promise.resolve().then(() => off.abort()),
  ]);
  expect(second?.ending).toEqual({ kind: 'cancelled' });
});

test('a draft that never ends keeps its author waiting, and nobody else', async () => {
  const own = workers({ count: 2 });
  await Promise.all([told(own, 'slow'), told(own, 'slow')]);
  const order: string[] = [];
  const read = async (owner: string, yaml: string) => {
    const { ending } = await told(own, yaml, undefined, owner);
    order.push(`${owner} ${ending.kind}`);
  };
  await Promise.all([
    ...[1, 2, 3].map(() => read('hostile', 'loop')),
    ...[1, 2, 3].map(() => read('another', 'fine')),
  ]);
  expect(order).toEqual([...[1, 2, 3].map(() => 'another end'), ...[1, 2, 3].map(() => 'hostile too-long')]);
});
