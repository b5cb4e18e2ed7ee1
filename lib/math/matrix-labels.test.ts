import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pairsIn } from './testing/pairs';
import { witnessedLabel } from './testing/witness-pair';

const pairs = pairsIn(readFileSync(new URL('./testing/matrix-pairs.jsonl', import.meta.url), 'utf8'));
// Central differences leave two thirds of the digits.
const ladder = { digits: [32, 64, 100], agreeing: 0.5, sizeMin: 1 };

describe('every label of a matrix agrees with mathjs at 64 digits, gradients with differences', () => {
  test.each(pairs.map((pair) => [pair.id, pair.expect, pair] as const))('%s is %s', (_id, label, pair) => {
    expect(witnessedLabel(pair, ladder)).toBe(label);
  });
});
