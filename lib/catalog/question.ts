import type { Expression } from '../math/expression';
import type { Model } from '../math/model';
import { defaultTex } from '../math/notation/name-look';
import { readExpression } from '../math/notation/read';
import { toTex } from '../math/notation/to-tex';

/**
 * What a part asks, as TeX: a derivative (after `name =` where it has one), else its name, else the quantity it is
 * about. `about` is an expression, or a derivative as TeX. Null where none of these says it.
 */
export function questionOf(
  name: string | null,
  about: Expression | string | null,
  model: Model,
): string | null {
  const named = name === null ? null : texOfName(name, model);
  const derivative = derivativeIn(about, model);
  if (derivative !== null) return named === null ? derivative : `${named} = ${derivative}`;
  if (named !== null) return named;
  return about !== null && typeof about !== 'string' && about.kind === 'name'
    ? toTex(about, model.scope)
    : null;
}

export function derivativeTex(of: Expression, by: Expression, model: Model): string {
  const below = `\\partial ${toTex(by, model.scope)}`;
  const above = toTex(of, model.scope);
  if (of.kind === 'name') return `\\frac{\\partial ${above}}{${below}}`;
  return `\\frac{\\partial}{${below}}\\left(${above}\\right)`;
}

/** The look of a name the exercise knows, or will know (`dW2`), or of an expression. */
export function texOfName(name: string, model: Model): string {
  const read = readExpression(name, model.scope);
  const isOneWord = /^[\p{L}\p{N}_,]+$/u.test(name);
  if (read.kind === 'expression' && (read.expression.kind === 'name' || !isOneWord)) {
    return toTex(read.expression, model.scope);
  }
  return model.scope.names[name]?.tex ?? defaultTex(name);
}

function derivativeIn(about: Expression | string | null, model: Model): string | null {
  if (about === null || typeof about === 'string') return about;
  return about.kind === 'derivative' ? derivativeTex(about.of, about.by, model) : null;
}
