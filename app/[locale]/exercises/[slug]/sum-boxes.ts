/** One element of a formula in the visual editor; what is inside of it stands before it, one deeper. */
export type FieldElement = {
  depth: number;
  /** Empty where a box, a bracket or the formula begins. */
  latex: string;
};

/** From where to where the caret may stand in it. */
export type Span = { from: number; to: number };

/** A Σ with the places below and above it; null for one it does not have. */
export type SumBoxes = { sign: number; lower: Span | null; upper: Span | null };

/** What a key does at a Σ instead of what it does elsewhere. */
export type SumStep =
  | { do: 'stay' }
  | { do: 'lower' | 'upper'; boxes: SumBoxes }
  /** To what is summed, in brackets where they are `opened`. */
  | { do: 'body'; boxes: SumBoxes; opened: boolean }
  /** `Σ(i,` was a list: the bracket goes, and the letter moves below the sign. */
  | { do: 'index'; boxes: SumBoxes; letter: string; bracketEnd: number };

const separators = [',', ';', '،', '؛'];
const keys = [...separators, ' ', '(', '_', '^', 'ArrowUp', 'ArrowDown'];

/** Whether it may do something of its own at a Σ. */
export function isSumKey(key: string): boolean {
  return keys.includes(key);
}

/**
 * `sum(i, 1, N, …)`, `sum_i=1^N …` and `sum i=1` ↑ `N` all fill the same Σ: nothing but an index and its range stays below
 * and above it. Null where a key is the field's own.
 */
export function sumStep(elements: readonly FieldElement[], position: number, key: string): SumStep | null {
  const boxes = boxesAround(elements, position);
  if (boxes === null) return separators.includes(key) ? listStep(elements, position) : null;
  const { lower, upper } = boxes;
  const isLower = lower !== null && position >= lower.from && position <= lower.to;
  const isEmpty = { lower: isBlank(elements, lower), upper: isBlank(elements, upper) };
  if (key === ' ') return { do: 'body', boxes, opened: false };
  if (isLower) {
    if (key === '(' && isEmpty.lower) return { do: 'body', boxes, opened: true };
    if (key === '_' && isEmpty.lower) return { do: 'stay' };
    if (key === 'ArrowUp' || (key === '^' && isEmpty.upper)) return { do: 'upper', boxes };
    // Σ_{i,j} has a comma of its own.
    const isRange = elements.slice(lower.from, position + 1).some(({ latex }) => latex === '=');
    return separators.includes(key) && isRange && isEmpty.upper ? { do: 'upper', boxes } : null;
  }
  if (key === 'ArrowDown' || (key === '_' && isEmpty.lower)) return { do: 'lower', boxes };
  return separators.includes(key) && !isEmpty.upper ? { do: 'body', boxes, opened: true } : null;
}

/** The Σ in whose boxes the caret stands. */
function boxesAround(elements: readonly FieldElement[], position: number): SumBoxes | null {
  const sign = containerOf(elements, position);
  return sign === null ? null : boxesOf(elements, sign);
}

function boxesOf(elements: readonly FieldElement[], sign: number): SumBoxes | null {
  const latex = elements[sign]?.latex ?? '';
  if (!latex.startsWith('\\sum')) return null;
  const first = firstInside(elements, sign);
  const depth = (elements[sign]?.depth ?? 0) + 1;
  const [begin, next] = elements.flatMap((element, at) =>
    at >= first && at < sign && element.depth === depth && element.latex === '' ? [at] : [],
  );
  if (begin === undefined) return { sign, lower: null, upper: null };
  if (next !== undefined)
    return { sign, lower: { from: begin, to: next - 1 }, upper: { from: next, to: sign - 1 } };
  const only = { from: begin, to: sign - 1 };
  return latex.startsWith('\\sum_') ? { sign, lower: only, upper: null } : { sign, lower: null, upper: only };
}

function listStep(elements: readonly FieldElement[], position: number): SumStep | null {
  const bracketEnd = containerOf(elements, position);
  if (bracketEnd === null || !elements[bracketEnd]?.latex.startsWith('\\left(')) return null;
  const first = firstInside(elements, bracketEnd);
  const boxes = boxesOf(elements, first - 1);
  if (boxes === null || !isBlank(elements, boxes.lower) || !isBlank(elements, boxes.upper)) return null;
  const letter = elements[position]?.latex ?? '';
  const isAlone = position === first + 1 && bracketEnd === position + 1;
  return isAlone && /^[a-z]$/i.test(letter) ? { do: 'index', boxes, letter, bracketEnd } : null;
}

/** What the element at `position` stands in; null at the top. */
function containerOf(elements: readonly FieldElement[], position: number): number | null {
  const depth = elements[position]?.depth ?? 0;
  const found = elements.findIndex((element, at) => at > position && element.depth < depth);
  return found === -1 ? null : found;
}

function firstInside(elements: readonly FieldElement[], container: number): number {
  const depth = elements[container]?.depth ?? 0;
  let first = container;
  while (first > 0 && (elements[first - 1]?.depth ?? 0) > depth) first -= 1;
  return first;
}

function isBlank(elements: readonly FieldElement[], box: Span | null): boolean {
  if (box === null) return true;
  return elements
    .slice(box.from, box.to + 1)
    .every(({ latex }) => latex === '' || latex === '\\placeholder{}');
}
