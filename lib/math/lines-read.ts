import { freeIndices } from './bindings';
import { costMax } from './cost';
import { costAtMost } from './cost-at-most';
import { type Expression, nodesOf } from './expression';
import type { LineWriting } from './lines-labels';
import {
  type GivenName,
  givenName,
  headOf,
  lettersIn,
  type OwnLetter,
  scopeWith,
  writtenOut,
} from './lines-letters';
import { layoutProblem, readSide } from './lines-side';
import { type LineSides, type Side, saysNothing, sidesOf } from './lines-sides';
import type { Model } from './model';
import { shapeOf } from './notation/check-shapes';
import type { ReadProblem } from './notation/problem';
import type { Scope } from './notation/scope';
import { Recent } from './recent';

/** One side of an equation; `side` counts from 1 within its line as typed, a label included. */
export type ReadSide = {
  side: number;
  at: number;
  length: number;
  /** With the learner's own names in it. */
  written: Expression;
  /** With what they stand for. */
  expression: Expression;
  letters: readonly string[];
};

export type ReadLine =
  | { kind: 'empty' }
  /** The place in the problem is of the line as typed. */
  | { kind: 'unread'; problem: ReadProblem }
  /** `continues`: it begins with an equals sign. `gives`: it is a definition of this. Labels and that name are left out. */
  | { kind: 'read'; sides: ReadSide[]; continues: boolean; gives: GivenName | null };

export const lineCountMax = 100;
const sideCountMax = 200;
/**
 * Of all sides together: a few that are as large as an answer may be, or many of the usual size. What is refused counts as
 * much as an answer may, since telling so has its own cost.
 */
const costOfAllMax = 8 * costMax;

type Context = { model: Model; writing: LineWriting; isWhole: WholeTest | null };

/** Whether a new label before this side may stand for what the lines begin with. */
type WholeTest = (side: ReadSide, label: string) => boolean;

/** What the lines so far have come to. */
type Sofar = {
  /** With the names that were given. */
  scope: Scope;
  letters: Map<string, OwnLetter>;
  label: string | null;
  /** Nothing but names were given yet. */
  isFirst: boolean;
  sideCount: number;
  cost: number;
};

/**
 * Reads every line; what is too much for all lines together is unread from there on. With `isWhole`, a name that the model
 * has not before an equals sign is a label where it may be one, and else a name for what stands behind.
 */
export function readLines(
  lines: readonly string[],
  model: Model,
  writing: LineWriting,
  isWhole: WholeTest | null = null,
): ReadLine[] {
  const context = { model, writing, isWhole };
  const { scope } = model;
  const sofar: Sofar = { scope, letters: new Map(), label: null, isFirst: true, sideCount: 0, cost: 0 };
  return lines.map((text, at): ReadLine => {
    if (saysNothing(text)) return { kind: 'empty' };
    if (at >= lineCountMax) return tooLarge(text, lineCountMax);
    return readLine(text, sofar, context);
  });
}

function readLine(text: string, sofar: Sofar, context: Context): ReadLine {
  const cut = sidesOf(text);
  const head = headOf(cut, { ...sofar, isBehindStart: context.isWhole !== null }, context.writing);
  if ('problem' in head) return { kind: 'unread', problem: head.problem };
  const isNew = head.label !== null && head.label !== sofar.label;
  sofar.isFirst &&= head.gives !== null;
  const line = readAs(head, text, cut, sofar, context);
  if (!isNew || line.kind !== 'read' || context.isWhole === null) return line;
  const gives = givenName(cut, sofar.scope, context.writing);
  const isWhole = context.isWhole(line.sides[0] as ReadSide, head.label as string);
  if (gives === null || (isWhole && 'problem' in gives)) return line;
  if ('problem' in gives) return { kind: 'unread', problem: gives.problem };
  if (isWhole) {
    const [side] = line.sides as [ReadSide];
    const isOpen = [...freeIndices(side.written)].some((index) => !gives.indices.includes(index));
    if (!isOpen) give(gives, side, sofar);
    return line;
  }
  // What stands for anything but the whole is a name for that.
  sofar.label = null;
  sofar.isFirst = true;
  return readAs({ label: null, gives }, text, cut, sofar, context);
}

