import { childrenOf, type Expression, isApply, isNumber, nodesOf, withChildren } from '../../math/expression';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import type { Finding } from '../verdict';
import { replacedNode } from './key-mistakes';
import { type Asked, finding, type Mistake, said } from './mistake';
import { heldIn, namesAtHand } from './names-at-hand';
import { isOtherLayer, type PlainName } from './plain-names';

/** `opposites`: one of two names that add up to 1 in the place of the other. */
export type NameMistakes = { opposites: () => Mistake[]; others: () => Mistake[] };

/** The key with one name or function in the place of another: x2 for x1, A1 for A0, g1′ for g2′, y and ŷ exchanged. */
export function nameMistakes(asked: Asked): NameMistakes {
  const { keys, model } = asked;
  const known = namesAtHand(asked);
  return {
    opposites: () => keys.flatMap((key) => otherNames(key, asked, true)),
    others: () => [
      // In a line one name in the place of another may look like two exchanged.
      ...('focus' in asked.part ? [] : [...keys].reverse()).flatMap((key) =>
        exchanges(key, heldNames(key, known), model),
      ),
      ...keys.flatMap((key) => [...otherNames(key, asked, false), ...otherLetters(key, model)]),
    ],
  };
}

/** One name for another: those that add up to 1, or all the others. */
function otherNames(key: Expression, asked: Asked, isRest: boolean): Mistake[] {
  const known = namesAtHand(asked);
  return heldNames(key, known).flatMap((here) => {
    const places = [...new Set(nodesOf(key))].filter((node) => isSame(node, here.expression));
    return known.flatMap((other): Mistake[] => {
      if (other.name === here.name || isOpposite(here, other, asked.model) !== isRest) return [];
      const finding = () => replacedName(here, other, asked);
      const replaced = { yours: other.name, right: here.name };
      // Of a line only what stands in it is said to stand there.
      const standing = 'focus' in asked.part ? { standing: other.expression } : {};
      const meant = isRest ? { replaced, ...standing } : heldIn(other.expression, asked);
      return replacements(key, places, other).map((expression) => ({ finding, expression, ...meant }));
    });
  });
}

function replacedName(here: PlainName, other: PlainName, { model }: Asked): Finding {
  const names = { yours: said(other.expression, model), right: said(here.expression, model) };
  return isOtherLayer(here.name, other.name, model)
    ? finding('other-layer', 'plain', names)
    : finding('swapped', 'for', names);
}

/** Everywhere, and where it stands several times, at one place each. */
function replacements(key: Expression, places: readonly Expression[], other: PlainName): Expression[] {
  const everywhere = mappedNames(key, (node) => (places.includes(node) ? other.expression : null));
  if (places.length < 2) return [everywhere];
  return [everywhere, ...places.map((node) => replacedNode(key, node, other.expression))];
}

/** One is defined as 1 less the other. */
function isOpposite(here: PlainName, other: PlainName, { quantities }: Model): boolean {
  const isRest = (whole: string, of: string): boolean => {
    const formula = quantities.get(whole)?.expression;
    if (formula === undefined || !isApply(formula, 'subtract')) return false;
    const [one, rest] = formula.args as [Expression, Expression];
    return isNumber(one, 1) && rest.kind === 'name' && rest.name === of;
  };
  return isRest(here.name, other.name) || isRest(other.name, here.name);
}

/** Two names of the key in each other's place. */
function exchanges(key: Expression, held: readonly PlainName[], model: Model): Mistake[] {
  return held.flatMap((first, at) =>
    held.slice(at + 1).map((second): Mistake => {
      const names = () => ({ first: said(first.expression, model), second: said(second.expression, model) });
      return {
        finding: () => finding('swapped', 'plain', names()),
        expression: exchanged(key, first.expression, second.expression),
      };
    }),
  );
}

function otherLetters(key: Expression, model: Model): Mistake[] {
  const letters = Object.keys(model.scope.functions);
  return [...new Set(nodesOf(key))].flatMap((node) => {
    if (node.kind !== 'letter') return [];
    return letters
      .filter((letter) => letter !== node.name)
      .map((letter): Mistake => {
        const other: Expression = { ...node, name: letter };
        const names = () => ({ yours: said(other, model), right: said(node, model) });
        return {
          finding: () => finding('other-layer', 'plain', names()),
          expression: replacedNode(key, node, other),
        };
      });
  });
}

function heldNames(key: Expression, known: readonly PlainName[]): PlainName[] {
  const texts = new Set([...nodesOf(key)].filter(isNamed).map(toText));
  return known.filter(({ expression }) => texts.has(toText(expression)));
}

function isNamed(node: Expression): boolean {
  return node.kind === 'name' || node.kind === 'element';
}

function isSame(node: Expression, other: Expression): boolean {
  return nameOf(node) !== null && nameOf(node) === nameOf(other) && toText(node) === toText(other);
}

/** What a name or an entry begins with as text. */
function nameOf(node: Expression): string | null {
  const whole = node.kind === 'element' ? node.of : node;
  return whole.kind === 'name' ? whole.name : null;
}

function exchanged(root: Expression, first: Expression, second: Expression): Expression {
  return mappedNames(root, (node) => (isSame(node, first) ? second : isSame(node, second) ? first : null));
}

/** Every name and entry that `to` has something else for replaced. */
export function mappedNames(root: Expression, to: (node: Expression) => Expression | null): Expression {
  const other = to(root);
  if (other !== null) return other;
  return withChildren(
    root,
    childrenOf(root).map((child) => mappedNames(child, to)),
  );
}
