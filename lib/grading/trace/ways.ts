import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { DecimalBall } from '../../math/decimals';
import { doubles } from '../../math/doubles';
import type { Bench } from './bench';
import { type Open, rangesOf, type Span } from './spread';
import type { Benches, StepNumbers, TrueRun } from './true-run';

/** What a group of cells can be by method, from one choice of the numbers it is worked out from. */
export type Way = Open & {
  /** From these numbers just as they are written. */
  values: DecimalBall[];
  /** Whether everything it is worked out from is right. */
  isClean: boolean;
};

/** What may be gone on from, the likeliest first. */
type Sources = Record<'parameters' | 'velocity', Way[]>;

/** Where a step begins: as the learner has it, and as it is. */
export type Before = { own: Sources; truth: Sources };

/** The learner's own numbers of the groups of a step that come before. */
export type Own = Partial<Record<TraceGroup, Way[]>>;

/** One step at work: the ways to each group, from the learner's numbers and from the true ones; the learner's first. */
export type StepPlace = {
  run: TrueRun;
  truth: StepNumbers<DecimalBall>;
  batch: readonly number[];
  before: Before;
  own: Own;
  /** The ways found so far. */
  known: Map<TraceGroup, Way[]>;
};

export function waysTo(group: TraceGroup, place: StepPlace): Way[] {
  const ways = place.known.get(group) ?? waysByGroup[group](place);
  place.known.set(group, ways);
  return ways;
}

const waysByGroup: Record<TraceGroup, (place: StepPlace) => Way[]> = {
  outputs: ({ before, batch, run: { benches } }) =>
    startsOf('parameters', before).map((start) =>
      follow(benches[0], [start], (bench, [parameters = []]) => bench.outputs(parameters, batch)),
    ),
  gradient: (place) => {
    const { before, batch, run, own, truth } = place;
    const ways = startsOf('parameters', before).flatMap((start) =>
      run.benches.flatMap((benches) => {
        const plain = follow(benches, [start], (bench, [parameters = []]) =>
          bench.gradient(parameters, batch),
        );
        // Where the outputs are written down, these say how exactly they are known.
        return [
          own.outputs === undefined ? plain : asWritten(plain),
          ...(own.outputs ?? []).map((outputs) =>
            follow(benches, [start, outputs], (bench, [parameters = [], given]) =>
              bench.gradient(parameters, batch, given),
            ),
          ),
        ];
      }),
    );
    return ways.filter((way) => way.isClean || !isStandstill(way, truth.gradient));
  },
  velocity: (place) => {
    const { benches, bench } = place.run;
    const gradients = sourcesOf('gradient', place);
    if (!bench.hasMomentum) return gradients;
    return pairs(startsOf('velocity', place.before), gradients).map((pair) =>
      follow(benches[0], pair, (of, [velocity = [], gradient = []]) => of.velocity(velocity, gradient)),
    );
  },
  parameters: (place) =>
    pairs(startsOf('parameters', place.before), sourcesOf('velocity', place)).map((pair) =>
      follow(place.run.benches[0], pair, (of, [parameters = [], velocity = []]) =>
        of.moved(parameters, velocity),
      ),
    ),
};

/** The learner's own numbers of a group, and every way to it. */
export function sourcesOf(group: TraceGroup, place: StepPlace): Way[] {
  const own = place.own[group];
  const ways = waysTo(group, place);
  return own === undefined ? ways : [...own, ...ways.map(asWritten)];
}

/** Numbers to go on from, each anywhere in its span. */
export function sourceOf(values: DecimalBall[], spans: Open['spans'], isClean: boolean): Way {
  return { values, isClean, spans, at: (numbers) => [...numbers] };
}

/** Numbers that are known as they are. */
export function fixedSource(values: DecimalBall[], isClean = true): Way {
  const numbers = values.map(({ value }) => value.toNumber());
  return { values, isClean, spans: [], at: () => numbers };
}

const ranges = new WeakMap<Way, Span[] | null>();

/** How far each number of a way can go; null where that cannot be told. */
export function rangesOfWay(way: Way): Span[] | null {
  const known = ranges.has(way) ? ranges.get(way) : rangesOf(way);
  ranges.set(way, known ?? null);
  return known ?? null;
}

function asWritten({ values, isClean }: Way): Way {
  return fixedSource(values, isClean);
}

function startsOf(group: 'parameters' | 'velocity', { own, truth }: Before): Way[] {
  return own === truth ? own[group] : [...own[group], ...truth[group]];
}

function pairs(lefts: Way[], rights: Way[]): Way[][] {
  return lefts.flatMap((left) => rights.map((right) => [left, right]));
}

/** What is worked out from some sources, in exact arithmetic as they are written and in doubles wherever they can be. */
function follow(
  { exact, quick }: Benches,
  sources: Way[],
  step: <Ball>(bench: Bench<Ball>, of: Ball[][]) => Ball[],
): Way {
  return {
    values: step(
      exact,
      sources.map(({ values }) => values),
    ),
    isClean: sources.every(({ isClean }) => isClean),
    spans: sources.flatMap(({ spans }) => spans),
    at: (numbers) => {
      let from = 0;
      const lists = sources.map(({ spans, at }) => {
        from += spans.length;
        return at(numbers.slice(from - spans.length, from)).map((value) => ({ value, error: 0 }));
      });
      return step(quick, lists).map(doubles.toNumber);
    },
  };
}

/** All zero where the truth is not: a mistake that ends the work, such as parameters without any loss. */
function isStandstill({ values }: Way, truth: DecimalBall[]): boolean {
  return values.every(({ value }) => value.isZero()) && !truth.every(({ value }) => value.isZero());
}
