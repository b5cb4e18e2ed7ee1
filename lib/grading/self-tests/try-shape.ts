import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { isSameShape, type Shape, sizeAt, transposed } from '../../math/shapes';
import type { Disguise } from './disguise';
import { counted, outcomeOf } from './outcome';
import { otherDigits } from './spellings';
import { emptyTrial, flaw, type Judge, type Trial, together, toldOf } from './trial';
import { tryDisguises } from './try-disguises';

type ShapePart = Extract<ExercisePart, { kind: 'shape' }>;

/** Shapes by names, by numbers where the exercise has them, in every way of writing; and every other shape. */
export function tryShape(exercise: Exercise, part: ShapePart, judge: Judge): Trial {
  const { sizes, sizeNames } = exercise.model.scope;
  const right = tryDisguises(exercise, part.id, shapeDisguises(part.shape, sizes), judge);
  const trial: Trial = { ...emptyTrial, rows: {}, flaws: [] };
  const all = ['1', ...sizeNames];
  const turned = transposed(part.shape);
  for (const shape of all.flatMap((rows) =>
    all.map((columns): Shape => ({ rows: read(rows), columns: read(columns) })),
  )) {
    if (isSameShape(shape, part.shape, sizes)) continue;
    const text = `${shape.rows} x ${shape.columns}`;
    const verdict = judge(exercise, part.id, text);
    trial.damages += 1;
    if (verdict.kind !== 'incorrect')
      trial.flaws.push(flaw('accepted', part.id, text, `is another shape and is ${toldOf(verdict)}`));
    if (!isSameShape(shape, turned, sizes)) continue;
    const outcome = outcomeOf(verdict, { id: 'transposed', alike: new Set(), isOpen: false });
    trial.rows = { ...trial.rows, transposed: counted(trial.rows.transposed, outcome) };
    if (outcome === 'silent' || outcome === 'contradicted')
      trial.flaws.push(
        flaw(outcome, part.id, text, `should be explained by transposed and is ${toldOf(verdict)}`),
      );
  }
  return together([right, trial]);
}

function read(size: string): string | number {
  return size === '1' ? 1 : size;
}

function shapeDisguises(shape: Shape, sizes: Readonly<Record<string, number>>): Disguise[] {
  const named = [shape.rows, shape.columns].map(String) as [string, string];
  const isKnown = [shape.rows, shape.columns].every((size) => typeof size === 'number' || size in sizes);
  const numbers = [shape.rows, shape.columns].map((size) => String(sizeAt(size, sizes))) as [string, string];
  const pairs = isKnown ? [named, numbers] : [named];
  const texts = pairs.flatMap(([rows, columns]) => [
    `${rows} x ${columns}`,
    `${rows} × ${columns}`,
    `${rows} by ${columns}`,
    `(${rows}, ${columns})`,
    ...otherDigits(`${rows} × ${columns}`).map(({ text }) => text),
  ]);
  const isNamed = (text: string): boolean => /[A-Za-z]/.test(text);
  // Names keep their digits: n۱ is no name.
  const typed = texts.filter((text) => !(isNamed(text) && /[^\x20-\x7e×]/.test(text)));
  return [...new Set(typed)].map((answer) => ({
    id: 'a shape',
    answer,
    notation: 'text',
    isOutOfForm: false,
  }));
}
