import { childrenOf, type Expression } from '../expression';
import { shapeOf } from '../notation/check-shapes';
import { operations } from '../operations';
import { type Shape, scalarShape } from '../shapes';
import { GivenUp } from './budget';
import type { Workspace } from './workspace';

/** The shape of an expression that has one; each node is looked at once in a tidying. */
export function shapeKnown(expression: Expression, workspace: Workspace): Shape {
  const known = workspace.shapes.get(expression);
  if (known !== undefined) return known;
  const found = shapeOfNode(expression, workspace);
  workspace.shapes.set(expression, found);
  return found;
}

function shapeOfNode(expression: Expression, workspace: Workspace): Shape {
  const { scope } = workspace.model;
  switch (expression.kind) {
    case 'apply': {
      const shapes = expression.args.map((argument) => shapeKnown(argument, workspace));
      const shape = operations[expression.operation].shape(shapes, scope.sizes);
      if (shape === null) throw new GivenUp('Shapes do not fit');
      return shape;
    }
    case 'letter':
      return shapeKnown(expression.argument, workspace);
    case 'fold':
      return shapeKnown(expression.body, workspace);
    case 'element':
      return scalarShape;
    default: {
      const read = shapeOf(expression, scope);
      if (read.kind === 'problem') throw new GivenUp(`No shape: ${childrenOf(expression).length}`);
      return read.shape;
    }
  }
}
