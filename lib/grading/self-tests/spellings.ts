import {
  childrenOf,
  type Expression,
  type Expression as Node,
  name,
  nodesOf,
  withChildren,
} from '../../math/expression';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';

/** Holds its place in a text, as a name that no exercise has. */
const heldFrom = 0xe000;

/** The text of an expression with some nodes as they are spelled elsewhere; null where there are none. */
function spelledWith(expression: Expression, spell: (node: Node) => string | null): string | null {
  const held: string[] = [];
  const changed = (node: Node): Node => {
    const other = spell(node);
    if (other === null) return withChildren(node, childrenOf(node).map(changed));
    held.push(other);
    return name(String.fromCharCode(heldFrom + held.length - 1));
  };
  const text = toText(changed(expression));
  if (held.length === 0) return null;
  return text.replaceAll(/[\ue000-\uf8ff]/g, (sign) => held[sign.charCodeAt(0) - heldFrom] ?? sign);
}

const digitsOf = {
  Persian: '۰۱۲۳۴۵۶۷۸۹',
  'Arabic-Indic': '٠١٢٣٤٥٦٧٨٩',
  'full-width': '０１２３４５６７８９',
};

export type Spelled = { id: string; text: string };

/** A number with other digits; the decimal sign that goes with them. */
export function otherDigits(literal: string): Spelled[] {
  return Object.entries(digitsOf).map(([id, digits]) => ({
    id: `${id} digits`,
    text: literal
      .replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit)
      .replaceAll('.', id === 'full-width' ? '．' : '٫'),
  }));
}

/** By the spellings the exercise allows, each of them everywhere, and with other digits. */
export function otherSpellings(expression: Expression, model: Model): Spelled[] {
  const spelled: Spelled[] = [];
  const add = (id: string, text: string | null): void => {
    if (text !== null) spelled.push({ id, text });
  };
  for (const id of Object.keys(digitsOf))
    add(
      `${id} digits`,
      spelledWith(expression, (node) =>
        node.kind === 'number' && !node.text.includes('e')
          ? (otherDigits(node.text).find((other) => other.id === `${id} digits`)?.text ?? null)
          : null,
      ),
    );
  for (const [key, look] of Object.entries(model.scope.names)) {
    for (const also of look.also)
      add(
        'another spelling',
        spelledWith(expression, (node) =>
          node.kind === 'name' && node.name === key && isOwnLetters(node.indices, look.indices) ? also : null,
        ),
      );
    for (const also of look.element?.also ?? [])
      add(
        'another spelling',
        spelledWith(expression, (node) => {
          if (node.kind !== 'element' || node.of.kind !== 'name' || node.of.name !== key) return null;
          const places = node.column === null ? [node.row] : [node.row, node.column];
          return isOwnLetters(places, look.element?.indices ?? []) ? also : null;
        }),
      );
  }
  if ([...nodesOf(expression)].some(({ kind }) => kind === 'name'))
    add(
      'brackets around names',
      spelledWith(expression, (node) => (node.kind === 'name' ? `(${toText(node)})` : null)),
    );
  return spelled;
}

/** A spelling names its own letters: `h_j(x_i)` is not H_{i,k}. */
function isOwnLetters(places: readonly Expression[], letters: readonly string[]): boolean {
  return (
    places.length === letters.length &&
    places.every((place, at) => place.kind === 'index' && place.name === letters[at])
  );
}
