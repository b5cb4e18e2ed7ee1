import type { Expression } from '../../math/expression';
import type { Model } from '../../math/model';
import { toTex } from '../../math/notation/to-tex';
import { toText } from '../../math/notation/to-text';
import { toUnicode } from '../../math/notation/to-unicode';
import type { Said } from '../said';

export function said(expression: Expression, { scope }: Model): Said {
  return { tex: toTex(expression, scope), text: toUnicode(expression) };
}

/** Two sides of an equation, for a sentence. */
export function saidEqual(left: Expression, right: Expression, model: Model, isNear = false): Said {
  const [before, after] = [said(left, model), said(right, model)];
  const [sign, texSign] = signs(isNear);
  return { tex: `${before.tex} ${texSign} ${after.tex}`, text: `${before.text} ${sign} ${after.text}` };
}

/** An equation in the typed notation and in TeX. */
export function equationSaid(left: Expression, right: Expression, { scope }: Model, isNear = false): Said {
  const [sign, texSign] = signs(isNear);
  return {
    tex: `${toTex(left, scope)} ${texSign} ${toTex(right, scope)}`,
    text: `${toText(left)} ${sign} ${toText(right)}`,
  };
}

function signs(isNear: boolean): [text: string, tex: string] {
  return isNear ? ['≈', '\\approx'] : ['=', '='];
}