type Head = { label: string | null; gives: GivenName | null };

function readAs(
  { label, gives }: Head,
  text: string,
  cut: LineSides,
  sofar: Sofar,
  context: Context,
): ReadLine {
  sofar.label ??= label;
  const sides: ReadSide[] = [];
  for (const [place, side] of cut.sides.entries()) {
    if (place === 0 && (label !== null || gives !== null)) continue;
    const read = readNext(side, sides.length === 0 ? gives : null, sofar, context);
    if ('problem' in read) return { kind: 'unread', problem: read.problem };
    if ('most' in read) return tooLarge(text, read.most);
    sides.push({ side: place + 1, at: side.at, length: side.text.length, ...read });
  }
  const problem = layoutProblem(sides, sofar.scope);
  if (problem !== null) return { kind: 'unread', problem };
  if (gives !== null) give(gives, sides[0] as ReadSide, sofar);
  return { kind: 'read', sides, continues: cut.continues, gives };
}

type ReadPart = Pick<ReadSide, 'written' | 'expression' | 'letters'>;

/** Counted with all that was read before; `most`: what there may be no more than. */
function readNext(
  side: Side,
  gives: GivenName | null,
  sofar: Sofar,
  context: Context,
): ReadPart | { problem: ReadProblem } | { most: number } {
  if (sofar.sideCount >= sideCountMax) return { most: sideCountMax };
  if (sofar.cost >= costOfAllMax) return { most: costOfAllMax };
  const read = readAgain(side, gives, sofar, context);
  if ('problem' in read) return { problem: { ...read.problem, at: read.problem.at + side.at } };
  const { cost, ...part } = read;
  sofar.cost += Math.min(cost, costMax);
  if (cost > costMax) return { most: costMax };
  if (sofar.cost > costOfAllMax) return { most: costOfAllMax };
  sofar.sideCount += 1;
  return part;
}

type Counted = (ReadPart & { cost: number }) | { problem: ReadProblem };

/** A derivation is read again whenever something in it changes: its other lines are the same as before. */
const keptMax = 200;
const kept = new WeakMap<Model, Recent<string, Counted>>();

/** A side that holds none of the learner's own names is the same expression each time, so that what is known of it is found again. */
function readAgain(side: Side, gives: GivenName | null, sofar: Sofar, context: Context): Counted {
  if (sofar.letters.size > 0 || gives !== null) return readAnew(side, gives, sofar, context);
  const { model, writing } = context;
  const ofModel = kept.get(model) ?? new Recent<string, Counted>(keptMax);
  kept.set(model, ofModel);
  const key = `${writing.notation} ${writing.locale} ${side.text}`;
  return ofModel.get(key, () => readAnew(side, gives, sofar, context));
}

/** Places in the problem are of the side. */
function readAnew(
  side: Side,
  gives: GivenName | null,
  { scope, letters }: Sofar,
  { model, writing }: Context,
): Counted {
  const read = readSide(side.text, { ...writing, scope, own: letters, gives });
  if ('problem' in read) return read;
  const expression = writtenOut(read.written, letters);
  const cost = expression === null ? Infinity : costAtMost(expression, model);
  const { written } = read;
  return { written, expression: expression ?? written, letters: lettersIn(written, letters), cost };
}

function give(gives: GivenName, { written, expression }: ReadSide, sofar: Sofar): void {
  const read = shapeOf(written, sofar.scope);
  if (read.kind === 'problem') throw new Error(`${gives.name} has no shape: ${read.problem.code}`);
  sofar.letters.set(gives.name, { ...gives, expression, nodeCount: [...nodesOf(expression)].length });
  sofar.scope = scopeWith(sofar.scope, gives, read.shape);
}

function tooLarge(line: string, most: number): ReadLine & { kind: 'unread' } {
  return {
    kind: 'unread',
    problem: { code: 'too-large', at: 0, length: line.length, wanted: String(most) },
  };
}
