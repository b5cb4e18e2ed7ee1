import { freeIndices, freshIndex, withIndices } from '../bindings';
import { apply, type Expression, isApply, one, sizeOf } from '../expression';
import { operations } from '../operations';
import type { OperationId } from '../operations/ids';
import { isScalar } from '../shapes';
import { shapeKnown } from './shapes-known';
import type { Workspace } from './workspace';

type Place = { row: Expression; column: Expression };

/** Operations that act on every entry by itself, numbers and columns repeated. */
const entrywise: ReadonlySet<OperationId> = new Set<OperationId>([
  ...(['add', 'subtract', 'negate', 'hadamard', 'divide', 'elementPower', 'max', 'min', 'if'] as const),
  ...(['equal', 'unequal', 'less', 'atMost', 'greater', 'atLeast'] as const),
]);

/** One entry of an expression as an expression of entries of names; null where it stays as it is. */
export function elementOf(
  { of, row, column }: Expression & { kind: 'element' },
  workspace: Workspace,
): Expression | null {
  if (of.kind === 'name') return null;
  return entryAt(of, { row, column: column ?? one }, workspace);
}

function entryAt(of: Expression, place: Place, workspace: Workspace): Expression | null {
  const shape = shapeKnown(of, workspace);
  const { row, column } = place;
  if (isScalar(shape)) return of;
  switch (of.kind) {
    case 'name':
      return { kind: 'element', of, row, column: shape.columns === 1 ? null : column };
    case 'spread':
      return of.value;
    case 'build':
      return withIndices(
        of.body,
        new Map([
          [of.row, row],
          [of.column, column],
        ]),
      );
    case 'letter':
      return mapped([of.argument], place, workspace, ([argument]) => ({
        ...of,
        argument: argument as Expression,
      }));
    case 'apply':
      return entryOfCall(of, place, workspace);
    default:
      return null;
  }
}

function mapped(
  args: readonly Expression[],
  { row, column }: Place,
  workspace: Workspace,
  build: (entries: Expression[]) => Expression,
): Expression | null {
  const entries = args.map((argument) => {
    const isColumn = shapeKnown(argument, workspace).columns === 1;
    return entryAt(argument, { row, column: isColumn ? one : column }, workspace);
  });
  return entries.includes(null) ? null : build(entries as Expression[]);
}

function entryOfCall(
  of: Expression & { kind: 'apply' },
  place: Place,
  workspace: Workspace,
): Expression | null {
  const { operation, args } = of;
  const [first, second] = args as [Expression, Expression];
  const { row, column } = place;
  if (entrywise.has(operation) || operations[operation].isElementwise === true)
    return mapped(args, place, workspace, (entries) => apply(operation, ...entries));
  if (operation === 'transpose') return entryAt(first, { row: column, column: row }, workspace);
  if (operation === 'multiply') {
    const isScaled = args.some((argument) => isScalar(shapeKnown(argument, workspace)));
    if (isScaled) return mapped(args, place, workspace, (entries) => apply('multiply', ...entries));
    return entryOfProduct(first, second, place, workspace);
  }
  if (operation === 'rowsum')
    return summed(shapeKnown(first, workspace).columns, [row], (at) =>
      entryAt(first, { row, column: at }, workspace),
    );
  if (operation === 'colsum')
    return summed(shapeKnown(first, workspace).rows, [column], (at) =>
      entryAt(first, { row: at, column }, workspace),
    );
  if (isApply(of, 'diag') && shapeKnown(first, workspace).columns !== 1)
    return entryAt(first, { row, column: row }, workspace);
  return null;
}

function entryOfProduct(
  left: Expression,
  right: Expression,
  { row, column }: Place,
  workspace: Workspace,
): Expression | null {
  return summed(shapeKnown(left, workspace).columns, [row, column, left, right], (at) => {
    const above = entryAt(left, { row, column: at }, workspace);
    const below = entryAt(right, { row: at, column }, workspace);
    return above === null || below === null ? null : apply('multiply', above, below);
  });
}

function summed(
  size: string | number,
  around: readonly Expression[],
  body: (at: Expression) => Expression | null,
): Expression | null {
  if (size === 1) return body(one);
  const taken = new Set(around.flatMap((of) => [...freeIndices(of)]));
  const index = freshIndex(taken, 'k');
  const term = body({ kind: 'index', name: index });
  return term === null ? null : { kind: 'fold', fold: 'sum', index, from: one, to: sizeOf(size), body: term };
}
