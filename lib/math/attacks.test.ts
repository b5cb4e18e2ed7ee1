import { describe, expect, test } from 'vitest';
import { compare } from './compare';
import { costMax, costOf } from './cost';
import { readExpression } from './notation/read';
import { checkNumber } from './number-check';
import { samplePoints, sizesFor } from './points';
import { attackedModel, attacks } from './testing/attacks';
import { read } from './testing/models';

const verdicts = ['equal', 'different', 'undefined-there', 'wrong-shape', 'unread', 'undecided'];

describe('an answer made to cost much gets a reading and a verdict, or is refused before it runs', () => {
  test.each(attacks.map((attack) => [attack.title, attack] as const))('%s', (_, attack) => {
    const model = attackedModel(attack.model);
    const reading = readExpression(attack.answer, model.scope, { notation: attack.notation ?? 'text' });
    if (reading.kind === 'problem') {
      expect(reading.problem.at + reading.problem.length).toBeLessThanOrEqual(attack.answer.length);
      return;
    }
    const comparison = compare(reading.expression, read(attack.reference, model), model);
    expect(verdicts).toContain(comparison.kind);
    const isRefused = comparison.kind === 'unread' && comparison.problem.code === 'too-large';
    const cost = costOf(reading.expression, model, sizesFor(model, 0));
    if (comparison.kind !== 'wrong-shape') expect(isRefused || cost <= costMax).toBe(true);
  });

  test.each(
    attacks.filter(({ model }) => model === 'numbers').map((attack) => [attack.title, attack] as const),
  )('as a number: %s', (_, attack) => {
    const model = attackedModel(attack.model);
    const reading = readExpression(attack.answer, model.scope, { notation: attack.notation ?? 'text' });
    if (reading.kind === 'problem') return;
    const [point] = samplePoints(model, 'attack', 1, 1);
    if (point === undefined) throw new Error('No point');
    const verdict = checkNumber(reading.expression, read('x', model), model, point, { relative: 0.01 });
    expect(['right', 'wrong', 'undefined', 'undecided', 'too-large']).toContain(verdict);
  });

  test('has attacks of every kind, and most are read', () => {
    const read = attacks.filter(
      ({ answer, model, notation }) =>
        readExpression(answer, attackedModel(model).scope, { notation: notation ?? 'text' }).kind ===
        'expression',
    );
    expect(attacks.length).toBeGreaterThanOrEqual(150);
    expect(read.length).toBeGreaterThanOrEqual(60);
  });
});
