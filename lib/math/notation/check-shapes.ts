import { childrenOf, type Expression } from '../expression';
import { operations } from '../operations';
import { isScalar, type Shape, scalarShape, shapeToText, transposed } from '../shapes';
import { fail, ReadFailure } from './failure';
import { misfitHint } from './misfit-hint';
import type { ReadProblem } from './problem';
import type { Scope } from './scope';
import { spanIn } from './spans';

export type ShapeReading = { kind: 'shape'; shape: Shape } | { kind: 'problem'; problem: ReadProblem };

/**
 * The shape of an expression. A problem's place is of the text as typed, where the expression was read from one;
 * nodes made otherwise have no place and point at the beginning.
 */
export function shapeOf(expression: Expression, scope: Scope): ShapeReading {
  return shapeWith(expression, scope, true);
}

/** The same for parts of one expression, one after the other: what was found of one is known of the next. */
export function shapesIn(scope: Scope): (expression: Expression) => ShapeReading {
  const known = new Map<Expression, Shape>();
  return (expression) => shapeWith(expression, scope, true, known);
}

const fitting = new WeakMap<Scope, WeakMap<Expression, Shape>>();

/** Null where shapes do not fit. What was found of a part is known of it wherever it stands. */
export function shapeOrNull(expression: Expression, scope: Scope): Shape | null {
  const known = fitting.get(scope) ?? new WeakMap<Expression, Shape>();
  fitting.set(scope, known);
  const read = shapeWith(expression, scope, false, known);
  return read.kind === 'shape' ? read.shape : null;
}

type Known = Pick<Map<Expression, Shape>, 'get'> & { set: (expression: Expression, shape: Shape) => unknown };

/** `isHinting`: whether a problem says what would help, for which other shapes are tried. */
function shapeWith(
  expression: Expression,
  scope: Scope,
  isHinting: boolean,
  known: Known = new Map<Expression, Shape>(),
): ShapeReading {
  try {
    const asking: Asking = { root: expression, scope, isHinting, known };
    return { kind: 'shape', shape: shape(expression, asking) };
  } catch (failure) {
    if (failure instanceof ReadFailure) return { kind: 'problem', problem: failure.problem };
    throw failure;
  }
}

type Asking = { root: Expression; scope: Scope; isHinting: boolean; known: Known };

function shape(expression: Expression, asking: Asking): Shape {
  const before = asking.known.get(expression);
  if (before !== undefined) return before;
  const found = shapeOfNode(expression, asking);
  asking.known.set(expression, found);
  return found;
}

function shapeOfNode(expression: Expression, asking: Asking): Shape {
  const { scope } = asking;
  const of = (child: Expression): Shape => shape(child, asking);
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'index':
    case 'size':
      return scalarShape;
    case 'name':
      return (
        scope.names[expression.name]?.shape ??
        failHere(expression, asking, 'unknown-name', { found: expression.name })
      );
    case 'element':
      of(expression.of);
      return scalarShape;
    case 'apply': {
      const shapes = expression.args.map(of);
      return (
        operations[expression.operation].shape(shapes, scope.sizes) ?? misfit(expression, asking, shapes)
      );
    }
    case 'letter':
      return of(expression.argument);
    case 'fold': {
      for (const bound of [expression.from, expression.to])
        if (!isScalar(of(bound))) misfit(expression, asking, [of(bound)]);
      return of(expression.body);
    }
    case 'derivative': {
      const [top, by] = [of(expression.of), of(expression.by)];
      if (isScalar(top)) return by;
      if (top.columns === 1 && by.columns === 1) return { rows: top.rows, columns: by.rows };
      return failHere(expression, asking, 'needs-number', { wanted: shapeToText(top) });
    }
    case 'spread':
    case 'build':
      return expression.shape;
  }
}

function misfit(expression: Expression, asking: Asking, shapes: Shape[]): never {
  const { root, scope, isHinting } = asking;
  if (!isHinting) return fail('shapes-do-not-fit', 0, 0);
  const turned = expression.kind === 'apply' ? jacobianToTurn(expression, shapes, asking) : null;
  if (turned !== null)
    return failHere(turned, asking, 'two-layouts', { wanted: shapeToText(shape(turned, asking)) });
  const isFitting = (other: Expression): boolean => shapeWith(other, scope, false).kind === 'shape';
  const hint = misfitHint(expression, shapes, { root, scope, isFitting });
  return failHere(expression, asking, 'shapes-do-not-fit', hint);
}

/** The derivative of a vector by a vector that would fit the other way round. */
function jacobianToTurn(
  { operation, args }: Expression & { kind: 'apply' },
  shapes: readonly Shape[],
  { scope }: Asking,
): Expression | null {
  const at = args.findIndex(({ kind }, place) => {
    if (kind !== 'derivative' || shapes[place]?.columns === 1) return false;
    const other = shapes.map((of, here) => (here === place ? transposed(of) : of));
    return operations[operation].shape(other, scope.sizes) !== null;
  });
  return args[at] ?? null;
}

function failHere(
  expression: Expression,
  { root }: Asking,
  code: ReadProblem['code'],
  more: Pick<ReadProblem, 'found' | 'suggestion' | 'wanted'>,
): never {
  const span =
    spanIn(root, expression) ??
    childrenOf(expression)
      .map((child) => spanIn(root, child))
      .find((found) => found !== null) ??
    null;
  return fail(code, span?.at ?? 0, span?.end ?? 0, more);
}
