import type { Pair } from './comparison';
import { type Environment, environmentAt, evaluate, Known } from './evaluate';
import { laneCount, turns } from './look-exactly';
import type { Model } from './model';
import { sampleFrame, sizesLeast } from './points';
import { chainFor } from './residues/chains';
import { joined, type Reach, reachOf } from './residues/reach';
import { Witness } from './residues/witness';
import { randomFrom } from './seed';
import { givenTo, lookInLanes } from './witness-lanes';

const witness = new Witness();
/** Whose numbers the witness holds. */
let owner: LookTogether | null = null;
/** Numbers after which it begins anew. */
const fullAt = 1 << 17;
const noFunctions = {};

type Begun = { reach: Reach; environment: Environment<number>; known: Known<number> };

/**
 * The exact look at expressions of one derivation, at points that depend on all of it, so that no line can be made for
 * them: what stands in many lines is worked out once. Only for sums, products, quotients, exponentials and logarithms,
 * which the witness can follow everywhere; the rest is looked at pair by pair.
 */
export class LookTogether {
  private begun: Begun | null = null;

  constructor(
    private readonly model: Model,
    private readonly text: string,
  ) {}

  /** Whether both are the same without doubt. */
  areSame({ answer, reference }: Pick<Pair, 'answer' | 'reference'>): boolean {
    if (Object.keys(this.model.scope.functions).length > 0) return false;
    const own = joined(this.reachOf(answer), this.reachOf(reference));
    if (own.isCircular || own.hasRoot || own.hasChoice) return false;
    const begun = this.begin(own);
    if (begun === null) return false;
    const right = evaluate(reference, begun.environment, begun.known);
    const yours = evaluate(answer, begun.environment, begun.known);
    const lanes = { count: laneCount, agreedMin: laneCount - 1 };
    return lookInLanes(witness, lanes, yours, right) === 'agree';
  }

  private reachOf(expression: Pair['answer']): Reach {
    return reachOf(expression, this.model, noFunctions);
  }

  /** Goes on with what is known as long as that reaches far enough. */
  private begin(own: Reach): Begun | null {
    const before = owner === this && witness.real.heldCount < fullAt ? this.begun : null;
    if (before !== null && before.reach.low <= own.low && before.reach.high >= own.high) return before;
    const reach = joined(before?.reach ?? own, own);
    const chain = chainFor(false);
    if (chain.zero + reach.low < 0 || chain.zero + reach.high >= chain.fields.length) return null;
    const { model } = this;
    const random = randomFrom(this.text);
    const frame = sampleTurn(model, random);
    witness.begin(chain, reach.low, reach.high, laneCount, 1, random);
    const environment = {
      ...environmentAt(witness, model, { ...frame, functions: noFunctions, values: new Map() }),
      given: (name: string, copy: number) => givenTo(witness, { name, copy }, model, frame.sizes, random),
    };
    owner = this;
    this.begun = { reach, environment, known: new Known() };
    return this.begun;
  }
}

function sampleTurn(model: Model, random: () => number) {
  const turn = Math.floor(random() * turns);
  return sampleFrame(model, turn, turns, random, sizesLeast(model, turn));
}
