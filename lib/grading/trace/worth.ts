import type { TraceGroup } from '../../catalog/parts/trace-groups';
import { decimals } from '../../math/decimals';
import { cellVerdict } from '../cells/cell-verdict';
import { cellDigits } from '../cells/judge-cell';
import { finding } from '../findings/mistake';
import type { CellVerdict } from '../verdict';
import { ballOf } from './bench';
import { asNumber, asPlain, type OneNumber } from './numbers';

/** A cell that was judged. */
export type JudgedCell = {
  verdict: CellVerdict;
  /** From 0. */
  step: number;
  group: TraceGroup;
  /** Null where it is empty. */
  typed: OneNumber | null;
  /** Whether it is a number to be had without working anything out: zero, the number above, a number of the point. */
  isIdle: () => boolean;
  /** Whether a number would do there: it is right, or follows from the learner's own cells before. */
  wouldDo: (number: OneNumber) => boolean;
};

/**
 * How much of what chance leaves open has to fit for a cell to count in which other numbers of the table would have done,
 * and for one that an idle number would have been right in.
 */
const workedShareMin = 1 / 3;
const slippedShareMin = 0.8;
/** Steps may be emptied by an idle number that is wrong: once it is a slip. */
const emptiedStepsMax = 1;

const arithmetic = decimals(cellDigits);

export function plainNumber(value: number): OneNumber {
  return asNumber(ballOf(arithmetic, value));
}

/**
 * What follows from earlier mistakes earns credit as long as it says that something was worked out. One wrong cell is a
 * slip, whatever becomes of the rest. Where there are more, a cell counts in which no other number of the table would have
 * done; the others count where the table fits better than its numbers would at any other place (Cohen's kappa), and those
 * of idle groups only where nearly all fits.
 */
export function worthOf(cells: readonly JudgedCell[]): CellVerdict[] {
  const verdicts = cells.map(({ verdict }) => verdict);
  const isMarked = (mark: CellVerdict['mark']) => (verdict: CellVerdict) => verdict.mark === mark;
  if (verdicts.filter(isMarked('wrong')).length <= 1 || !verdicts.some(isMarked('carried'))) return verdicts;
  const { groups, emptiedSteps } = idleIn(cells);
  const eases = easesOf(cells, groups);
  const filled = verdicts.flatMap(({ mark, credit }, at) =>
    mark === 'empty' ? [] : [{ credit, ease: eases[at] as number }],
  );
  const expected = filled.reduce((sum, { ease }) => sum + ease, 0);
  const found = filled.reduce((sum, { credit }) => sum + credit, 0);
  const share = filled.length > expected ? (found - expected) / (filled.length - expected) : 0;
  return verdicts.map((verdict, at) => {
    const ease = eases[at] as number;
    const isIdle = ease === 1;
    const isEarned = isIdle
      ? share >= slippedShareMin && emptiedSteps <= emptiedStepsMax
      : ease === 0 || share >= workedShareMin;
    if (verdict.mark !== 'carried' || isEarned) return verdict;
    return cellVerdict(verdict.cell, 'wrong', finding('carries-nothing', isIdle ? 'follows' : 'anything'));
  });
}

/** For each cell, the share of the table's other numbers that would have done there; 1 in a group that is idle. */
function easesOf(cells: readonly JudgedCell[], idleGroups: ReadonlySet<string>): number[] {
  const numbers = new Map<number, { number: OneNumber; count: number }>();
  for (const { typed } of cells) {
    if (typed === null) continue;
    const count = (numbers.get(asPlain(typed))?.count ?? 0) + 1;
    numbers.set(asPlain(typed), { number: typed, count });
  }
  const total = [...numbers.values()].reduce((sum, { count }) => sum + count, 0);
  return cells.map((cell) => {
    const { typed, verdict } = cell;
    if (typed === null) return 0;
    if (idleGroups.has(groupOf(cell)) && verdict.mark !== 'wrong') return 1;
    const own = asPlain(typed);
    let others = 0;
    for (const [value, { number, count }] of numbers) {
      const rest = count - Number(value === own);
      if (rest > 0 && cell.wouldDo(number)) others += rest;
    }
    return others / Math.max(1, total - 1);
  });
}

/**
 * Groups in which nothing that fits had to be worked out. What is so beside work in the same step is so by chance, unless
 * an idle number there is wrong, from which it may follow: that step is emptied.
 */
function idleIn(cells: readonly JudgedCell[]): { groups: Set<string>; emptiedSteps: number } {
  const isWrong = ({ verdict }: JudgedCell): boolean => verdict.mark === 'wrong';
  const worked = cells.filter((cell) => cell.typed !== null && !isWrong(cell) && !cell.isIdle());
  const workedGroups = new Set(worked.map(groupOf));
  const workedSteps = new Set(worked.map(({ step }) => step));
  const emptied = new Set(cells.filter((cell) => isWrong(cell) && cell.isIdle()).map(({ step }) => step));
  const idle = cells.filter(
    (cell) =>
      !isWrong(cell) &&
      !workedGroups.has(groupOf(cell)) &&
      (!workedSteps.has(cell.step) || emptied.has(cell.step)),
  );
  const emptiedSteps = new Set(idle.map(({ step }) => step).filter((step) => emptied.has(step))).size;
  return { groups: new Set(idle.map(groupOf)), emptiedSteps };
}

function groupOf({ step, group }: JudgedCell): string {
  return `${step} ${group}`;
}
