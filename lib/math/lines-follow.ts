import { isComparable } from './compare';
import { compareStep, sameStep } from './compare-step';
import type { Comparison } from './comparison';
import type { Expression } from './expression';
import type { LineWriting } from './lines-labels';
import type { GivenName } from './lines-letters';
import { type ReadLine, type ReadSide, readLines } from './lines-read';
import { mayBeWhole } from './lines-whole';
import { LookTogether } from './look-together';
import type { Model } from './model';
import type { ReadProblem } from './notation/problem';
import { toText } from './notation/to-text';

export type LineStatus =
  | { kind: 'empty' }
  /** Places in the problem are of the line as typed. */
  | { kind: 'unread'; problem: ReadProblem }
  | { kind: 'follows'; witness: Witness }
  | Aside
  | Defines
  | Differs
  | { kind: 'undecided' }
  /** Behind a line that is wrong, where no more was asked for. */
  | { kind: 'not-asked' };

/**
 * True, and no part of the chain: the next line goes on from the one before. `left`: what it is about; `instead`: what it
 * would be as a part of the chain.
 */
export type Aside = { kind: 'aside'; witness: Witness; left: Expression; instead: Differs };

/** Gives a name: no part of the chain either. */
export type Defines = { kind: 'defines'; witness: Witness; given: GivenName };

/** `after` is not equal to `before`: the side before it in the line where `side` says so, else the line before. */
export type Differs = {
  kind: 'differs';
  side?: number;
  before: Expression;
  after: Expression;
  comparison: Differing;
};

type Witness = 'exact' | 'numeric';
type Differing = Exclude<Comparison, { kind: 'equal' | 'undecided' | 'unread' }>;

export type Followed = {
  /** One for each line. */
  statuses: LineStatus[];
  /** The last side of the chain; null where nothing was read. */
  end: Expression | null;
  /** The learner's own names in it, as typed. */
  endLetters: readonly string[];
  /** What could be read, line by line. */
  lines: ReadLine[];
};

/**
 * What each line is to the one before: every side is compared with the side before it, across lines, as an answer is with
 * its key; after a line that is wrong the next is compared with that wrong one. A left side that is the start again, or
 * that of the first line, only says what follows. With a `start` the first line is compared with that, and an equation
 * about another quantity or derivative, or one that is true by itself, may stand between the lines. A name that is given stands for exactly what it is
 * given to, and unless that is what the chain has come to, the next line is compared with the line before it. With `isUntilWrong` nothing is compared any more
 * behind the first line that is wrong, unless something there cannot be compared at all.
 */
export function followLines(
  lines: readonly string[],
  model: Model,
  { start = null, seed, isUntilWrong = false, ...writing }: LineWriting & Following = {},
): Followed {
  const isWhole = start === null ? null : mayBeWhole(start, model, seed);
  const read = readLines(lines, model, writing, isWhole);
  const chain: Chain = {
    model,
    start,
    seed,
    labels: new Set(start === null ? [] : [toText(start)]),
    main: start,
    letters: [],
    aside: null,
    isRight: true,
    together: new LookTogether(model, `${seed}:${lines.join('\n')}`),
  };
  const statuses: LineStatus[] = [];
  let isEnough = false;
  for (const [at, line] of read.entries()) {
    if (line.kind !== 'read') statuses.push(line);
    else if (isEnough) statuses.push({ kind: 'not-asked' });
    else {
      const status = statusOf(line, chain);
      statuses.push(status);
      isEnough = isUntilWrong && status.kind === 'differs' && areComparable(read.slice(at + 1), model);
    }
  }
  return { statuses, end: chain.main, endLetters: chain.letters, lines: read };
}

type Following = { start?: Expression | null; seed?: string; isUntilWrong?: boolean };

function areComparable(lines: readonly ReadLine[], model: Model): boolean {
  return lines.every(
    (line) => line.kind !== 'read' || line.sides.every(({ expression }) => isComparable(expression, model)),
  );
}

type Open = Pick<Aside, 'left' | 'instead'> & {
  /** What a line `= …` may go on from. */
  last: Expression;
};

type Chain = {
  model: Model;
  start: Expression | null;
  seed: string | undefined;
  /** Left sides that stand for the whole. */
  labels: Set<string>;
  /** What the next line has to be equal to. */
  main: Expression | null;
  /** The learner's own names in that, as typed. */
  letters: readonly string[];
  /** The equation between the lines that came last. */
  aside: Open | null;
  isRight: boolean;
  together: LookTogether;
};

