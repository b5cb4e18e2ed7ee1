import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pairsIn } from './testing/pairs';
import { witnessedLabel } from './testing/witness-pair';

const pairs = pairsIn(readFileSync(new URL('./testing/own-pairs.jsonl', import.meta.url), 'utf8'));
const ladder = { digits: [64, 150, 450, 700], agreeing: 0.8, sizeMin: 0 };

describe('every label agrees with mathjs at 64 digits or more', () => {
  test.each(pairs.map((pair) => [pair.id, pair.expect, pair] as const))('%s is %s', (_id, label, pair) => {
    expect(witnessedLabel(pair, ladder)).toBe(label);
  });
});
