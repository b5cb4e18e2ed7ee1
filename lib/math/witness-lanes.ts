import { rangeOf } from './domain';
import type { DoubleBall } from './doubles';
import type { Model } from './model';
import { ballOf } from './places';
import type { Witness } from './residues/witness';
import { sampleCells } from './sampling';
import { sizeAt } from './shapes';
import type { Tensor } from './tensor';

const fineDigits = 4;

/**
 * What arithmetic without rounding says at points that depend on the answer, so that no answer can be made for them.
 * `different` is no proof: a law may be missing (π, arctan, √ of a non-square); `unknown`: it cannot follow.
 */
export type ExactLook = 'agree' | 'different' | 'unknown';

/** What all lanes say together: `different` where one does, `agree` where at least so many do. */
export function lookInLanes(
  witness: Witness,
  { count, agreedMin }: { count: number; agreedMin: number },
  yours: Tensor<number>,
  right: Tensor<number>,
): ExactLook {
  let agreed = 0;
  for (let lane = 0; lane < count; lane += 1) {
    const look = lookInLane(witness, lane, yours, right);
    if (look === 'different') return look;
    if (look === 'agree') agreed += 1;
  }
  return agreed >= agreedMin ? 'agree' : 'unknown';
}

/** What the residues of one lane say. */
function lookInLane(witness: Witness, lane: number, yours: Tensor<number>, right: Tensor<number>): ExactLook {
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
export function givenTo(
  witness: Witness,
  { name, copy }: { name: string; copy: number },
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
