import type { Exercise, ExercisePart } from '../catalog/exercise';
import { texOfName } from '../catalog/question';
import { familyOf } from '../math/model';
import { toTex } from '../math/notation/to-tex';
import { isScalar, type Shape, shapeToText } from '../math/shapes';
import type { ShapeRow } from './analysis-types';

/** Every symbol, line of the model and part with its shape. */
export function shapesTable(exercise: Exercise): ShapeRow[] {
  const { model, symbols, definitions, parts } = exercise;
  const row = (what: ShapeRow['what'], name: string, domain: string): ShapeRow => ({
    what,
    name,
    tex: texOfName(name, model),
    ...written(model.scope.names[familyOf(name, model.scope).name]?.shape ?? null, exercise),
    domain,
  });
  return [
    ...symbols.map(({ name, domain }) => row('symbol', name, domain)),
    ...definitions.map(({ name }) => row('model', name, '')),
    ...parts.map((part): ShapeRow => {
      const tex = texOfPart(part, exercise);
      return { what: 'part', name: part.id, tex, ...written(shapeOfPart(part), exercise), domain: '' };
    }),
  ];
}

/** Of the answer; null where that is no formula. */
export function shapeOfPart(part: ExercisePart): Shape | null {
  return part.kind === 'gradient' || part.kind === 'expression' || part.kind === 'shape' ? part.shape : null;
}

/** As told to an author; null for a number. */
export function shapeTold(shape: Shape | null): string | null {
  return shape === null || isScalar(shape) ? null : shapeToText(shape);
}

function written(shape: Shape | null, { model }: Exercise): Pick<ShapeRow, 'shape' | 'numbers'> {
  const told = shapeTold(shape);
  if (shape === null || told === null) return { shape: null, numbers: null };
  const [rows, columns] = [shape.rows, shape.columns].map((size) =>
    typeof size === 'number' ? size : model.scope.sizes[size],
  );
  const isGiven = rows !== undefined && columns !== undefined;
  return { shape: told, numbers: isGiven ? shapeToText({ rows, columns }) : null };
}

function texOfPart(part: ExercisePart, { model }: Exercise): string {
  if (part.kind === 'gradient') return toTex({ kind: 'derivative', of: part.of, by: part.by }, model.scope);
  return part.name === null ? '' : texOfName(part.name, model);
}
