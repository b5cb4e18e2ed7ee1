import { freeIndices } from '../../math/bindings';
import { apply, childrenOf, type Expression, nodesOf, withChildren } from '../../math/expression';
import { isScalar } from '../../math/shapes';
import { once } from '../once';
import { bracketsPut } from './brackets';
import { chainMistakes } from './chain-mistakes';
import { keyMistakes, noKeyMistakes } from './key-mistakes';
import { type Asked, finding, type Mistake, said, shapeOrNull } from './mistake';
import { nameMistakes } from './name-mistakes';
import { otherGradients } from './other-gradients';
import { ratioMistakes } from './ratio-mistakes';
import { entriesAt, isSameEverywhere, placesFor } from './samples';
import { factorsTaken, signsTurned, termsTaken } from './term-mistakes';

/**
 * Mistakes that say equally much, together; `isOneOf`: each names another thing in the place of one, so that two
 * that fit the same answer contradict each other. `mended`: what an answer becomes when one thing in it is put right.
 */
export type Rank = {
  id: RankId;
  isOneOf: boolean;
  mistakes: () => Mistake[];
  mended?: (answer: Expression) => Mistake[];
};

export type RankId =
  | 'sign'
  | 'mean'
  | 'function'
  | 'constant'
  | 'factor-missing'
  | 'quotient'
  | 'inner'
  | 'term-missing'
  | 'term-sign'
  | 'operand'
  | 'brackets'
  | 'other-gradient'
  | 'far-gradient'
  | 'factor-extra'
  | 'axis'
  | 'product'
  | 'opposite'
  | 'name'
  | 'term-extra'
  | 'convention'
  | 'missing-and-sign';

/** From what says most to what says least. Each is worked out when it is first asked for, and kept. */
export function ranksOf(asked: Asked): Rank[] {
  const chain = once(() => chainMistakes(asked));
  const key = once(() => (asked.isFurther ? noKeyMistakes() : keyMistakes(asked)));
  const ratio = ratioMistakes(asked);
  const names = nameMistakes(asked);
  const rank = (id: RankId, mistakes: () => Mistake[], isOneOf = false): Rank => ({
    id,
    isOneOf,
    mistakes: once(mistakes),
  });
  const mending = (id: RankId, mended: (answer: Expression) => Mistake[]): Rank => ({
    ...rank(id, () => []),
    mended,
  });
  const isLine = 'focus' in asked.part;
  const ranks = [
    rank('sign', () => ratio.sign()),
    rank('mean', () => ratio.means()),
    rank('function', () => [...chain().functions, ...key().functions, ...itself(asked)]),
    rank('constant', () => ratio.constants()),
    rank('opposite', () => names.opposites()),
    rank('factor-missing', () => [...chain().factors, ...key().factors]),
    rank('quotient', () => [...ratio.missing(), ...ratio.reciprocals()]),
    rank('inner', () => chain().inner),
    rank('term-missing', () => [...chain().terms, ...key().terms]),
    mending('term-sign', (answer) => signsTurned(answer, asked)),
    rank('term-sign', () => (isLine ? [] : [...chain().signs, ...key().signs])),
    rank('operand', () => chain().operands),
    mending('brackets', (answer) => bracketsPut(answer, asked)),
    mending('term-extra', (answer) => (isLine ? termsTaken(answer, asked) : [])),
    rank('axis', () => key().axes),
    rank('other-gradient', () => otherGradients(asked, 'near')),
    rank('convention', () => ratio.conventions()),
    rank('factor-extra', () => ratio.extra()),
    mending('factor-extra', (answer) => (isLine ? factorsTaken(answer, asked) : [])),
    rank('factor-extra', () => key().reciprocals),
    rank('product', () => [...turned(asked), ...key().products]),
    rank('name', () => names.others(), true),
    rank('far-gradient', () => otherGradients(asked, 'far')),
    rank('term-extra', () => ratio.terms()),
    rank('missing-and-sign', () =>
      [...chain().factors, ...key().factors].map((mistake) => withSign(mistake, asked)),
    ),
  ];
  return asked.isFurther
    ? ranks.filter(({ id, mended }) => mended === undefined && ofDerivatives.has(id))
    : ranks;
}

/** What can be said of one derivative in a line by itself. */
const ofDerivatives: ReadonlySet<RankId> = new Set([
  ...([
    'sign',
    'mean',
    'function',
    'constant',
    'factor-missing',
    'quotient',
    'inner',
    'term-missing',
  ] as const),
  ...(['operand', 'other-gradient', 'factor-extra', 'missing-and-sign'] as const),
]);

/** The quantity where its derivative is asked for. */
function itself({ derivative, model }: Asked): Mistake[] {
  if (derivative === null || !derivative.isWhole) return [];
  return [
    {
      finding: () => finding('function-for-derivative', 'whole', { of: said(derivative.of, model) }),
      expression: derivative.of,
    },
  ];
}

/** Whether the factor that is left out is one of the whole key, as far as that can be told: not of one of its terms. */
function isOfTheWhole({ expression, factor }: Mistake, { model, reference, exercise }: Asked): boolean {
  if (factor === undefined) return true;
  const shapes = [expression, factor, reference].map((of) => shapeOrNull(of, model));
  if (shapes.some((shape) => shape === null || !isScalar(shape))) return true;
  const places = placesFor(model, exercise.name);
  const right = places.map((place) => entriesAt(reference, place, 'place'));
  return isSameEverywhere(right, timesFactor(expression, factor), places);
}

/** Times a factor, inside of the sum that gives its indices a meaning. */
function timesFactor(of: Expression, factor: Expression): Expression {
  const bound = new Set(freeIndices(factor));
  const inside = (node: Expression): Expression =>
    node.kind === 'fold' && bound.has(node.index)
      ? { ...node, body: apply('hadamard', node.body, factor) }
      : withChildren(node, childrenOf(node).map(inside));
  const folded = [...nodesOf(of)].some((node) => node.kind === 'fold' && bound.has(node.index));
  return folded ? inside(of) : apply('hadamard', of, factor);
}

/** A factor left out, and the sign wrong too. */
function withSign(mistake: Mistake, asked: Asked): Mistake {
  const found = once(mistake.finding);
  return {
    finding: () => ({ ...found(), variant: found().variant === 'derivative' ? 'derivative-sign' : 'sign' }),
    expression: apply('negate', mistake.expression),
    isSo: () => found().id === 'factor-missing' && isOfTheWhole(mistake, asked),
  };
}

function turned({ key }: Asked): Mistake[] {
  return [{ finding: () => finding('transposed', 'plain'), expression: apply('transpose', key) }];
}
