import { z } from 'zod';
import { choiceSource } from './parts/choice';
import { derivationSource } from './parts/derivation';
import { expressionSource } from './parts/expression';
import { gradientSource } from './parts/gradient';
import { graphSource } from './parts/graph';
import { numberSource } from './parts/number';
import { shapeSource } from './parts/shape';
import { traceSource } from './parts/trace-source';

/** One alternative per kind. The first key of each says the kind. */
export const partSource = z
  .union([
    gradientSource,
    expressionSource,
    numberSource,
    shapeSource,
    choiceSource,
    derivationSource,
    graphSource,
    traceSource,
  ])
  .describe('A question about the model. Exactly one of its keys says the kind.');

export type PartSource = z.infer<typeof partSource>;
