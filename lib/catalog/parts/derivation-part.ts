import type { Expression } from '../../math/expression';
import type { Shape } from '../../math/shapes';
import type { PartCommon } from '../part-common';

/** `expression`: what the derivation begins with, as written. `use`: what the last line may hold. */
export type DerivationPart = PartCommon & {
  kind: 'derivation';
  expression: Expression;
  shape: Shape;
  /** How many steps are to be shown at least; null where the start and the end are enough. */
  steps: number | null;
};
