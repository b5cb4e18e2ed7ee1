import { describe, expect, test } from 'vitest';
import { atSeed } from './read-exercise';
import { read } from './testing/neuron-bundle';
import { toPublicExercise } from './to-public-exercise';

describe('the public view', () => {
  test('holds nothing of the key, the tests, the reasons, the hints or the solutions', () => {
    const text = JSON.stringify(toPublicExercise(read(), 'en'));
    for (const secret of [
      'Reason for',
      'Solution prose',
      'Look.',
      '"right"',
      '"wrong"',
      '"expression":',
      'correct',
      'tests',
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/yhat\s*-\s*y|\\hat\{y\}\s*-\s*y"/);
  });

  test('falls back to English, and says so', () => {
    const shown = toPublicExercise(read(), 'ru');
    expect(shown).toMatchObject({ locale: 'ru', textLocale: 'en', title: 'A neuron' });
    expect(shown.track).toEqual({ slug: 'neurons', title: 'Нейроны' });
  });

  test('shows model, symbols with meaning, shape and value, and the parts', () => {
    const shown = toPublicExercise(read(), 'en');
    expect(shown.model[0]).toEqual({ name: 'z', tex: expect.stringMatching(/^z = .*omega_1.*x_\{1\}/) });
    expect(shown.symbols).toEqual(
      expect.arrayContaining([
        { name: 'x1', tex: 'x_{1}', meaning: 'the input', domain: 'real', shape: null, value: null },
        { name: 'v', tex: 'v', meaning: '', domain: 'real', shape: 'n × 1', value: null },
        { name: 'c', tex: 'c', meaning: '', domain: 'integer 1..9', shape: null, value: '5' },
        { name: 'yhat', tex: '\\hat{y}', meaning: 'the answer', domain: '', shape: null, value: null },
      ]),
    );
    expect(shown.parts.map(({ name }) => name)).toContain('dz');
    expect(shown.parts[0]).toMatchObject({ text: 'First.', use: ['y', '\\hat{y}'] });
  });

  test('shuffles options the same way for the same seed', () => {
    const orderAt = (seed: number) => {
      const exercise = atSeed(read(), seed);
      return (
        exercise &&
        toPublicExercise(exercise, 'en')
          .parts.at(-1)
          ?.options.map(({ id }) => id)
      );
    };
    expect(orderAt(3)).toEqual(orderAt(3));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => orderAt(seed)?.join())).size).toBeGreaterThan(2);
    const texts = toPublicExercise(read(), 'en').parts.at(-1)?.options;
    expect(texts).toContainEqual({ id: 'secret-right', text: 'Yes' });
  });
});
