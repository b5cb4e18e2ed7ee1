/** Thrown when an expression has no tidy form worth writing; caught at the door of `tidy`. */
export class GivenUp extends Error {}

/** Terms that may be made in one tidying: about 20 ms. */
const termMax = 40_000;

/** What one tidying may still spend. */
export type Budget = { spend: (terms: number) => void };

/** A budget that throws GivenUp when it is used up. */
export function newBudget(terms = termMax): Budget {
  let left = terms;
  return {
    spend(count) {
      left -= count;
      if (left < 0) throw new GivenUp('Too many terms');
    },
  };
}
