import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { readExpression } from './notation/read';
import { read } from './testing/models';
import { modelOfPair, type Pair, pairsIn } from './testing/pairs';

const [own = [], matrices = []] = ['own-pairs.jsonl', 'matrix-pairs.jsonl'].map((name) =>
  pairsIn(readFileSync(new URL(`./testing/${name}`, import.meta.url), 'utf8')),
);
const all = [...own, ...matrices];
const classes = [...new Set(all.map((pair) => pair.class))];

function judged(pair: Pair): string {
  const model = modelOfPair(pair);
  const reading = readExpression(pair.answer, model.scope);
  if (reading.kind === 'problem') return `unread: ${JSON.stringify(reading.problem)}`;
  return compare(reading.expression, read(pair.reference, model), model).kind;
}

describe.each(classes)('%s', (name) => {
  const pairs = all.filter((pair) => pair.class === name);

  test.each(pairs.map((pair) => [pair.id, pair.answer, pair.reference, pair.expect, pair] as const))(
    '%s: %s against %s is %s',
    (_id, _answer, _reference, label, pair) => {
      expect(judged(pair)).toBe(label);
    },
  );
});

describe('the tables', () => {
  test('have at least 300 pairs of numbers and 60 of matrices', () => {
    expect(own.length).toBeGreaterThanOrEqual(300);
    expect(matrices.length).toBeGreaterThanOrEqual(60);
  });

  test('name every pair once', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test.each(classes)('hold several right and several wrong answers of %s', (name) => {
    const labels = all.filter((pair) => pair.class === name).map((pair) => pair.expect);
    expect(labels.filter((label) => label === 'equal').length).toBeGreaterThanOrEqual(2);
    expect(labels.filter((label) => label !== 'equal').length).toBeGreaterThanOrEqual(2);
  });
});
