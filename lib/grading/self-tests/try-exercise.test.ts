import { describe, expect, test } from 'vitest';
import { findExercise, listTracks } from '../../catalog/catalogue';
import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { readExercise } from '../../catalog/read-exercise';
import { grade } from '../grade';
import type { FindingId, Verdict } from '../verdict';
import { expressionDisguises } from './expression-disguises';
import { keyFormsOf } from './key-forms';
import { isNamedEnough, namedIn } from './outcome';
import { rewrites } from './rewrites';
import { isBelowDigits, remedyFor } from './tolerance';
import type { FlawKind, Judge, Trial } from './trial';
import { tryExercise } from './try-exercise';

function exercise(slug: string): Exercise {
  const found = findExercise(slug);
  if (found === null) throw new Error(`No exercise ${slug}`);
  return found;
}

function onlyPart(slug: string, id: string, change: Partial<ExercisePart> = {}): Exercise {
  const whole = exercise(slug);
  const parts = whole.parts
    .filter((part) => part.id === id)
    .map((part) => ({ ...part, ...change }) as ExercisePart);
  return { ...whole, parts };
}

function tried(of: Exercise, judge: Judge = grade): Trial {
  return tryExercise(of, () => of, judge);
}

/** Grades, and says something else of some answers. */
function judging(other: (verdict: Verdict, answer: string) => Verdict | null): Judge {
  return (of, part, answer, writing) => {
    const verdict = grade(of, part, answer, writing);
    return other(verdict, String(answer)) ?? verdict;
  };
}

const findingOf = (verdict: Verdict): FindingId | undefined =>
  verdict.kind === 'incorrect' ? verdict.finding?.id : undefined;

const flawsOf = (trial: Trial, kind: FlawKind): string[] =>
  trial.flaws.filter((flaw) => flaw.kind === kind).map(({ message }) => message);

const squares = `format: 1
level: 3
skills: [matrix-gradients]
sizes: [n]
symbols:
  A, B, C, D: real (n, n)
model:
  M: A B
  H: D .* B
  L: sum(M .* C)
  K: sum(H .* C)
parts:
  dA:
    gradient: L by A
  dD:
    gradient: K by D
`;

describe('a part that is as it should be', () => {
  test.each([
    ['log-loss-gradient', 'dw1'],
    ['square-of-a-product', 'df-da'],
    ['shapes-of-gradients', 'dW1'],
    ['shapes-of-gradients', 'why-they-agree'],
  ])('%s %s has right answers accepted, wrong ones refused and named', (slug, part) => {
    const trial = tried(onlyPart(slug, part));
    expect(trial.flaws).toEqual([]);
    expect(trial.disguises).toBeGreaterThan(0);
    expect(trial.damages).toBeGreaterThan(0);
    const { wanted, named } = namedIn(trial.rows);
    expect(named).toBe(wanted);
  });
});

describe('square matrices, whose shapes hide no mistake', () => {
  const read = readExercise(
    {
      slug: 'squares',
      track: { slug: 'tests', titles: {} },
      yaml: squares,
      texts: { en: '# Squares\n\nText.\n\n## dA\n\nQuestion.\n\n## dD\n\nQuestion.\n' },
    },
    (text) => text,
  );
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  const trial = tried(read.exercise);

  test.each(['product-order', 'product-for-elementwise', 'transposed'] as const)('%s is named', (id) => {
    expect(trial.rows[id]?.tried).toBeGreaterThan(0);
    expect(trial.rows[id]?.own).toBe(trial.rows[id]?.tried);
  });

  test('nothing else is wrong with them', () => {
    expect(trial.flaws).toEqual([]);
  });
});

test('every rewrite is met in some exercise', () => {
  const used = listTracks('en')
    .flatMap(({ exercises }) => exercises.map(({ slug }) => exercise(slug)))
    .flatMap((one) =>
      one.parts.flatMap((part) =>
        part.kind === 'gradient' || part.kind === 'expression'
          ? expressionDisguises(keyFormsOf(one, part)).map(({ id }) => id)
          : [],
      ),
    );
  for (const { id } of rewrites) expect(used).toContain(id);
});

