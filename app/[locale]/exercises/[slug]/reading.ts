import type { PublicPart } from '@/lib/catalog/public-exercise';
import { shapeOf } from '@/lib/math/notation/check-shapes';
import { defaultTex } from '@/lib/math/notation/name-look';
import type { ReadProblem } from '@/lib/math/notation/problem';
import { readExpression } from '@/lib/math/notation/read';
import { readShape } from '@/lib/math/notation/read-shape';
import type { Scope } from '@/lib/math/notation/scope';
import { toTex } from '@/lib/math/notation/to-tex';
import { type Dimension, isSameShape, isScalar, type Shape } from '@/lib/math/shapes';
import { factorsApart } from './factors-apart';
import type { Notation } from './form-part';

/** What a typed text says so far. Judges nothing: whether it is right is for the site to say. */
export type Reading =
  | { kind: 'empty' }
  | { kind: 'formula'; tex: string; shape: ShapeReading | null }
  | { kind: 'problem'; problem: ReadProblem };

/** The shape of what was read beside the one asked for; a single number where one is asked for has none. */
export type ShapeReading = { yours: Shape; wanted: Shape | null; fits: boolean };

/** In which notation it was written, and in which language of the site. */
type Writing = { notation: Notation; locale: string };

type Asked = Pick<PublicPart, 'kind' | 'wantedShape'>;

export function readAnswer(
  part: Asked,
  text: string,
  scope: Scope,
  { notation = 'text', locale = 'en' }: Partial<Writing> = {},
): Reading {
  if (text.trim() === '') return { kind: 'empty' };
  return part.kind === 'shape'
    ? readShapeAnswer(text, scope)
    : readFormula(part, text, scope, { notation, locale });
}

function readShapeAnswer(text: string, scope: Scope): Reading {
  const read = readShape(text, scope);
  return read.kind === 'problem' ? read : { kind: 'formula', tex: shapeToTex(read.shape), shape: null };
}

function readFormula(part: Asked, text: string, scope: Scope, writing: Writing): Reading {
  const read = readExpression(text, scope, writing);
  if (read.kind === 'problem') return read;
  const shape = shapeOf(read.expression, scope);
  if (shape.kind === 'problem') return shape;
  const tex = toTex(factorsApart(read.expression, scope), scope);
  const isNumber = part.kind === 'number';
  return {
    kind: 'formula',
    tex,
    shape: isNumber ? null : compareShapes(shape.shape, part.wantedShape, scope),
  };
}

/** `n_{1} \times m`: a shape as it is set. */
export function shapeToTex(shape: Shape): string {
  return `${dimensionToTex(shape.rows)} \\times ${dimensionToTex(shape.columns)}`;
}

/** The inverse of `shapeToText`, for the shape an exercise states. */
export function parseShape(text: string): Shape {
  const [rows = '1', columns = '1'] = text.split(/\s*×\s*/).map((side) => side.trim());
  return { rows: parseDimension(rows), columns: parseDimension(columns) };
}

function compareShapes(yours: Shape, wantedText: string | null, scope: Scope): ShapeReading | null {
  if (wantedText === null) return isScalar(yours) ? null : { yours, wanted: null, fits: false };
  const wanted = parseShape(wantedText);
  if (isScalar(yours) && isScalar(wanted)) return null;
  return { yours, wanted, fits: isSameShape(yours, wanted, scope.sizes) };
}

function parseDimension(text: string): Dimension {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function dimensionToTex(dimension: Dimension): string {
  return typeof dimension === 'number' ? String(dimension) : defaultTex(dimension);
}
