import type { Pair } from './comparison';
import { environmentAt, evaluate, Known } from './evaluate';
import { fingerprintOf } from './fingerprint';
import { sampleFrame, sizesLeast } from './points';
import { chainFor } from './residues/chains';
import { joined, reachOf } from './residues/reach';
import { Witness } from './residues/witness';
import { randomFrom } from './seed';
import { type ExactLook, givenTo, lookInLanes } from './witness-lanes';

const witness = new Witness();
export const laneCount = 4;
/** Where roots are taken, half of the lanes or fewer can follow each. */
const laneCountWithRoots = 16;
/** Where each choice of a function is looked at for itself. */
const laneCountOfMany = 2;
/** Sizes and functions take turns from answer to answer. */
export const turns = 12;

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
    given: (name: string, copy: number) => givenTo(witness, { name, copy }, model, frame.sizes, random),
  };
  const known = new Known<number>();
  const right = evaluate(reference, environment, known);
  const yours = evaluate(answer, environment, known);
  return lookInLanes(witness, { count, agreedMin }, yours, right);
}
