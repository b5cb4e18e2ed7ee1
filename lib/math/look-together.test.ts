import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { LookTogether } from './look-together';
import type { Model } from './model';
import { groupsOf } from './places';
import { scan } from './scan';
import { modelOf, read } from './testing/models';
import { modelOfPair, pairsIn } from './testing/pairs';
import { worked } from './worked';

const pairs = ['own-pairs.jsonl', 'matrix-pairs.jsonl'].flatMap((name) =>
  pairsIn(readFileSync(new URL(`./testing/${name}`, import.meta.url), 'utf8')),
);

describe('one exact look at all lines', () => {
  const seen = { same: 0, equal: 0 };

  test.each(pairs.map((pair) => [pair.id, pair.expect, pair] as const))(
    'leaves %s %s',
    (_id, label, pair) => {
      const model = modelOfPair(pair);
      const answer = read(pair.answer, model);
      const reference = read(pair.reference, model);
      const together = new LookTogether(model, `${pair.reference}\n${pair.answer}`);
      expect(compare(answer, reference, model, 'together', together).kind).toBe(label);
      if (label !== 'equal') return;
      seen.equal += 1;
      if (together.areSame({ answer: worked(answer, model), reference: worked(reference, model) }))
        seen.same += 1;
    },
  );

  test('finds most that are equal', () => {
    expect(seen.equal).toBeGreaterThan(200);
    expect(seen.same).toBeGreaterThan(seen.equal / 2);
  });

  test('goes on when an exponential or a logarithm reaches further than what was looked at before', () => {
    const model = modelOf({ symbols: { a: 'positive', b: 'real' }, definitions: {} });
    const together = new LookTogether(model, 'lines');
    const areSame = (answer: string, reference: string) =>
      together.areSame({
        answer: worked(read(answer, model), model),
        reference: worked(read(reference, model), model),
      });
    expect(areSame('2 (a + b)', '2 a + 2 b')).toBe(true);
    expect(areSame('exp(2 b)', 'exp(b)^2')).toBe(true);
    expect(areSame('log(a^2)', '2 log(a)')).toBe(true);
    expect(areSame('exp(exp(b) + log(a))', 'a exp(exp(b))')).toBe(true);
    expect(areSame('2 (a + b)', '2 a + b')).toBe(false);
    expect(areSame('sqrt(a)^2', 'a')).toBe(false);
  });
});

describe('many derivations at once', () => {
  test('do not disturb each other, however many take turns', () => {
    const models: Model[] = Array.from({ length: 50 }, (_, at) =>
      modelOf({ symbols: { x: 'real', y: 'real' }, definitions: { u: `x y + ${at}` } }),
    );
    for (let round = 0; round < 3; round += 1) {
      for (const [at, model] of models.entries()) {
        const [right, wrong, reference] = [`y x + ${at}`, `y x + ${at + 1}`, 'u'].map((text) =>
          read(text, model),
        );
        if (right === undefined || wrong === undefined || reference === undefined) throw new Error('read');
        expect(compare(right, reference, model).kind).toBe('equal');
        expect(compare(wrong, reference, model).kind).toBe('different');
        const pair = { answer: worked(right, model), reference: worked(reference, model), model, cost: 1 };
        expect(scan(pair, groupsOf(model, 'compare'))).toMatchObject({ kind: 'open', differing: [] });
      }
    }
  });
});
