import type { TestAnswer } from '../../catalog/test-answer';
import type { CellsVerdict } from './cell-verdict';

/**
 * A whole table made from the true one, and how it was judged. `right`: all its cells are; `wrong`: none is; `empty`:
 * nothing is filled in; `slipped`: one cell is wrong, the others are right; `carried`: one is wrong and gone on from.
 */
export type FillCheck = {
  what: 'right' | 'wrong' | 'empty' | 'slipped' | 'carried';
  /** Of a right one: with all digits, rounded or cut at each cell. */
  keeping: 'exact' | 'rounded' | 'cut' | null;
  /** The cell that is wrong by itself. */
  cell: string | null;
  answer: TestAnswer;
  verdict: CellsVerdict;
  /** How it is judged otherwise than it should be, in English. */
  problem: string | null;
};

/** The checks of one part in one variant; `flaws` in English. */
export type FillProof = { fills: FillCheck[]; checkCount: number; flaws: string[] };

/** `table`: what the whole of the cells is called. */
export function fillProof(fills: FillCheck[], table: string): FillProof {
  const flaws = fills.flatMap((fill) =>
    fill.problem === null ? [] : [`${labelOf(fill, table)}: ${fill.problem}`],
  );
  return { fills, checkCount: fills.length, flaws };
}

function labelOf({ what, keeping, cell }: FillCheck, table: string): string {
  switch (what) {
    case 'right':
      return `the right ${table}, ${keeping}`;
    case 'wrong':
      return `a ${table} of wrong numbers`;
    case 'empty':
      return `an empty ${table}`;
    case 'slipped':
      return `one wrong cell, ${cell}`;
    case 'carried':
      return `gone on from a wrong ${cell}`;
  }
}
