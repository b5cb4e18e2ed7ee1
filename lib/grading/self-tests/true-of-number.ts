import type { Expression } from '../../math/expression';
import type { Model } from '../../math/model';
import { readExpression } from '../../math/notation/read';
import type { Finding } from '../verdict';

/** Rounding on the way to an answer may change it by this share. */
const nearShare = 5e-3;

/**
 * Whether what a finding says of a number is so, worked out from its own sentence: that it is the right one times
 * something, that times a factor it would be right, that it is the value of something else. Null where the sentence says
 * nothing that a number could show.
 */
export function isTrueOfNumber(
  { id, variant, names }: Finding,
  { typed, key, at, model }: { typed: number; key: number; at: (of: Expression) => number; model: Model },
): boolean | null {
  const named = (which: string): number => {
    const read = readExpression(names?.[which]?.text ?? '', model.scope);
    return read.kind === 'expression' ? at(read.expression) : Number.NaN;
  };
  const isNear = (one: number, other: number): boolean =>
    Math.abs(one - other) <= nearShare * Math.max(Math.abs(one), Math.abs(other));
  const sign = variant?.endsWith('sign') ? -1 : 1;
  switch (id) {
    case 'sign':
      return variant === undefined ? isNear(typed, -key) : null;
    case 'factor-constant':
      return isNear(typed, key * named('factor'));
    case 'factor-missing':
      // One factor on one of several ways says nothing of the whole: only that it is so can be seen.
      return isNear(sign * typed * named('factor'), key) || null;
    case 'other-gradient':
      return variant === undefined ? isNear(typed, named('gradient')) : null;
    case 'swapped':
      return variant === 'for' ? isNear(typed, named('yours')) : null;
    default:
      return null;
  }
}
