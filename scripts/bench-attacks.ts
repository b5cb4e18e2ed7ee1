import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compare } from '../lib/math/compare';
import type { Model } from '../lib/math/model';
import { readExpression } from '../lib/math/notation/read';
import { type Attack, attackedModel, attacks } from '../lib/math/testing/attacks';

/**
 * What each of the attacks costs a running process: `npx tsx scripts/bench-attacks.ts [times]`. Worst first; `first` is
 * the first time it is typed, `again` the fastest of the next ones, `MB` what the first left on the heap before anything was collected.
 */
const timesAgain = Number(process.argv[2] ?? 3);
/** What nothing typed may cost. */
const limit = { ms: 50, megabytes: 50 };

type Row = { title: string; firstMs: number; againMs: number; megabytes: number; verdict: string };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function ask(attack: Attack, model: Model): string {
  const reading = readExpression(attack.answer, model.scope, { notation: attack.notation ?? 'text' });
  if (reading.kind === 'problem') return reading.problem.code;
  const reference = readExpression(attack.reference, model.scope);
  if (reference.kind === 'problem') throw new Error(attack.reference);
  const comparison = compare(reading.expression, reference.expression, model);
  return comparison.kind === 'unread' ? comparison.problem.code : comparison.kind;
}

function timed(work: () => string): { ms: number; verdict: string } {
  const since = performance.now();
  const verdict = work();
  return { ms: performance.now() - since, verdict };
}

/** Bytes in use, buffers outside the heap included. */
function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function measured(attack: Attack): Row {
  const model = attackedModel(attack.model);
  // As in a running server, the model has been asked about before.
  ask({ ...attack, answer: attack.reference, notation: 'text' }, model);
  collect();
  const before = inUse();
  const first = timed(() => ask(attack, model));
  const megabytes = (inUse() - before) / 2 ** 20;
  const others = Array.from({ length: timesAgain }, () => timed(() => ask(attack, model)).ms);
  return {
    title: attack.title,
    firstMs: first.ms,
    againMs: Math.min(...others),
    megabytes,
    verdict: first.verdict,
  };
}

/** Ordinary answers first: what a process pays once for its own beginning is nobody's attack. */
function warmUp(): void {
  for (const { model, reference } of attacks) {
    const ordinary = { title: '', answer: reference, model, reference };
    for (let count = 0; count < 3; count += 1) ask(ordinary, attackedModel(model));
  }
}

warmUp();
const rows = attacks.map(measured).sort((one, other) => other.firstMs - one.firstMs);
const cell = (value: number): string => value.toFixed(1).padStart(8);
console.log('   first    again       MB  verdict           attack');
for (const { title, firstMs, againMs, megabytes, verdict } of rows)
  console.log(cell(firstMs), cell(againMs), cell(megabytes), ` ${verdict.padEnd(17)} ${title}`);
const over = rows.filter(({ firstMs, megabytes }) => firstMs > limit.ms || megabytes > limit.megabytes);
console.log(
  `${over.length} of ${rows.length} attacks cost more than ${limit.ms} ms or ${limit.megabytes} MB.`,
);
