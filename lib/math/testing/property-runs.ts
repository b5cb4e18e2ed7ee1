import fc from 'fast-check';

/** How many cases a property is tried on: PROPERTY_RUNS, or what fits into every run of the tests. */
const usual = 2000;
export const runCount = Number(process.env.PROPERTY_RUNS ?? usual);

/** Cases between two lines of progress. */
const stretch = 2000;

/** Tries a property on `runCount` cases, always the same ones; a long run says how far it is. */
export function holds<Case>(title: string, cases: fc.Arbitrary<Case>, look: (of: Case) => void): void {
  for (let done = 0; done < runCount; done += stretch) {
    const numRuns = Math.min(stretch, runCount - done);
    fc.assert(fc.property(cases, look), { numRuns, seed: done + 1 });
    note(`${title}: ${done + numRuns} of ${runCount}`);
  }
}

/** A line of a long run. */
export function note(text: string): void {
  if (runCount > usual) process.stderr.write(`${text}\n`);
}
