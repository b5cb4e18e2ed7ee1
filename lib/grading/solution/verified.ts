import { checkLines } from '../../math/lines';
import { toText } from '../../math/notation/to-text';
import type { Step } from './step';
import type { Task } from './task';

/** The steps whose two sides are equal wherever they are defined; what cannot be checked is not shown. */
export function verified(steps: readonly Step[], { model }: Task): Step[] {
  return steps.filter(
    ({ left, right }) => checkLines([`${toText(left)} = ${toText(right)}`], model).kind === 'valid',
  );
}
