import { apply, type Expression, isApply, number, one } from '../../math/expression';
import { isSameShape } from '../../math/shapes';
import { tidy } from '../../math/tidy';
import { hasDerivative, namesIn } from '../answer-names';
import type { Finding } from '../verdict';
import { type Asked, finding, said, shapeOrNull } from './mistake';
import { namesAtHand } from './names-at-hand';
import { entriesAt, isSameEverywhere, placesFor } from './samples';

/** A longer formula would not help anybody to see what is meant. */
const termLengthMax = 60;

/** 1/m left out is the sum for the mean. */
export function missingFactor(factor: Expression, asked: Asked, about?: Finding['about']): Finding {
  const { model } = asked;
  if (isApply(factor, 'divide') && factor.args[1]?.kind === 'size' && factor.args[0] === one)
    return finding('sum-for-mean', 'plain', { size: said(factor.args[1], model) });
  const known = hasDerivative(factor) ? factor : (quantityFor(factor, asked) ?? tidy(factor, model));
  return finding('factor-missing', 'plain', { factor: said(known, model) }, about);
}

/** The quantity that has these values wherever there are any. */
function quantityFor(factor: Expression, asked: Asked): Expression | null {
  const { model, exercise } = asked;
  const shape = shapeOrNull(factor, model);
  if (shape === null || factor.kind === 'number') return null;
  const places = placesFor(model, exercise.name);
  const values = places.map((place) => entriesAt(factor, place, 'place'));
  const same = namesAtHand(asked).find(
    ({ name, expression, shape: own }) =>
      model.quantities.has(name) &&
      isSameShape(own, shape, model.scope.sizes) &&
      isSameEverywhere(values, expression, places),
  );
  return same?.expression ?? null;
}

/** What comes down to a quantity is the derivative by it of what is derived. */
export function missingUpstream(upstream: Expression, quantity: Expression, asked: Asked): Finding {
  const { model, derivative } = asked;
  const plain = missingFactor(upstream, asked);
  const isPlain = derivative === null || quantity.kind !== 'name' || namesIn(upstream).length < 2;
  if (plain.id !== 'factor-missing' || isPlain) return plain;
  const names = { ...plain.names, of: said(derivative.of, model), by: said(quantity, model) };
  return finding('factor-missing', 'derivative', names);
}

/** What has to be added to `without`, or where that is long, what it is called. */
export function missingTerm(
  key: Expression,
  without: Expression,
  { model, bare }: Asked,
  otherwise: Finding,
): Finding {
  const term = said(tidy(apply('subtract', key, without), bare), model);
  return term.text.length <= termLengthMax ? finding('term-missing', 'plain', { term }) : otherwise;
}

/** The term of the key that has the other sign in `turned`, or where that is long, what it comes from. */
export function turnedTerm(turned: Expression, way: Expression, { model, bare, reference }: Asked): Finding {
  const doubled = apply('subtract', reference, turned);
  const term = said(tidy(apply('divide', doubled, number(2)), bare), model);
  return finding('sign', 'term', { term: term.text.length <= termLengthMax ? term : said(way, model) });
}
