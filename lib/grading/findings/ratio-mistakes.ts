import { apply, type Expression, isApply, nodesOf, number, one, over } from '../../math/expression';
import { gradientOf } from '../../math/gradient';
import { toText } from '../../math/notation/to-text';
import { isSameShape, isScalar, type Shape } from '../../math/shapes';
import { tidy } from '../../math/tidy';
import { namesIn } from '../answer-names';
import { once } from '../once';
import type { Finding } from '../verdict';
import { chainSteps } from './chain-steps';
import { type Asked, finding, type Mistake, said, shapeOrNull } from './mistake';
import { heldIn, isShare, namesAtHand, namesInvolved } from './names-at-hand';
import { isLabel, plainSizes } from './plain-names';
import { factorsIn, type Sums, sumsIn } from './sums';

/** Factors that people lose or find without a reason. */
const constants = [2, 0.5, 3, 4, 0.25, -2, -0.5, 10, 0.1, 100, 0.01];

export type RatioMistakes = {
  sign: () => Mistake[];
  means: () => Mistake[];
  constants: () => Mistake[];
  missing: () => Mistake[];
  extra: () => Mistake[];
  reciprocals: () => Mistake[];
  terms: () => Mistake[];
  conventions: () => Mistake[];
};

/** The key, or the derivative in it, times or divided by, plus or minus, what the model has. */
export function ratioMistakes(asked: Asked): RatioMistakes {
  const { model } = asked;
  const bases = once(() => basesOf(asked));
  const whole = (): Base => bases()[0] as Base;
  const sums = once(() => sumsIn(asked));
  const onBases = (make: (base: Base) => Mistake[]) => (): Mistake[] => bases().flatMap(make);
  return {
    sign: () => (asked.isFurther ? [] : [signOf(whole())]),
    means: onBases((base) => plainSizes(model).flatMap((size) => meansOf(size, base, sums(), asked))),
    constants: onBases(({ key, put, isWhole }) =>
      constants.map((value) => ({
        finding: () =>
          isWhole
            ? finding('factor-constant', 'plain', { factor: said(number(value), model) })
            : constantInside(value, asked),
        expression: put(apply('multiply', number(value), key)),
      })),
    ),
    missing: onBases((base) => base.parts().flatMap((factor) => missing(factor, base, asked))),
    extra: onBases((base) => {
      const parts = new Set(base.parts().map(toText));
      return base.factors().flatMap((factor) => extra(factor, base, asked, parts.has(toText(factor))));
    }),
    reciprocals: onBases((base) => base.parts().flatMap((factor) => missingBelow(factor, base, asked))),
    terms: () => ('focus' in asked.part ? [] : termsOf(whole(), asked)),
    conventions: () =>
      [2, 10].map((base) => ({
        finding: () => finding('other-convention', 'plain', { base: said(number(base), model) }),
        expression: apply('divide', whole().key, apply('log', number(base))),
      })),
  };
}

/** A number that one part of the answer is wrong by. */
function constantInside(value: number, { model }: Asked): Finding {
  const size = Math.abs(value);
  const variant = value < 0 ? 'sign' : 'plain';
  if (size > 1) return finding('factor-extra', variant, { factor: said(number(size), model) });
  return finding('factor-missing', variant, { factor: said(number(1 / size), model) });
}

/** The whole key, and the derivative inside it where there is more. */
type Base = {
  isWhole: boolean;
  key: Expression;
  put: (of: Expression) => Expression;
  below: ReadonlySet<string>;
  /** What it may be multiplied by entry by entry; `parts`: what it, or what is derived, is made of. */
  factors: () => Expression[];
  parts: () => Expression[];
};

function basesOf(asked: Asked): Base[] {
  const { key, derivative, isFurther, model, part } = asked;
  // What a line has below a line is what is written there, not what its derivatives come to.
  const line = 'focus' in part && 'expression' in part ? belowIn(part.expression) : null;
  const locals = once(() => localDerivatives(asked));
  const baseOf = (of: Expression, into: Base['put']): Base => {
    const factors = once(() => factorsOf(of, locals(), asked));
    const parts = once(() => partsOf(factors(), asked));
    return { isWhole: of === key, key: of, put: into, below: line ?? belowIn(of), factors, parts };
  };
  const whole = baseOf(key, (of) => of);
  if (derivative === null || derivative.isWhole) return [whole];
  const { of, by, put } = derivative;
  const inner = tidy(gradientOf(of, by, model), model);
  const inside = baseOf(inner, put);
  return isFurther ? [inside] : [whole, inside];
}

/** The factors under the lines of an expression, as text. */
function belowIn(key: Expression): Set<string> {
  return new Set(
    [...nodesOf(key)].flatMap((node) =>
      isApply(node, 'divide') ? factorsIn(node.args[1] as Expression).map(toText) : [],
    ),
  );
}

function signOf({ key }: Base): Mistake {
  return { finding: () => finding('sign', 'plain'), expression: apply('negate', key) };
}

/** Times a size or divided by it: of a mean or a sum only where there is one. */
function meansOf(size: Expression, { key, put, below }: Base, sums: Sums, { model }: Asked): Mistake[] {
  const names = () => ({ size: said(size, model) });
  const text = toText(size);
  const heldSize = typeof model.scope.sizes[text] === 'number' ? { size: text } : {};
  const isMean = below.has(text) || sums.divided.has(text);
  const isSum = !isMean && sums.summed.has(text);
  const extra = (factor: Expression) => finding('factor-extra', 'plain', { factor: said(factor, model) });
  return [
    {
      finding: () => (isMean ? finding('sum-for-mean', 'plain', names()) : extra(size)),
      expression: put(apply('multiply', size, key)),
      ...(isMean ? {} : heldSize),
    },
    {
      finding: () => (isSum ? finding('mean-for-sum', 'plain', names()) : extra(over(one, size))),
      expression: put(apply('divide', key, size)),
      ...heldSize,
    },
  ];
}

