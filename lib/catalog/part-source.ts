import { z } from 'zod';
import { choiceSource } from './parts/choice';
import { expressionSource } from './parts/expression';
import { gradientSource } from './parts/gradient';
import { numberSource } from './parts/number';
import { shapeSource } from './parts/shape';

/** The kinds whose place in the format is reserved: known, and refused until they can be judged. */
export const reservedKinds = ['derivation', 'graph', 'trace'] as const;

/** One alternative per kind. The first key of each says the kind. */
export const partSource = z
  .union([gradientSource, expressionSource, numberSource, shapeSource, choiceSource])
  .describe('A question about the model. Exactly one of its keys says the kind.');

export type PartSource = z.infer<typeof partSource>;
