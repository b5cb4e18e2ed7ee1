import type { ExercisePart } from '../../catalog/exercise';
import { type Expression, isApply, name, nodesOf, sizeOf } from '../../math/expression';
import { toTex } from '../../math/notation/to-tex';
import type { Shape } from '../../math/shapes';
import type { Said } from '../said';
import { definitionOf } from './dependencies';
import { definitionSaid } from './describe-local';
import { equationSaid, said } from './say';
import { shapesBeside } from './shapes-beside';
import type { SolutionLine } from './solution-line';
import type { Task } from './task';

type ShapePart = Extract<ExercisePart, { kind: 'shape' }>;

/** The shape of a quantity by its product, and of a gradient by what it is taken by. */
export function shapeLines(part: ShapePart, task: Task): SolutionLine[] {
  const { model } = task;
  const about = aboutOf(part.of, task);
  const lines: SolutionLine[] = [];
  const definition = definitionOf(about, model);
  const isProduct = [...nodesOf(definition)].some((node) => isApply(node, 'multiply'));
  if (definition !== about && isProduct)
    lines.push({
      rule: 'shape-product',
      names: { definition: definitionSaid(about, model) },
      ...equationSaid(about, definition, model),
      shapes: shapesBeside(definition, model),
    });
  if (about.kind === 'name' && about.name !== part.of)
    lines.push({
      rule: 'shape-of',
      names: { by: said(about, model) },
      ...shapeSaid(part.shape, task),
      shapes: [],
    });
  return lines;
}

/** What has the shape that is asked: W1 of dW1. */
export function aboutOf(of: string, { model }: Task): Expression {
  const { names } = model.scope;
  const isGradient = of.startsWith('d') && names[of] === undefined && names[of.slice(1)] !== undefined;
  return name(isGradient ? of.slice(1) : of);
}

export function shapeSaid({ rows, columns }: Shape, { model }: Task): Said {
  const [high, wide] = [rows, columns].map((size) => toTex(sizeOf(size), model.scope));
  return { tex: `${high} \\times ${wide}`, text: `${rows} × ${columns}` };
}
