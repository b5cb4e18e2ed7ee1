import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { DecimalBall } from '../../math/decimals';
import type { StepNumbers, TrueRun } from './true-run';

/** What a group of cells can be by method, from one choice of the numbers it is worked out from. */
export type Way = {
  values: DecimalBall[];
  /** Whether everything it is worked out from is right. */
  isClean: boolean;
};

/** Where a step begins: as the learner has it, and as it is. */
export type Before = {
  own: Record<'parameters' | 'velocity', Way>;
  truth: Record<'parameters' | 'velocity', Way>;
};

/** The learner's own numbers of the groups of a step that come before. */
export type Own = Partial<Record<TraceGroup, Way>>;

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
  outputs: ({ before, batch, run: { bench } }) =>
    startsOf('parameters', before).map(({ values, isClean }) => ({
      values: bench.outputs(values, batch),
      isClean,
    })),
  gradient: ({ before, batch, run, own: { outputs }, truth }) => {
    const benches = run.benchBelow === null ? [run.bench] : [run.bench, run.benchBelow];
    const ways = startsOf('parameters', before).flatMap(({ values, isClean }) =>
      benches.flatMap((bench) => [
        { values: bench.gradient(values, batch), isClean },
        ...(outputs === undefined
          ? []
          : [{ values: bench.gradient(values, batch, outputs.values), isClean: isClean && outputs.isClean }]),
      ]),
    );
    return ways.filter((way) => way.isClean || !isStandstill(way, truth.gradient));
  },
  velocity: (place) => {
    const gradients = sourcesOf('gradient', place);
    const { bench } = place.run;
    return bench.hasMomentum
      ? combined(startsOf('velocity', place.before), gradients, bench.velocity)
      : gradients;
  },
  parameters: (place) =>
    combined(startsOf('parameters', place.before), sourcesOf('velocity', place), place.run.bench.moved),
};

/** The learner's own numbers of a group, and every way to it. */
export function sourcesOf(group: TraceGroup, place: StepPlace): Way[] {
  const own = place.own[group];
  const ways = waysTo(group, place);
  return own === undefined ? ways : [own, ...ways];
}

function startsOf(group: 'parameters' | 'velocity', { own, truth }: Before): Way[] {
  return own[group] === truth[group] ? [truth[group]] : [own[group], truth[group]];
}

function combined(
  lefts: Way[],
  rights: Way[],
  join: (left: DecimalBall[], right: DecimalBall[]) => DecimalBall[],
): Way[] {
  return lefts.flatMap((left) =>
    rights.map((right) => ({
      values: join(left.values, right.values),
      isClean: left.isClean && right.isClean,
    })),
  );
}

/** All zero where the truth is not: a mistake that ends the work, such as parameters without any loss. */
function isStandstill({ values }: Way, truth: DecimalBall[]): boolean {
  return values.every(({ value }) => value.isZero()) && !truth.every(({ value }) => value.isZero());
}
