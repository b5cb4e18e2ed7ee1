import { childrenOf, type Expression, name, withChildren } from '../expression';
import { nameInUnicode } from './name-in-unicode';
import { toText } from './to-text';

const raised: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴' },
  ...{ '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', T: 'ᵀ' },
};
/** Names hold their place in the text as letters of a private range, so that no sign is taken for part of one. */
const heldFrom = 0xe000;

/**
 * An expression as one would write it by hand in a line of text: ŷ·(1 − ŷ), W₂ᵀ·dZ₂ ⊙ g₁′(Z₁), ∂L/∂w₁. For sentences where
 * no formula can be set; the reader understands it.
 */
export function toUnicode(expression: Expression): string {
  const held: string[] = [];
  const hold = (text: string): Expression => {
    held.push(text);
    return name(String.fromCharCode(heldFrom + held.length - 1));
  };
  const text = toText(withDerivativesHeld(expression, hold))
    .replaceAll(
      /\bsum\(([a-z]), ([^,()]+), ([^,()]+), /g,
      (_, index, from, to) => `Σ_{${index}=${from}}^{${to}} (`,
    )
    .replaceAll(/[A-Za-z][A-Za-z0-9]*/g, nameInText)
    .replaceAll(/\^(\d|T)(?![\d.])/g, (_, sign: string) => raised[sign] ?? sign)
    .replaceAll(/ \.\* /g, ' ⊙ ')
    .replaceAll(/ ?(?<!\.)\* ?/g, '·')
    .replaceAll("'", '′')
    .replaceAll('!=', '≠')
    .replaceAll('<=', '≤')
    .replaceAll('>=', '≥')
    .replaceAll(/_\{(\w+)\}/g, (_, index: string) => `_${index}`)
    .replaceAll('-', '−');
  return text.replaceAll(/[\ue000-\uf8ff]/g, (sign) => held[sign.charCodeAt(0) - heldFrom] ?? sign);
}

function nameInText(word: string): string {
  if (word === 'sigmoid') return 'σ';
  return word === 'T' ? word : nameInUnicode(word);
}

/** ∂L/∂w₁ where the typed notation has d(L, w1). */
function withDerivativesHeld(expression: Expression, hold: (text: string) => Expression): Expression {
  if (expression.kind === 'derivative') {
    const [of, by] = [toUnicode(expression.of), toUnicode(expression.by)].map((text) =>
      /[ ·/]/.test(text) ? `(${text})` : text,
    );
    return hold(`∂${of}/∂${by}`);
  }
  return withChildren(
    expression,
    childrenOf(expression).map((child) => withDerivativesHeld(child, hold)),
  );
}
