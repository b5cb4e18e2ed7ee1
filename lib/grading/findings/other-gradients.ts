import { type Expression, nodesOf } from '../../math/expression';
import { dependentsOf, gradientOf } from '../../math/gradient';
import type { Model } from '../../math/model';
import { ReadFailure } from '../../math/notation/failure';
import { toText } from '../../math/notation/to-text';
import { isScalar } from '../../math/shapes';
import type { Said } from '../said';
import { type Asked, finding, type Mistake, said } from './mistake';
import { plainNames } from './plain-names';

/**
 * Gradients of other pairs. `near`: those the exercise asks for elsewhere, then of the same quantity by another name,
 * then of every other quantity by what stands in its own formula, or by the same name; `own`: of the same quantity only; `far`: all that is
 * left. None of the results of parts: they are gradients themselves.
 */
export function otherGradients(asked: Asked, range: 'own' | 'near' | 'far'): Mistake[] {
  const { model, derivative, reference, exercise, part } = asked;
  const results = new Set(exercise.parts.flatMap(({ name }) => name ?? []));
  const names = plainNames(model).filter(({ name }) => !results.has(name) && !isGradient(name, model));
  const isOwn = range === 'own';
  const own = derivative === null ? [] : [derivative.of];
  const tops = names.filter(({ name, shape }) => isScalar(shape) && model.quantities.has(name)).reverse();
  const ofs = isOwn ? own : [...own, ...tops.map(({ expression }) => expression)];
  const pairs = ofs.flatMap((of, at) => {
    const under = namesUnder(of);
    const direct = of.kind === 'name' ? namesUnder(model.quantities.get(of.name)?.expression ?? of) : under;
    return names.flatMap(({ name, expression }) =>
      dependsOn(of, name, under)
        ? [{ of, by: expression, isOwn: at < own.length, isDirect: direct.has(name) }]
        : [],
    );
  });
  const made = new Map<string, Mistake>();
  const isFar = ({ by, isOwn, isDirect }: (typeof pairs)[number]): boolean =>
    !isOwn && !isDirect && (derivative === null || toText(by) !== toText(derivative.by));
  const wanted = range === 'far' ? pairs.filter(isFar) : pairs.filter((pair) => !isFar(pair));
  for (const { of, by } of [...(range === 'far' ? [] : pairsAsked(asked)), ...inOrder(wanted)]) {
    if (isOwn && !own.some((top) => toText(top) === toText(of))) continue;
    const { gradient, value } = ofPair(of, by, model);
    if (made.has(gradient.tex) || value === null || value === reference || isPlain(value)) continue;
    made.set(gradient.tex, {
      finding: () => finding('other-gradient', 'plain', { gradient }),
      expression: value,
    });
    if (derivative === null || derivative.isWhole) continue;
    const right = () => said({ kind: 'derivative', of: derivative.of, by: derivative.by }, model);
    const found = () => finding('other-gradient', 'for', { yours: gradient, right: right() });
    const standing = 'focus' in part ? { standing: { kind: 'derivative', of, by } as const } : {};
    made.set(`${gradient.tex} in it`, { finding: found, expression: derivative.put(value), ...standing });
  }
  return [...made.values()];

  function namesUnder(of: Expression): Set<string> {
    return new Set([...nodesOf(of)].flatMap((node) => (node.kind === 'name' ? [node.name] : [])));
  }

  function dependsOn(of: Expression, by: string, under: ReadonlySet<string>): boolean {
    if (of.kind === 'name' && of.name === by) return false;
    const dependents = dependentsOf(by, model);
    return [...under].some((top) => dependents.has(top));
  }
}

type OfPair = { gradient: Said; value: Expression | null };

const known = new WeakMap<Model, Map<string, OfPair>>();

/** Kept for the model's own quantities, for which every line and every part asks again. */
function ofPair(of: Expression, by: Expression, model: Model): OfPair {
  const work = (): OfPair => ({
    gradient: said({ kind: 'derivative', of, by }, model),
    value: gradientOrNull(of, by, model),
  });
  if (of.kind !== 'name' || of.indices.length > 0) return work();
  const ofModel = known.get(model) ?? new Map<string, OfPair>();
  known.set(model, ofModel);
  const key = `${toText(of)} by ${toText(by)}`;
  const pair = ofModel.get(key) ?? work();
  ofModel.set(key, pair);
  return pair;
}

function gradientOrNull(of: Expression, by: Expression, model: Model): Expression | null {
  try {
    return gradientOf(of, by, model);
  } catch (failure) {
    if (failure instanceof ReadFailure) return null;
    throw failure;
  }
}

/** The derivatives that other parts of the exercise ask for. */
export function pairsAsked({ exercise, part }: Pick<Asked, 'exercise' | 'part'>): Pair[] {
  return exercise.parts.flatMap((other): Pair[] => {
    if (other === part) return [];
    if (other.kind === 'gradient') return [{ of: other.of, by: other.by }];
    const isDerivative = 'expression' in other && other.expression.kind === 'derivative';
    return isDerivative ? [other.expression as Expression & { kind: 'derivative' }] : [];
  });
}

type Pair = { of: Expression; by: Expression };

function inOrder<P extends { isOwn: boolean; isDirect: boolean }>(pairs: readonly P[]): P[] {
  const rank = ({ isOwn, isDirect }: P): number => (isOwn ? 0 : 2) + (isDirect ? 0 : 1);
  return [...pairs].sort((one, other) => rank(one) - rank(other));
}

/** A symbol that stands for a derivative: nobody derives by it. */
function isGradient(name: string, { scope }: Model): boolean {
  return scope.names[name]?.tex.includes('\\partial') ?? false;
}

/** 0 and 1 are the derivative of too much to say of what. */
function isPlain(value: Expression): boolean {
  return (
    value.kind === 'number' ||
    value.kind === 'spread' ||
    (value.kind === 'apply' && value.operation === 'negate' && value.args[0]?.kind === 'number')
  );
}
