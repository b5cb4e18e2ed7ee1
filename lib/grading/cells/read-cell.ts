import { freeIndices } from '../../math/bindings';
import { costOf } from '../../math/cost';
import type { DecimalBall } from '../../math/decimals';
import { type Environment, evaluate } from '../../math/evaluate';
import { type Expression, nodesOf } from '../../math/expression';
import { shapeOf } from '../../math/notation/check-shapes';
import type { ReadProblem } from '../../math/notation/problem';
import { readExpression } from '../../math/notation/read';
import { isScalar } from '../../math/shapes';
import type { Tensor } from '../../math/tensor';
import { type EntryRows, entryRows, type Piece } from './split-entries';

export type Writing = { notation: 'text' | 'latex'; locale: string };
/** Rows and columns as numbers. */
export type Extent = { rows: number; columns: number };
/** An empty cell is empty, not zero. Numbers without a value (1/0) stay in their entries. */
export type CellReading =
  | { kind: 'empty' }
  | { kind: 'value'; value: Tensor<DecimalBall> }
  | { kind: 'problem'; problem: ReadProblem };

/** A cell holds a number, not a calculation: what all cells of a large answer may cost together stays small. */
const lengthPerEntry = 60;
const lengthSpare = 200;
const costPerEntry = 8;
const costSpare = 120;

/**
 * Reads one cell as typed: a number, or plain arithmetic that makes one, in any digits (`1/3`, `3.7×10^-32`, `۵۰٪`); for
 * a matrix its entries (`entryRows`). A list of n entries is a column or a row of n, as wanted; fewer of them, or any
 * other shape, are a problem. Never throws.
 */
export function readCell(
  text: string,
  extent: Extent,
  environment: Environment<DecimalBall>,
  writing: Writing,
): CellReading {
  if (text.trim() === '') return { kind: 'empty' };
  const count = extent.rows * extent.columns;
  const lengthMax = lengthSpare + lengthPerEntry * count;
  if (text.length > lengthMax) {
    const length = text.length - lengthMax;
    return problem({ code: 'too-long', at: lengthMax, length, wanted: String(lengthMax) });
  }
  const budget = costSpare + costPerEntry * count;
  if (count === 1) {
    const read = readNumber({ text, at: 0 }, environment, writing, budget);
    return 'problem' in read ? problem(read.problem) : asValue([read.ball], extent);
  }
  const ways = entryRows(text);
  const whole = ways.map((way) => fitted(way, extent)).find((fit) => fit !== null);
  if (whole) {
    const read = readNumbers(whole, environment, writing, budget);
    return 'problem' in read ? problem(read.problem) : asValue(read.balls, extent);
  }
  const likeliest = likeliestOf(ways);
  const reads = ways.flatMap((way) => {
    const entries = partOf(way, extent);
    return entries === null ? [] : [{ way, read: readNumbers(entries, environment, writing, budget) }];
  });
  const filled = Math.max(0, ...reads.map(({ read }) => ('balls' in read ? read.balls.length : 0)));
  if (filled > 0) {
    const counts = { found: String(filled), wanted: String(count) };
    return problem({ code: 'half-filled', at: 0, length: text.length, ...counts });
  }
  const unread = reads.find(({ way }) => way === likeliest)?.read;
  if (unread !== undefined && 'problem' in unread) return problem(unread.problem);
  const found = `${likeliest.rows.length} × ${likeliest.rows[0]?.length ?? 0}`;
  const wanted = `${extent.rows} × ${extent.columns}`;
  return problem({ code: 'bad-shape', at: 0, length: text.length, found, wanted });
}

function problem(of: ReadProblem): CellReading {
  return { kind: 'problem', problem: of };
}

function asValue(data: DecimalBall[], extent: Extent): CellReading {
  return { kind: 'value', value: { ...extent, data } };
}