function statusOf({ sides, continues, gives }: ReadLine & { kind: 'read' }, chain: Chain): LineStatus {
  const [first] = sides as [ReadSide];
  if (gives !== null) return defining(sides, gives, chain);
  const isLabelled = !continues && sides.length > 1 && chain.labels.has(toText(first.expression));
  const own = isLabelled ? sides.slice(1) : sides;
  if (continues && chain.aside !== null) {
    const further = walk(own, chain.aside.last, chain);
    if (further.kind !== 'differs') return beside(own, further, chain.aside, chain);
    const back = walk(own, chain.main, chain);
    const lead = reached(back) - reached(further);
    // What only notes something is seldom gone on from.
    return lead > 0 || (lead === 0 && !isNamed(chain.aside.left))
      ? onward(own, back, chain)
      : beside(own, further, chain.aside, chain);
  }
  const instead = continues || isLabelled ? null : aboutAnother(own, chain);
  if (instead !== null) {
    const [{ expression: left, written }, ...others] = own as [ReadSide, ...ReadSide[]];
    const inside = walk(others, left, chain, true);
    if (isNamed(written) || inside.kind === 'follows') return beside(own, inside, { left, instead }, chain);
  }
  const status = walk(own, chain.main, chain);
  if (chain.main === chain.start && !continues && sides.length > 1)
    chain.labels.add(toText(first.expression));
  return onward(own, status, chain);
}

/** How many sides of a line follow before one does not. */
function reached(status: LineStatus): number {
  if (status.kind === 'differs') return status.side ?? 1;
  return status.kind === 'follows' ? Number.POSITIVE_INFINITY : 0;
}

/** What is given a name may be what the chain has come to: then it goes on from there. */
function defining(sides: readonly ReadSide[], given: GivenName, chain: Chain): LineStatus {
  const whole = walk(sides, chain.main, chain);
  if (whole.kind === 'unread') return whole;
  if (chain.main !== null && whole.kind === 'follows') {
    chain.main = lastOf(sides).expression;
    chain.letters = lastOf(sides).letters;
    return whole;
  }
  const [{ expression: left }, ...others] = sides as [ReadSide, ...ReadSide[]];
  const inside = walk(others, left, chain, true);
  return inside.kind === 'follows' ? { ...inside, kind: 'defines', given } : wrongIf(inside, chain);
}

function onward(sides: readonly ReadSide[], status: LineStatus, chain: Chain): LineStatus {
  if (status.kind === 'unread') return status;
  chain.main = lastOf(sides).expression;
  chain.letters = lastOf(sides).letters;
  chain.aside = null;
  return wrongIf(status, chain);
}

function beside(
  sides: readonly ReadSide[],
  status: LineStatus,
  { left, instead }: Pick<Aside, 'left' | 'instead'>,
  chain: Chain,
): LineStatus {
  if (status.kind === 'unread') return status;
  chain.aside = { left, instead, last: lastOf(sides).expression };
  return status.kind === 'follows' ? { ...status, kind: 'aside', left, instead } : wrongIf(status, chain);
}

function wrongIf(status: LineStatus, chain: Chain): LineStatus {
  chain.isRight &&= status.kind === 'follows';
  return status;
}

function lastOf(sides: readonly ReadSide[]): ReadSide {
  return sides.at(-1) as ReadSide;
}

/** An equation whose left side is not what the chain has come to. */
function aboutAnother(
  sides: readonly ReadSide[],
  { start, main, model, seed, together }: Chain,
): Differs | null {
  const [{ expression: after }] = sides as [ReadSide];
  if (start === null || main === null || sides.length < 2) return null;
  const comparison = compareStep(main, after, model, seed, together);
  if (['equal', 'undecided', 'unread'].includes(comparison.kind)) return null;
  return { kind: 'differs', before: main, after, comparison: comparison as Differing };
}

/** What an equation says by its left side that it is about; any other left side is taken as a part of the chain unless the equation is true. */
function isNamed({ kind }: Expression): boolean {
  return kind === 'name' || kind === 'element' || kind === 'derivative';
}

/** Each side against the one before it, the first against `from`, which is a side of the same line if `isInside`. */
function walk(
  sides: readonly ReadSide[],
  from: Expression | null,
  chain: Chain,
  isInside = false,
): LineStatus {
  let before = from;
  let isUndecided = false;
  let witness: Witness = 'exact';
  for (const [place, { side, at, length, expression }] of sides.entries()) {
    const step = before === null ? sameStep : stepTo(expression, before, chain);
    if (step.kind === 'undecided') isUndecided = true;
    else if (step.kind === 'unread') return { kind: 'unread', problem: { ...step.problem, at, length } };
    else if (step.kind !== 'equal') {
      const where = place > 0 || isInside ? { side } : {};
      return { kind: 'differs', ...where, before: before as Expression, after: expression, comparison: step };
    } else if (step.witness === 'numeric') witness = 'numeric';
    before = expression;
  }
  return isUndecided ? { kind: 'undecided' } : { kind: 'follows', witness };
}

/** What two neighbours leave open, the start may tell, as long as everything before is equal to it. */
function stepTo(
  after: Expression,
  before: Expression,
  { model, seed, start, isRight, together }: Chain,
): Comparison {
  const step = compareStep(before, after, model, seed, together);
  if (step.kind !== 'undecided' || start === null || start === before || !isRight) return step;
  const whole = compareStep(start, after, model, seed, together);
  return whole.kind === 'equal' ? whole : step;
}
