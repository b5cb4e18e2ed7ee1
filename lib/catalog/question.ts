import type { Expression } from '../math/expression';
import type { Model } from '../math/model';
import { defaultTex } from '../math/notation/name-look';
import { readExpression } from '../math/notation/read';
import { toTex } from '../math/notation/to-tex';

/**
 * What a part asks, as TeX: a derivative (after `name =` where it has one), else its name, else the quantity it is
 * about. `named` is the name as TeX. Null where none of these says it.
 */
export function questionOf(named: string | null, about: Expression | null, model: Model): string | null {
  if (about?.kind === 'derivative') {
    const derivative = derivativeQuestion(about, model);
    return named === null ? derivative : `${named} = ${derivative}`;
  }
  return named ?? (about?.kind === 'name' ? toTex(about, model.scope) : null);
}

/** The look of a name the exercise knows, or will know (`dW2`), of an entry (`W1_1,2`), or of an expression. */
export function texOfName(name: string, model: Model): string {
  const read = readExpression(name, model.scope);
  const isOneWord = /^[\p{L}\p{N}_,]+$/u.test(name);
  const isNamed =
    read.kind === 'expression' && (read.expression.kind === 'name' || read.expression.kind === 'element');
  if (read.kind === 'expression' && (isNamed || !isOneWord)) {
    return toTex(read.expression, model.scope);
  }
  return model.scope.names[name]?.tex ?? defaultTex(name);
}

/** What is longer than a name stands beside the fraction. */
function derivativeQuestion(derivative: Expression & { kind: 'derivative' }, model: Model): string {
  const { of, by } = derivative;
  if (of.kind === 'name') return toTex(derivative, model.scope);
  return `\\frac{\\partial}{\\partial ${toTex(by, model.scope)}}\\left(${toTex(of, model.scope)}\\right)`;
}
