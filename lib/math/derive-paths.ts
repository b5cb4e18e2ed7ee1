import { localGradient, namesIn, tidyByTerms } from './derive-locally';
import { type RuleId, ruleOf } from './derive-rules';
import { apply, type Expression, isNumber, name, one, times } from './expression';
import { dependentsOf } from './gradient';
import type { Model } from './model';
import { toText } from './notation/to-text';
import { isScalar } from './shapes';
import { tidy } from './tidy';

/** An equation of a derivation and how it comes about. */
export type Equation = { rule: RuleId; left: Expression; right: Expression };

/** A step of a path: what is derived, and by which name in it. */
type Edge = { from: string | null; of: Expression; by: string };

const pathCountMax = 6;

/**
 * The derivation of a number by a number as it is written on paper: the paths, each local derivative, their product,
 * what remains (`end`). Null where a matrix or an index is on the way, or there are too many paths.
 */
export function derivationByPaths(
  of: Expression,
  by: Expression,
  end: Expression,
  model: Model,
): Equation[] | null {
  if (by.kind !== 'name' || by.indices.length > 0) return null;
  const relevant = dependentsOf(by.name, model);
  const isPlain = (wanted: string): boolean => {
    const look = model.scope.names[wanted];
    return look !== undefined && isScalar(look.shape) && look.indices.length === 0;
  };
  const start = of.kind === 'name' ? of.name : null;
  const expression = start === null ? of : (model.quantities.get(start)?.expression ?? of);
  const paths = pathsTo(by.name, { from: start, of: expression, relevant, model });
  if (paths === null || paths.length === 0) return null;
  if (!paths.flat().every((edge) => isPlain(edge.by) && edge.of.kind !== 'fold')) return null;
  return equations(paths, { kind: 'derivative', of, by }, end, model);
}

type Search = { from: string | null; of: Expression; relevant: ReadonlySet<string>; model: Model };

function pathsTo(target: string, { from, of, relevant, model }: Search): Edge[][] | null {
  const paths: Edge[][] = [];
  for (const next of namesIn(of, relevant)) {
    const edge: Edge = { from, of, by: next };
    if (next === target) paths.push([edge]);
    else {
      const quantity = model.quantities.get(next);
      if (quantity === undefined) continue;
      const rest = pathsTo(target, { from: next, of: quantity.expression, relevant, model });
      if (rest === null) return null;
      paths.push(...rest.map((path) => [edge, ...path]));
    }
    if (paths.length > pathCountMax) return null;
  }
  return paths;
}

function equations(
  paths: Edge[][],
  left: Expression & { kind: 'derivative' },
  end: Expression,
  model: Model,
): Equation[] {
  const edges = new Map(paths.flat().map((edge) => [`${edge.from} ${edge.by}`, edge]));
  const isDirect = paths.length === 1 && paths[0]?.length === 1;
  const locals = new Map<string, { named: Expression; value: Expression }>();
  const steps: Equation[] = [];
  for (const [key, edge] of edges) {
    const raw = localGradient(edge.of, name(edge.by), model);
    const spread = tidyByTerms(raw, model);
    const value = tidy(raw, model);
    const top = edge.from === null ? left.of : name(edge.from);
    const named: Expression = { kind: 'derivative', of: top, by: name(edge.by) };
    // Where other ways lead there too, the derivative along the model is more than this step.
    const isOnly = pathsBetween(edge, paths) === 1;
    locals.set(key, { named: isOnly ? named : value, value });
    if (!isOnly) continue;
    steps.push({ rule: ruleOf(edge.of, edge.by, false), left: named, right: spread });
    if (toText(spread) !== toText(value)) steps.push({ rule: 'combine', left: named, right: value });
  }
  if (isDirect) return steps;
  const along = (what: 'named' | 'value'): Expression =>
    sumOfProducts(paths, (key) => locals.get(key)?.[what] ?? one);
  const substituted = along('value');
  const whole: Equation[] = [
    { rule: 'chain-rule', left, right: along('named') },
    ...steps,
    { rule: 'substitute', left, right: substituted },
  ];
  if (toText(end) !== toText(substituted))
    whole.push({ rule: hasQuotient(substituted) && !hasQuotient(end) ? 'cancel' : 'tidy', left, right: end });
  return whole;
}

/** How many of the ways found go from one end of an edge to the other. */
function pathsBetween(edge: Edge, paths: Edge[][]): number {
  const between = new Set<string>();
  for (const path of paths) {
    const first = path.findIndex(({ from }) => from === edge.from);
    const last = path.findIndex(({ by }) => by === edge.by);
    if (first >= 0 && last >= first)
      between.add(
        path
          .slice(first, last + 1)
          .map(({ from, by }) => `${from} ${by}`)
          .join(' '),
      );
  }
  return between.size;
}

function sumOfProducts(paths: Edge[][], factor: (key: string) => Expression): Expression {
  const products = paths.map((path) =>
    path.map(({ from, by }) => factor(`${from} ${by}`)).reduce((left, right) => plainTimes(left, right)),
  );
  return products.reduce((left, right) => apply('add', left, right));
}

function plainTimes(left: Expression, right: Expression): Expression {
  return isNumber(left, 1) || isNumber(right, 1) ? times(left, right) : apply('multiply', left, right);
}

function hasQuotient(expression: Expression): boolean {
  return toText(expression).includes('/');
}
