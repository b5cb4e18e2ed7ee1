import { readFileSync } from 'node:fs';
import { modelKeeper, pairsIn, verdictLine } from '../lib/math/testing/pairs';

/** The verdicts of all pairs of the tables, a line each, sorted: `npx tsx scripts/print-verdicts.ts forwards|backwards`. */
const pairs = ['pairs.jsonl', 'own-pairs.jsonl', 'matrix-pairs.jsonl'].flatMap((name) =>
  pairsIn(readFileSync(new URL(`../lib/math/testing/${name}`, import.meta.url), 'utf8')),
);
const asked = process.argv[2] === 'backwards' ? pairs.reverse() : pairs;
const modelOf = modelKeeper();
const lines = asked.map((pair) => verdictLine(pair, modelOf(pair)));
process.stdout.write(`${lines.sort().join('\n')}\n`);
