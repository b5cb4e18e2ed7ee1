import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import { type Expression, nodesOf } from '../../math/expression';
import { shapeOf } from '../../math/notation/check-shapes';
import { toText } from '../../math/notation/to-text';
import { Recent } from '../../math/recent';
import { askedIn, type LinePart } from '../findings/asked';
import type { Asked } from '../findings/mistake';
import { once } from '../once';
import { askedInstead, askingFor } from './asked-once';

/** A line that others went on from wrongly: what their mistakes are looked for in. */
export type LineLook = {
  before: Expression;
  /** The line as a part of its own, once for each derivative in it; once where there is none. */
  focused: { exercise: Exercise; part: LinePart }[];
  /** All of its derivatives taken as right. */
  plain: { exercise: Exercise; part: LinePart };
  whole: () => Asked;
};

/** Derivatives of a line that are looked at one by one. */
const focusMax = 4; /** A learner tries again at the line they were told of, and a class stumbles at the same few. */
const keptMax = 4;

const looks = new WeakMap<DerivationPart, Recent<string, LineLook | null>>();

/** Kept for the lines of a part that were asked about last. Null where the line has no shape. */
export function lookAt(exercise: Exercise, part: DerivationPart, before: Expression): LineLook | null {
  const ofPart = looks.get(part) ?? new Recent<string, LineLook | null>(keptMax);
  looks.set(part, ofPart);
  return ofPart.get(toText(before), () => createLook(exercise, part, before));
}

function createLook(exercise: Exercise, part: DerivationPart, before: Expression): LineLook | null {
  const read = shapeOf(before, exercise.model.scope);
  if (read.kind === 'problem') return null;
  const line = askingFor(part, { expression: before, shape: read.shape });
  const asking = (focus: LinePart['focus'], isFurther: boolean) =>
    askedInstead<LinePart>(exercise, { ...line, focus, isFurther });
  return {
    before,
    focused: derivativesIn(before).map((focus, at) => asking(focus, at > 0)),
    plain: asking(null, false),
    whole: once(() => askedIn(exercise, asking(null, false).part)),
  };
}

type Derivative = Expression & { kind: 'derivative' };

/** Each once; null alone where there is none. */
function derivativesIn(line: Expression): (Derivative | null)[] {
  const found = new Map<string, Derivative>();
  for (const node of nodesOf(line)) if (node.kind === 'derivative') found.set(toText(node), node);
  return found.size === 0 ? [null] : [...found.values()].slice(0, focusMax);
}
