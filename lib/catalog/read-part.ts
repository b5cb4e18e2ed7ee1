import type { PartSource } from './part-source';
import { readChoicePart } from './parts/choice';
import { readDerivationPart } from './parts/derivation';
import { readExpressionPart } from './parts/expression';
import { readGradientPart } from './parts/gradient';
import { readGraphPart } from './parts/graph';
import { readNumberPart } from './parts/number';
import type { PartDraft, PartPlace } from './parts/part-place';
import { readShapePart } from './parts/shape';
import { readTracePart } from './parts/trace';
import type { PartKind } from './public-exercise';

type Written<K extends PartKind> = Extract<PartSource, Record<K, unknown>>;

/** One reader per kind; null where the part has a problem, which is reported. */
const readers: { [K in PartKind]: (written: Written<K>, place: PartPlace) => PartDraft | null } = {
  gradient: readGradientPart,
  expression: readExpressionPart,
  number: readNumberPart,
  shape: readShapePart,
  choice: readChoicePart,
  derivation: readDerivationPart,
  graph: readGraphPart,
  trace: readTracePart,
};

/** Reads a part by the key that says its kind. */
export function readPart(written: PartSource, placeOf: (kind: PartKind) => PartPlace): PartDraft | null {
  const kind = (Object.keys(readers) as PartKind[]).find((key) => key in written) as PartKind;
  // The schema let exactly one of the keys through, so the reader is the one of what is written.
  const read = readers[kind] as (written: PartSource, place: PartPlace) => PartDraft | null;
  return read(written, placeOf(kind));
}
