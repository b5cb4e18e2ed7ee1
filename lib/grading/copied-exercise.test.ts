import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findExercise, listTracks } from '../catalog/catalogue';
import type { Exercise, ExercisePart } from '../catalog/exercise';
import { revisionOf } from '../catalog/files';
import { partKinds } from '../catalog/public-exercise';
import { atSeed, readExercise } from '../catalog/read-exercise';
import { toPublicExercise } from '../catalog/to-public-exercise';
import { checkPart } from './check-exercise';
import { hintsOf } from './hints/hints';
import { proveModel } from './prove-model';
import { solutionOf } from './solution/solution';
import { trainOn } from './trace/training-run';

/** Everything random in the engine is drawn here; what it was asked for is all that a slug could change. */
const drawn = vi.hoisted((): string[] => []);
vi.mock('../math/seed', async (importOriginal) => {
  const { randomFrom } = await importOriginal<typeof import('../math/seed')>();
  return {
    randomFrom: (seed: string) => {
      drawn.push(seed);
      return randomFrom(seed);
    },
  };
});
beforeEach(() => {
  drawn.length = 0;
});

const tag = 'k3v09x2m';
const library = listTracks('en').flatMap(({ exercises }) => exercises.map(({ slug }) => opened(slug)));

function opened(slug: string): Exercise {
  const exercise = findExercise(slug);
  if (!exercise) throw new Error(slug);
  return exercise;
}

function readAs(slug: string, { content, track }: Exercise): Exercise {
  const read = readExercise({ slug, track, ...content }, revisionOf);
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  return read.exercise;
}

/** What the work gives, and which draws it took. */
function drawsOf<Result>(work: () => Result): { result: Result; draws: string[] } {
  drawn.length = 0;
  return { result: work(), draws: [...drawn] };
}

describe('read under the slug of a copy, an exercise of the library', () => {
  test.each(library.map((exercise) => [exercise.slug, exercise] as const))(
    '%s has the same revision, values, options and solutions',
    (slug, original) => {
      const shown = (as: string) =>
        drawsOf(() => {
          const exercise = readAs(as, original);
          const variants = [0, 1, 2, 7].flatMap((seed) => atSeed(exercise, seed) ?? []);
          return variants.map((variant) => ({
            revision: variant.revision,
            at: variant.at,
            shown: { ...toPublicExercise(variant, 'en'), slug },
            solutions: variant.parts.map(({ id }) => [solutionOf(variant, id), hintsOf(variant, id, 'en')]),
          }));
        });
      const copy = shown(`${slug}--${tag}`);
      expect(copy).toEqual(shown(slug));
      expect(copy.draws.filter((seed) => seed.includes(tag))).toEqual([]);
    },
  );
});

/** The smallest part of each kind, so that all ways of judging are gone through once. */
const parts = partKinds.map((kind): [string, Exercise, ExercisePart] => {
  const found = library.flatMap((exercise) =>
    exercise.parts.filter((part) => part.kind === kind).map((part) => [exercise, part] as const),
  );
  const [smallest] = found.sort(([left], [right]) => left.content.yaml.length - right.content.yaml.length);
  if (!smallest) throw new Error(`The library has no ${kind}`);
  return [`${smallest[0].slug} ${smallest[1].id}, a ${kind}`, ...smallest];
});

describe('and all that is tried with a part draws the same', () => {
  test.each(parts)('%s', (_, original, { id }) => {
    const checked = (slug: string) =>
      drawsOf(() => {
        const exercise = readAs(slug, original);
        const part = exercise.parts.find((each) => each.id === id);
        if (!part) throw new Error(id);
        const { proof, trial } = checkPart(exercise, part);
        const run = part.kind === 'trace' ? trainOn(exercise, part, { epochs: 2, isShuffled: true }) : null;
        return { proof, trial, run, model: proveModel(exercise) };
      });
    const copy = checked(`${original.slug}--${tag}`);
    expect(copy.draws.filter((seed) => seed.includes(tag))).toEqual([]);
    // Points that are worked out are kept for as long as the process runs, so the second time may draw less.
    expect(checked(original.slug).result).toEqual(copy.result);
  });
});

test('a name of its own draws otherwise: these tests can fail', () => {
  const original = opened('sgd-by-hand');
  const asked = (slug: string) => drawsOf(() => toPublicExercise(readAs(slug, original), 'en')).draws;
  expect(asked('another')).not.toEqual(asked('sgd-by-hand'));
});
