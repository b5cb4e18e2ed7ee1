import type { Pair } from './comparison';
import { rangeOf } from './domain';
import type { DoubleBall } from './doubles';
import { environmentAt, evaluate } from './evaluate';
import { fingerprintOf } from './fingerprint';
import type { Model } from './model';
import { ballOf } from './places';
import { sampleFrame, sizesLeast } from './points';
import { chainFor } from './residues/chains';
import { joined, reachOf } from './residues/reach';
import { Witness } from './residues/witness';
import { sampleCells } from './sampling';
import { randomFrom } from './seed';
import { sizeAt } from './shapes';
import type { Tensor } from './tensor';

const witness = new Witness();
const laneCount = 4;
/** Where roots are taken, half of the lanes or fewer can follow each. */
const laneCountWithRoots = 16;
/** Where each choice of a function is looked at for itself. */
const laneCountOfMany = 2;
const fineDigits = 4;
/** Sizes and functions take turns from answer to answer. */
const turns = 12;

/**
 * What arithmetic without rounding says at points that depend on the answer, so that no answer can be made for them.
 * `different` is no proof: a law may be missing (π, arctan, √ of a non-square); `unknown`: it cannot follow.
 */
export type ExactLook = 'agree' | 'different' | 'unknown';

/** The exact look at a pair, once for each choice of the functions left as letters. */
export function lookExactly(pair: Pair, seed: string): ExactLook {
  const print = fingerprintOf(pair.answer);
  const random = randomFrom(`${seed}:${print}`);
  const letters = Object.entries(pair.model.scope.functions);
  const choiceCount = Math.max(1, ...letters.map(([, choices]) => choices.length));
  let isKnown = true;
  for (let turn = 0; turn < choiceCount; turn += 1) {
    const functions = Object.fromEntries(
      letters.map(([letter, choices]) => [letter, choices[(turn + print) % choices.length] as string]),
    );
    const look = lookWith(functions, pair, print % turns, choiceCount > 1, random);
    if (look === 'different') return look;
    isKnown &&= look === 'agree';
  }
  return isKnown ? 'agree' : 'unknown';
}

function lookWith(
  functions: Readonly<Record<string, string>>,
  { model, answer, reference }: Pair,
  turn: number,
  isOneOfMany: boolean,
  random: () => number,
): ExactLook {
  const frame = sampleFrame(model, turn, turns, random, sizesLeast(model, turn));
  const reach = joined(reachOf(answer, model, functions), reachOf(reference, model, functions));
  const chain = chainFor(reach.isCircular);
  if (chain.zero + reach.low < 0 || chain.zero + reach.high >= chain.fields.length) return 'unknown';
  const [plainCount, agreedMin] = isOneOfMany
    ? [laneCountOfMany, laneCountOfMany]
    : [laneCount, laneCount - 1];
  const count = reach.hasRoot ? laneCountWithRoots : plainCount;
  witness.begin(chain, reach.low, reach.high, count, reach.hasChoice ? count : 1, random);
  const environment = {
    ...environmentAt(witness, model, { ...frame, functions, values: new Map() }),
    given: (name: string, copy: number) => given(name, copy, model, frame.sizes, random),
  };
  const right = evaluate(reference, environment);
  const yours = evaluate(answer, environment);
  let agreed = 0;
  for (let lane = 0; lane < count; lane += 1) {
    const look = lookAt(lane, yours, right);
    if (look === 'different') return look;
    if (look === 'agree') agreed += 1;
  }
  return agreed >= agreedMin ? 'agree' : 'unknown';
}

function lookAt(lane: number, yours: Tensor<number>, right: Tensor<number>): ExactLook {
  let isKnown = true;
  for (let at = 0; at < right.data.length; at += 1) {
    const wanted = witness.residueAt(right.data[at] as number, lane);
    const value = witness.residueAt(yours.data[at] as number, lane);
    if (wanted < 0 || value < 0) isKnown = false;
    else if (wanted !== value) return 'different';
  }
  return isKnown ? 'agree' : 'unknown';
}

/** A symbol at every lane: whole numbers as they are, columns that add up to one as such, all else random residues. */
function given(
  name: string,
  copy: number,
  model: Model,
  sizes: Readonly<Record<string, number>>,
  random: () => number,
): Tensor<number> {
  const symbol = model.symbols.get(name);
  if (symbol === undefined) throw new Error(`No value for ${name}`);
  const rows = sizeAt(symbol.shape.rows, sizes);
  const columns = sizeAt(symbol.shape.columns, sizes);
  const sampling = { random, shareOf: random, fractionDigits: fineDigits };
  const { low, high, isWhole } = rangeOf(symbol.domain);
  const { residues, real } = witness;
  const cells = Array.from({ length: isWhole ? residues.lanes : real.lanes }, () =>
    sampleCells(name, copy, symbol, { rows, columns }, sampling),
  );
  const data: number[] = [];
  for (let at = 0; at < rows * columns; at += 1) {
    const cellAt = (lane: number): string | number => cells[lane]?.[at] ?? Number.NaN;
    const ballAt = (lane: number): DoubleBall => ballOf(cellAt(lane));
    const isLast = symbol.domain.kind === 'simplex' && at >= (rows - 1) * columns;
    if (low === high) data.push(witness.fromText(String(low)));
    else if (isWhole) data.push(witness.wholeInput((lane) => Number(cellAt(lane))));
    else if (isLast) {
      const above = data.filter((_, other) => other % columns === at % columns);
      data.push(witness.remainderInput(ballAt, above));
    } else data.push(witness.freeInput(ballAt, low >= 0));
  }
  return { rows, columns, data };
}
