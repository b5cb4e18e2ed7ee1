import type { TraceGroup } from '../../catalog/parts/trace-groups';
import { once } from '../once';
import type { Bench } from './bench';
import { type Numbers, plainly, workedOut } from './numbers';
import { rangesOf, type Span } from './spread';
import type { Benches, TrueRun } from './true-run';

/** What a group of cells can be by method, from one choice of the numbers it is worked out from. */
export type Way = {
  /** From these numbers just as they are written. */
  numbers: Numbers;
  /** Whether everything it is worked out from is right. */
  isClean: boolean;
  /** How far each number can go, where those it is worked out from were kept with more digits; null where that cannot be told. */
  ranges: () => Span[] | null;
  /** Whether it can go anywhere at all. */
  isOpen: boolean;
};

/** Numbers that stand somewhere, each anywhere in its span. */
export type Source = Way & { spans: readonly (() => Span)[] };

/** Where a step begins, the likeliest first: as the learner has it, and as it is. */
type Sources = Record<'parameters' | 'velocity', Source[]>;
export type Before = { own: Sources; truth: Sources };

/** The learner's own numbers of the groups of a step that come before. */
export type Own = Partial<Record<TraceGroup, Source[]>>;

/** One step at work: the ways to each group, from the learner's numbers and from the true ones; the learner's first. */
export type StepPlace = {
  run: TrueRun;
  /** From 0. */
  step: number;
  truth: Record<TraceGroup, Numbers>;
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
      through(benches[0], [start], (bench, [parameters = []]) => bench.outputs(parameters, batch)),
    ),
  gradient: (place) => {
    const { before, batch, run, own } = place;
    return startsOf('parameters', before).flatMap((start) =>
      run.benches.flatMap((benches) => {
        const plain = through(benches, [start], (bench, [parameters = []]) =>
          bench.gradient(parameters, batch),
        );
        // Where the outputs are written down, these say how exactly they are known.
        return [
          own.outputs === undefined ? plain : asWritten(plain),
          ...(own.outputs ?? []).map((outputs) =>
            through(benches, [start, outputs], (bench, [parameters = [], given]) =>
              bench.gradient(parameters, batch, given),
            ),
          ),
        ];
      }),
    );
  },
  velocity: (place) => {
    const gradients = sourcesOf('gradient', place);
    const { benches, bench } = place.run;
    const inertia = bench.inertia === null ? null : bench.arithmetic.toNumber(bench.inertia);
    if (inertia === null) return gradients;
    return pairs(startsOf('velocity', place.before), gradients).map((pair) =>
      along(benches[0], pair, [inertia, 1], (of, [velocity = [], gradient = []]) =>
        of.velocity(velocity, gradient),
      ),
    );
  },
  parameters: (place) => {
    const { benches, bench } = place.run;
    const rate = bench.arithmetic.toNumber(bench.rate);
    return pairs(startsOf('parameters', place.before), sourcesOf('velocity', place)).map((pair) =>
      along(benches[0], pair, [1, -rate], (of, [parameters = [], velocity = []]) =>
        of.moved(parameters, velocity),
      ),
    );
  },
};

/** The learner's own numbers of a group, and every way to it. */
export function sourcesOf(group: TraceGroup, place: StepPlace): Way[] {
  const own = place.own[group];
  const ways = waysTo(group, place);
  return own === undefined ? ways : [...own, ...ways.map(asWritten)];
}

/** Numbers to go on from, each anywhere in its span. */
export function sourceOf(numbers: Numbers, spans: Source['spans'], isClean: boolean): Source {
  return { numbers, isClean, spans, ranges: once(() => spans.map((span) => span())), isOpen: true };
}

/** Numbers that are known as they are. */
export function fixedSource(numbers: Numbers, isClean = true): Source {
  const ranges = pointsOf(numbers);
  const spans = numbers.rough().map((_, at) => () => ranges()[at] as Span);
  return { numbers, isClean, spans, ranges, isOpen: false };
}

const written = new WeakMap<Way, Way>();

/** From these numbers just as they are written, always the same. */
function asWritten(way: Way): Way {
  const known = written.get(way) ?? { ...way, ranges: pointsOf(way.numbers), isOpen: false };
  written.set(way, known);
  return known;
}

function pointsOf(numbers: Numbers): () => Span[] {
  return once(() => plainly(numbers).map((value): Span => [value, value]));
}

function startsOf(group: 'parameters' | 'velocity', { own, truth }: Before): Source[] {
  return own === truth ? own[group] : [...own[group], ...truth[group]];
}

function pairs<Left, Right>(lefts: Left[], rights: Right[]): [Left, Right][] {
  return lefts.flatMap((left) => rights.map((right): [Left, Right] => [left, right]));
}

type Rules<Ball> = Pick<Bench<Ball>, 'outputs' | 'gradient' | 'velocity' | 'moved'>;
type Follow = <Ball>(bench: Rules<Ball>, of: (readonly Ball[])[]) => Ball[];

/** What is worked out from some sources, in doubles and in exact arithmetic as they are written. */
function from({ exact, quick }: Benches, of: readonly Way[], follow: Follow): Numbers {
  return workedOut(
    () =>
      follow(
        quick,
        of.map(({ numbers }) => numbers.rough()),
      ),
    () =>
      follow(
        exact,
        of.map(({ numbers }) => numbers.exact()),
      ),
  );
}

/** Through the model: how far it can go is looked for at the corners of the spans. */
function through(benches: Benches, sources: Source[], follow: Follow): Way {
  const at = (numbers: readonly number[]): number[] => {
    let until = 0;
    const lists = sources.map(({ spans }) => {
      until += spans.length;
      return numbers.slice(until - spans.length, until);
    });
    return follow(benches.plain, lists);
  };
  const numbers = from(benches, sources, follow);
  const isOpen = sources.some((source) => source.isOpen);
  const spans = sources.flatMap((source) => source.spans);
  return {
    numbers,
    isClean: sources.every(({ isClean }) => isClean),
    ranges: isOpen ? once(() => rangesOf({ spans, at })) : pointsOf(numbers),
    isOpen,
  };
}

/** A sum of multiples, which goes as far as its terms do. */
function along(benches: Benches, pair: [Way, Way], factors: [number, number], follow: Follow): Way {
  const ranges = (): Span[] | null => {
    const [lefts, rights] = pair.map((way) => way.ranges()) as [Span[] | null, Span[] | null];
    return lefts && rights && lefts.map((left, at) => sumOf(left, rights[at] as Span, factors));
  };
  return {
    numbers: from(benches, pair, follow),
    isClean: pair.every(({ isClean }) => isClean),
    ranges: once(ranges),
    isOpen: pair.some(({ isOpen }) => isOpen),
  };
}

function sumOf(left: Span, right: Span, [first, second]: [number, number]): Span {
  const [from, to] = [first * left[0], first * left[1]];
  const [low, high] = [second * right[0], second * right[1]];
  return [Math.min(from, to) + Math.min(low, high), Math.max(from, to) + Math.max(low, high)];
}
