import type { Expression } from '../../math/expression';
import { isScalar, shapeToText } from '../../math/shapes';
import type { TrainingData } from '../training-data';
import { type PartPlace, readFormula } from './part-place';

/** What a training run needs beside what every part does: the data, and the symbols that have a value. */
export type TracePlace = PartPlace & {
  /** Null where the file has none; `problems` where it has, and they are reported. */
  data: TrainingData | 'problems' | null;
  valued: ReadonlySet<string>;
};

/** A place whose data could be read. */
export type DataPlace = TracePlace & { data: TrainingData };

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
