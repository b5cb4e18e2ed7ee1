import type { Binder } from './contributions';
import type { Expression } from './expression';
import { gradientOf, type LocalRule } from './gradient';
import type { Model } from './model';
import { ReadFailure } from './notation/failure';

/** Rows and columns, and the operations it takes. */
export type Extent = { rows: number; columns: number; cost: number };

/** What an expression takes that stands in these sums; `named`: names that are none of the model. */
export type Measure = (
  expression: Expression,
  binders: readonly Binder[],
  named: ReadonlyMap<string, Extent>,
) => Extent;

const nowhere: readonly Binder[] = [];
/** So many times what a derivative is taken by may be met: each is a term of the result, one inside the other. */
const termsMax = 400;
/** Whether an entry is the one at this row and this column. */
const placeCost = 8;

/**
 * What a derivative takes once it is worked out, known while nothing has grown yet: it is the backward pass itself, in
 * which all that is sent on is put down as one name that takes as much. Infinite above `most`, also for something on the
 * way; 0 where there is no derivative, which is said elsewhere.
 */
export function costOfDerivative(
  { of, by }: Expression & { kind: 'derivative' },
  model: Model,
  most: number,
  measure: Measure,
): number {
  const named = new Map<string, Extent>();
  const target = nameIn(by);
  /** How often the entry of a matrix is asked for what is sent to one of its places. */
  const placeCount = by.kind === 'name' ? entriesOf(measure(by, nowhere, named)) : 1;
  let largest = 0;
  let terms = 0;
  let received = 0;
  const isTooMuch = (): boolean => terms > termsMax || Math.max(largest, received) > most;
  const standIn = (part: Expression, binders: readonly Binder[]): Expression => {
    const extent = measure(part, binders, named);
    largest = Math.max(largest, extent.cost);
    if (isSmall(part)) return part;
    const name = `sent ${named.size}`;
    named.set(name, extent);
    return { kind: 'name', name, indices: [] };
  };
  const local: LocalRule = ({ node, parts, binders }) => {
    if (isTooMuch()) return [];
    const sent = parts.map((part) => part && standIn(part, binders));
    if (sent[0] && nameIn(node) === target) {
      terms += 1;
      const { cost } = measure(sent[0], binders, named);
      received += node.kind === 'element' ? placeCount * (cost + placeCost) : cost;
    }
    return sent;
  };
  try {
    const whole = gradientOf(of, by, model, local);
    if (isTooMuch()) return Number.POSITIVE_INFINITY;
    return Math.max(largest, measure(whole, nowhere, named).cost);
  } catch (failure) {
    if (failure instanceof ReadFailure) return 0;
    throw failure;
  }
}

function entriesOf({ rows, columns }: Extent): number {
  return rows * columns;
}

function nameIn(expression: Expression): string | null {
  if (expression.kind === 'element') return nameIn(expression.of);
  return expression.kind === 'name' ? expression.name : null;
}

/** What a rule may make less of than of a name. */
function isSmall(part: Expression): boolean {
  if (part.kind === 'spread') return isSmall(part.value);
  return (
    part.kind === 'number' || part.kind === 'size' || (part.kind === 'name' && part.indices.length === 0)
  );
}
