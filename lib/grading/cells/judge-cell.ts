import { type DecimalBall, decimals } from '../../math/decimals';
import { isNear, type NumberRule } from '../../math/number-check';
import type { Tensor } from '../../math/tensor';

/** Significant digits that cells are worked out with. */
export const cellDigits = 64;
const arithmetic = decimals(cellDigits);

export type CellValue = Tensor<DecimalBall>;

/** The number asked for to so many decimals may be rounded or cut there, and may be given with more. */
export function ruleOfCells(part: {
  tolerance: { relative: number | null; absolute: number | null };
  rounded: number | null;
}): NumberRule {
  return { ...part.tolerance, decimals: part.rounded, cut: part.rounded };
}

/** Entry by entry; values that could not be worked out are near nothing. */
export function isNearCell(typed: CellValue, wanted: CellValue, rule: NumberRule): boolean {
  return typed.data.every((ball, at) => isNearEntry(ball, wanted.data[at] as DecimalBall, rule));
}

export function isNearEntry(typed: DecimalBall, wanted: DecimalBall, rule: NumberRule): boolean {
  return isTold(typed) && isTold(wanted) && isNear(arithmetic, typed, wanted, rule);
}

export function isWorkedOut(value: CellValue): boolean {
  return value.data.every(isTold);
}

/** A bound wider than this, absolutely or as a share of the value, tells nothing: all would be near it. */
const tightAbsolute = arithmetic.fromText('1e-12').value;
const tightRelative = arithmetic.fromText('1e-9').value;

function isTold({ state, value, error }: DecimalBall): boolean {
  return state === 'value' && (error.lte(tightAbsolute) || error.lte(value.abs().times(tightRelative)));
}

/**
 * Whether a cell that is not right would make those after it trivial: zero where the truth is not, no value, or the
 * value at the end put in early. Such a cell carries nothing: what depends on it is judged against the truth alone.
 */
export function isTrivial(typed: CellValue, truth: CellValue, end: CellValue | null): boolean {
  if (!isWorkedOut(typed)) return true;
  const isZero = (value: CellValue): boolean => value.data.every((ball) => ball.value.isZero());
  if (isZero(typed)) return !isZero(truth);
  return end !== null && isSameValue(typed, end) && !isSameValue(truth, end);
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  return one.data.length === other.data.length && isNearCell(one, other, {});
}

/** Fewer cells may hold the same number by chance. */
const repeatedMin = 3;

/**
 * Values, as some text that is the same for the same value, that were put into several cells whose right values all
 * differ: such cells, like 1 everywhere, follow from one another and carry nothing. `typed` is null where a cell is empty.
 */
export function repeatedValues(
  cells: readonly { typed: string | null; truth: string }[],
  countMin = repeatedMin,
): Set<string> {
  const truths = new Map<string, Set<string>>();
  for (const { typed, truth } of cells)
    if (typed !== null && typed !== truth) truths.set(typed, (truths.get(typed) ?? new Set()).add(truth));
  return new Set([...truths].filter(([, found]) => found.size >= countMin).map(([text]) => text));
}
