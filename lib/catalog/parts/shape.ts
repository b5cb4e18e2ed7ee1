import { z } from 'zod';
import type { Shape } from '../../math/shapes';
import { texOfName } from '../question';
import { common } from './common-source';
import { type PartDraft, type PartPlace, readFormula } from './part-place';

export const shapeSource = z.strictObject({
  shape: z
    .string()
    .min(1)
    .describe(
      'The rows and columns of this quantity are asked, in names or numbers. `dW1` is the gradient by W1 and has its shape.',
    ),
  ...common,
});

export function readShapePart(written: z.infer<typeof shapeSource>, place: PartPlace): PartDraft | null {
  const of = written.shape;
  const shape = shapeOfNamed(of, place);
  return shape && { ...place.common, kind: 'shape', question: texOfName(of, place.model), of, shape };
}

/** Of a quantity; a gradient that no part is named by (`dW1`) has the shape of what it is taken by. */
function shapeOfNamed(name: string, place: PartPlace): Shape | null {
  const { names } = place.model.scope;
  const by = name.startsWith('d') && !names[name] ? names[name.slice(1)] : undefined;
  return by ? by.shape : (readFormula(name, place)?.shape ?? null);
}