/** The entries row by row, where the shape is the wanted one or a list is as long as the wanted vector. */
function fitted({ rows, isListed }: EntryRows, extent: Extent): Piece[] | null {
  const entries = rows.flat();
  const isRectangle = rows.length === extent.rows && rows.every((row) => row.length === extent.columns);
  const isList = !isListed && rows.length === 1 && extent.columns === 1 && entries.length === extent.rows;
  return isRectangle || isList ? entries : null;
}

/** The entries where they are some of the wanted ones: fewer rows, or shorter ones. */
function partOf({ rows, isListed }: EntryRows, extent: Extent): Piece[] | null {
  const entries = rows.flat();
  const isInside = rows.length <= extent.rows && rows.every((row) => row.length <= extent.columns);
  const isList = !isListed && rows.length === 1 && extent.columns === 1 && entries.length < extent.rows;
  return entries.length > 0 && (isInside || isList) ? entries : null;
}

/** By the signs that take the text apart into most entries. */
function likeliestOf(ways: readonly EntryRows[]): EntryRows {
  const [likeliest] = [...ways].sort((one, other) => other.rows.flat().length - one.rows.flat().length);
  return likeliest ?? { rows: [], isListed: false };
}

/** Entry by entry, up to the first that cannot be read. */
function readNumbers(
  entries: readonly Piece[],
  environment: Environment<DecimalBall>,
  writing: Writing,
  costMax: number,
): { balls: DecimalBall[] } | { problem: ReadProblem } {
  let budget = costMax;
  const balls: DecimalBall[] = [];
  for (const entry of entries) {
    const read = readNumber(entry, environment, writing, budget);
    if ('problem' in read) return read;
    budget -= read.cost;
    balls.push(read.ball);
  }
  return { balls };
}

function readNumber(
  { text, at }: Piece,
  environment: Environment<DecimalBall>,
  writing: Writing,
  budget: number,
): { ball: DecimalBall; cost: number } | { problem: ReadProblem } {
  const { model, point } = environment;
  const plain = plainNumber(text, environment);
  if (plain !== null) return plain;
  const read = readExpression(withoutE(text), model.scope, writing);
  if (read.kind === 'problem') return { problem: { ...read.problem, at: read.problem.at + at } };
  const stranger = strangerIn(read.expression);
  if (stranger !== null) {
    const from = Math.max(0, text.indexOf(stranger));
    return { problem: { code: 'bad-number', at: at + from, length: stranger.length, found: stranger } };
  }
  const shape = shapeOf(read.expression, model.scope);
  if (shape.kind === 'problem' || !isScalar(shape.shape))
    return { problem: { code: 'bad-number', at, length: text.length, found: text } };
  const cost = costOf(read.expression, model, point.sizes);
  if (cost > budget) return { problem: { code: 'too-large', at, length: text.length } };
  return { ball: evaluate(read.expression, environment).data[0] as DecimalBall, cost };
}

const plainDigitsMax = 60;

/** Digits with a point or none, which is what most cells hold: as it would be read. */
function plainNumber(
  text: string,
  { arithmetic }: Environment<DecimalBall>,
): { ball: DecimalBall; cost: number } | null {
  const [, sign, digits = ''] = /^\s*(-?)(\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (sign === undefined || digits.length > plainDigitsMax) return null;
  const ball = arithmetic.fromText(digits);
  return sign === '' ? { ball, cost: 1 } : { ball: arithmetic.negate(ball), cost: 2 };
}

/** `1e-5` as `1*10^(-5)`: here it is a power of ten, also where e is a name of the exercise. */
function withoutE(text: string): string {
  return text.replace(/^(\s*[-−+]?[\p{Nd}.,٫]+)e([-−+]?\p{Nd}+)\s*$/iu, '$1*10^($2)');
}

/** The first thing in what was typed that no plain number holds, as its author names it. */
function strangerIn(expression: Expression): string | null {
  for (const node of nodesOf(expression)) {
    if (node.kind === 'name' || node.kind === 'letter') return node.name;
    if (node.kind === 'derivative') return 'd';
  }
  const [open] = freeIndices(expression);
  return open ?? null;
}
