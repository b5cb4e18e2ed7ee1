import type { Pair } from './comparison';
import { rangeOf } from './domain';
import { environmentAt, evaluate } from './evaluate';
import { fingerprintOf } from './fingerprint';
import type { ModelSymbol } from './model';
import { ballOf } from './places';
import { type Point, samplePoints } from './points';
import { chainFor } from './residues/chains';
import { joined, reachOf } from './residues/reach';
import { Witness } from './residues/witness';
import { randomFrom } from './seed';
import type { Tensor } from './tensor';

const witness = new Witness();
const laneCount = 4;
/** Where roots are taken, half of the lanes or fewer can follow each. */
const laneCountWithRoots = 16;
const agreedMin = 3;
const fineDigits = 4;

/**
 * Whether answer and reference are equal in arithmetic without rounding, at points that depend on the answer, so that
 * no answer can be made for them. False says nothing: a law may be missing, or the expression too deep.
 */
export function agreesExactly(pair: Pair, seed: string): boolean {
  const { model, answer, reference } = pair;
  const reach = joined(reachOf(answer, model), reachOf(reference, model));
  const chain = chainFor(reach.isCircular);
  if (chain.zero + reach.low < 0 || chain.zero + reach.high >= chain.fields.length) return false;
  const count = reach.hasRoot ? laneCountWithRoots : laneCount;
  const own = `${seed}:${fingerprintOf(answer)}`;
  const points = samplePoints(model, own, count, fineDigits, { turns: 1, seed: own });
  witness.begin(chain, reach.low, reach.high, count, randomFrom(`${own}:residues`));
  const environment = {
    ...environmentAt(witness, model, points[0] as Point),
    given: (name: string, copy: number) => given(model.symbols.get(name) as ModelSymbol, points, name, copy),
  };
  const right = evaluate(reference, environment);
  const yours = evaluate(answer, environment);
  let agreed = 0;
  for (let lane = 0; lane < count; lane += 1) {
    const look = lookAt(lane, yours, right);
    if (look === 'different') return false;
    if (look === 'agree') agreed += 1;
  }
  return agreed >= agreedMin;
}

function lookAt(
  lane: number,
  yours: Tensor<number>,
  right: Tensor<number>,
): 'agree' | 'different' | 'unknown' {
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
  { domain }: ModelSymbol,
  points: readonly Point[],
  name: string,
  copy: number,
): Tensor<number> {
  const { rows, columns } = points[0]?.values.get(name) ?? { rows: 0, columns: 0 };
  const { low, high, isWhole } = rangeOf(domain);
  const data: number[] = [];
  for (let at = 0; at < rows * columns; at += 1) {
    const slot = witness.real.fromBalls((lane) =>
      ballOf(points[lane]?.values.get(name)?.cells[copy]?.[at] ?? Number.NaN),
    );
    const isLast = domain.kind === 'simplex' && at >= (rows - 1) * columns;
    if (isWhole) witness.wholeInput(slot);
    else if (isLast)
      witness.remainderInput(
        slot,
        data.filter((_, other) => other % columns === at % columns),
      );
    else if (low === high) data.push(witness.fromText(String(low)));
    else witness.freeInput(slot, low >= 0);
    if (data.length === at) data.push(slot);
  }
  return { rows, columns, data };
}