function missing(factor: Expression, base: Base, asked: Asked): Mistake[] {
  if (base.below.has(toText(factor))) return [];
  return withSign('factor-missing', factor, apply('divide', base.key, factor), base, asked);
}

function missingBelow(factor: Expression, base: Base, asked: Asked): Mistake[] {
  if (!base.below.has(toText(factor))) return [];
  const inverse = over(one, factor);
  return withSign('factor-missing', inverse, apply('hadamard', base.key, factor), base, asked);
}

/** Times anything there is; divided only by what is part of it. */
function extra(factor: Expression, base: Base, asked: Asked, isPart: boolean): Mistake[] {
  const divided = isPart
    ? withSign('factor-extra', over(one, factor), apply('divide', base.key, factor), base, asked)
    : [];
  if (base.below.has(toText(factor))) return divided;
  const signs = withSign('factor-extra', factor, apply('hadamard', base.key, factor), base, asked);
  const times = isOfLabels(factor, asked) ? signs.slice(0, 1) : signs;
  // Of a line it is said where it is right without the factor: elsewhere one below a line is lost.
  const standing =
    'focus' in asked.part ? { standing: factor, mend: (of: Expression) => withoutOnce(of, factor) } : {};
  return [...times.map((mistake) => ({ ...mistake, ...standing, ...heldIn(factor, asked) })), ...divided];
}

/** A product, a fraction or a power with a factor in it once less; anything else as it is. */
function withoutOnce(of: Expression, factor: Expression): Expression {
  const [left, right] = of.kind === 'apply' ? of.args : [];
  if (left === undefined || right === undefined) return of;
  const isIt = (part: Expression): boolean => toText(part) === toText(factor);
  if (isApply(of, 'divide')) return isIt(left) ? over(one, right) : of;
  if (isApply(of, 'multiply') || isApply(of, 'hadamard')) return isIt(right) ? left : isIt(left) ? right : of;
  const isPower = isApply(of, 'power') || isApply(of, 'elementPower');
  if (!isPower || !isIt(left) || right.kind !== 'number') return of;
  return apply('elementPower', left, number(Number(right.text) - 1));
}

/** y² is y where y is 0 or 1: times −y is then something else as well. */
function isOfLabels(factor: Expression, { model, reference }: Asked): boolean {
  const names = namesIn(factor);
  return names.length > 0 && names.every((name) => isLabel(name, model) && namesIn(reference).includes(name));
}

function withSign(
  id: Finding['id'],
  factor: Expression,
  of: Expression,
  { put }: Base,
  { model }: Asked,
): Mistake[] {
  const names = () => ({ factor: said(factor, model) });
  return [
    { finding: () => finding(id, 'plain', names()), expression: put(of) },
    { finding: () => finding(id, 'sign', names()), expression: put(apply('negate', of)) },
  ];
}

/** What a key may be multiplied by: names, what is left of 1, and the local derivatives on the way. */
function factorsOf(key: Expression, derivatives: readonly Expression[], asked: Asked): Expression[] {
  const { model } = asked;
  const shape = shapeOrNull(key, model);
  const isConstant = ![...nodesOf(key)].some(({ kind }) => kind === 'name' || kind === 'letter');
  if (shape === null || isConstant) return [];
  const fits = (other: Shape | null): boolean =>
    other !== null &&
    (isScalar(other) ||
      isSameShape(other, shape, model.scope.sizes) ||
      (other.columns === 1 && other.rows === shape.rows));
  const involved = namesInvolved(asked);
  const names = namesAtHand(asked).filter(({ shape: own }) => fits(own));
  const complements = names.flatMap(({ name, expression }) =>
    involved.has(name) && isShare(name, model) ? [apply('subtract', one, expression)] : [],
  );
  const locals = derivatives.filter((of) => fits(shapeOrNull(of, model)));
  return [...locals, ...names.map(({ expression }) => expression), ...complements];
}

/** What may be missing was there: in the key, or in what is derived. */
function partsOf(factors: readonly Expression[], asked: Asked): Expression[] {
  const involved = namesInvolved(asked);
  return factors.filter((factor) => namesIn(factor).every((name) => involved.has(name)));
}

/** The derivative of every function on the way, in the model's names. */
function localDerivatives({ derivative, model }: Asked): Expression[] {
  if (derivative === null) return [];
  const slopes = chainSteps(derivative.of, derivative.by, model).flatMap(({ node }) => {
    if (node.kind === 'letter') return [{ ...node, order: node.order + 1 } satisfies Expression];
    if (node.kind !== 'apply' || node.operation !== 'sigmoid') return [];
    return [apply('hadamard', node, apply('subtract', one, node))];
  });
  return slopes.map((slope) => tidy(slope, model));
}

function termsOf({ key }: Base, asked: Asked): Mistake[] {
  const { model } = asked;
  const shape = shapeOrNull(key, model);
  if (shape === null) return [];
  const names = namesAtHand(asked).flatMap(({ expression, shape: own }) =>
    isSameShape(own, shape, model.scope.sizes) ? [expression] : [],
  );
  const terms = isScalar(shape) ? [...names, one] : names;
  return terms.flatMap((term): Mistake[] =>
    [term, apply('negate', term)].map((added) => ({
      finding: () => finding('term-extra', 'plain', { term: said(added, model) }),
      expression: apply('add', key, added),
      added,
      ...heldIn(term, asked),
    })),
  );
}
