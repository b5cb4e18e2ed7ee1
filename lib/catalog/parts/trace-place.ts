import type { Expression } from '../../math/expression';
import { isScalar, shapeToText } from '../../math/shapes';
import type { TrainingData } from '../training-data';
import { type PartPlace, readFormula } from './part-place';

/** A place whose data could be read. */
export type DataPlace = PartPlace & { data: TrainingData };

/** The place of another key of the part. */
export function beside<Place extends PartPlace>(place: Place, key: string): Place {
  return { ...place, path: [...place.path.slice(0, -1), key] };
}

/** An expression that is one number; null where it has a problem, which is reported. */
export function readOneNumber(text: string | number, place: PartPlace): Expression | null {
  const read = readFormula(text, place);
  if (!read) return null;
  if (isScalar(read.shape)) return read.expression;
  const message = `This is ${shapeToText(read.shape)}, and a number is needed.`;
  place.report.atValue(place.path, 'bad-shape', message);
  return null;
}
