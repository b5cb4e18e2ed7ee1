import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../db/project-folder';
import { compare } from '../math/compare';
import { readExpression } from '../math/notation/read';
import { printHead, printTimes, timesOf } from './bench-table';
import { compareRecord, modelOf, referenceOf } from './compare';

const warmRounds = 60;
const timedRounds = 60;

const pairRecord = compareRecord.extend({ expect: z.string().optional() });

/**
 * Times pairs as `gradus compare` takes them, warm: the answer is read anew and compared with a reference whose model
 * and values are kept, as a server keeps them. Returns whether every pair with an `expect` got it.
 */
export function timePairs(file: string | null): boolean {
  const place = file ?? path.join(projectFolder(), 'lib/math/testing/pairs.jsonl');
  const pairs = readFileSync(place, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const record = pairRecord.parse(JSON.parse(line));
      const model = modelOf(record);
      return { record, model, reference: referenceOf(record.reference, model) };
    });
  const reading: number[] = [];
  const whole = new Map<string, number[]>();
  let wrongCount = 0;
  for (let round = 0; round < warmRounds + timedRounds; round += 1) {
    for (const { record, model, reference } of pairs) {
      const since = performance.now();
      const read = readExpression(record.answer, model.scope);
      const readMs = performance.now() - since;
      const verdict = read.kind === 'problem' ? 'unread' : compare(read.expression, reference, model).kind;
      const ms = performance.now() - since;
      if (round < warmRounds) continue;
      reading.push(readMs);
      const row = verdict === 'equal' ? 'pair, equal' : 'pair, not equal';
      timesOf(whole, row).push(ms);
      const isEqual = verdict === 'equal';
      if (record.expect !== undefined && isEqual !== (record.expect === 'equal')) wrongCount += 1;
    }
  }
  printHead(`${pairs.length} pairs, answer read and compared`);
  printTimes('reading alone', reading);
  for (const [row, times] of [...whole].sort(([left], [right]) => (left < right ? -1 : 1)))
    printTimes(row, times);
  printTimes('pair', [...whole.values()].flat());
  if (wrongCount > 0)
    process.stdout.write(`${wrongCount / timedRounds} pairs did not get the verdict they expect\n`);
  return wrongCount === 0;
}