describe('grading that is not as it should be is found', () => {
  const neuron = onlyPart('log-loss-gradient', 'dw1');

  test('a right answer refused for how it is written', () => {
    const trial = tried(
      neuron,
      judging((_, answer) => (answer.includes('exp(') ? { kind: 'incorrect' } : null)),
    );
    expect(flawsOf(trial, 'refused').join()).toContain('sigmoid by exp');
  });

  test('a right answer said to be right but not as asked, where it is as asked', () => {
    const notAsAsked: Verdict = { kind: 'not-in-form', wanted: { use: [] } };
    const trial = tried(
      neuron,
      judging(({ kind }) => (kind === 'correct' ? notAsAsked : null)),
    );
    expect(flawsOf(trial, 'refused').length).toBeGreaterThan(5);
  });

  test('a wrong answer accepted', () => {
    const trial = tried(
      neuron,
      judging((verdict) => (findingOf(verdict) === 'sign' ? { kind: 'correct', witness: 'exact' } : null)),
    );
    expect(flawsOf(trial, 'accepted').join()).toContain('is wrong, sign');
    expect(trial.rows.sign?.refused).toBe(0);
  });

  test('a wrong answer explained by a mistake that is not in it', () => {
    const trial = tried(
      neuron,
      judging((verdict) =>
        findingOf(verdict) === 'sign' ? { kind: 'incorrect', finding: { id: 'transposed' } } : null,
      ),
    );
    expect(flawsOf(trial, 'contradicted').join()).toContain('is by transposed');
    expect(trial.rows.sign?.contradicted).toBeGreaterThan(0);
  });

  test('a wrong answer explained otherwise once it is expanded', () => {
    const trial = tried(
      neuron,
      judging((verdict, answer) =>
        findingOf(verdict) !== undefined && !answer.includes('(')
          ? { kind: 'incorrect', finding: { id: 'transposed' } }
          : null,
      ),
    );
    expect(flawsOf(trial, 'unstable').length).toBeGreaterThan(0);
  });

  test('wrong answers that are not explained: a few are let pass, many are not', () => {
    const silent = (ids: readonly FindingId[]) =>
      judging((verdict) => {
        const id = findingOf(verdict);
        return id !== undefined && ids.includes(id) ? { kind: 'incorrect' } : null;
      });
    expect(isNamedEnough(tried(neuron, silent(['inner-derivative-lost'])).rows)).toBe(true);
    expect(isNamedEnough(tried(neuron, silent(['sign', 'term-missing', 'swapped'])).rows)).toBe(false);
  });

  test('a number explained by a factor that it does not differ by', () => {
    const factor = { tex: '3', text: '3' };
    const trial = tried(
      onlyPart('square-of-a-product', 'df-da'),
      judging((verdict) =>
        findingOf(verdict) === 'factor-constant'
          ? { kind: 'incorrect', finding: { id: 'factor-constant', names: { factor } } }
          : null,
      ),
    );
    expect(flawsOf(trial, 'contradicted').join()).toContain('factor-constant (3)');
  });
});

describe('a tolerance that cannot tell a damaged number from the key', () => {
  test('is an error of the author, with what would tell them apart', () => {
    const wide = onlyPart('square-of-a-product', 'df-da', {
      tolerance: { relative: 0.5, absolute: null },
    });
    const flaws = flawsOf(tried(wide), 'accepted');
    expect(flaws.join()).toMatch(
      /"96" is wrong .* is taken for 192: it takes `tolerance: \{ relative: 0\.3 \}` or less/,
    );
  });

  test('is found in the variant where the numbers lie near', () => {
    const part = exercise('square-of-a-product').parts.find(({ id }) => id === 'e');
    if (part === undefined) throw new Error('No part');
    const whole = exercise('square-of-a-product');
    const tolerant = { ...part, tolerance: { relative: 0.2, absolute: null } } as ExercisePart;
    const near = (at: Record<string, number>): Exercise => ({ ...whole, parts: [tolerant], at });
    const far = { a: 3, b: 7, c: 6, d: 1 };
    const close = { a: 1, b: 7, c: 8, d: 2 };
    const trial = tryExercise(near(far), (seed) => near(seed === 1 ? close : far), grade);
    expect(flawsOf(trial, 'accepted').join()).toContain('is taken for 9');
    expect(
      flawsOf(
        tryExercise(near(far), () => near(far), grade),
        'accepted',
      ),
    ).toEqual([]);
  });

  test.each([
    ['what rounding on the way does', 58.7809, 58.7801, null, true],
    ['a start value beside a step, with the decimals asked for', -0.0050026, -0.0049926, 3, true],
    ['a start value beside a step, where nothing is rounded', -0.0050226, -0.0049926, null, false],
    ['twice a number that the decimals asked for do not show', 0.0004, 0.0002, 3, false],
    ['a tenth of the answer below half a unit', -0.0054, -0.0049926, 3, false],
  ])('lets pass %s: %d for %d', (_, damaged, key, rounded, isBelow) => {
    expect(isBelowDigits(damaged, key, { rounded } as never)).toBe(isBelow);
  });

  test('is mended by as many decimals as it takes', () => {
    expect(remedyFor(0.0004, 0.0002, { rounded: 3 } as never)).toBe('it takes `rounded: 4`');
    expect(remedyFor(96, 192, { rounded: null } as never)).toContain('relative: 0.3');
  });
});
