import { rangeOf } from '../../math/domain';
import { apply, type Expression, name, nodesOf, number } from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import { isSameShape, isScalar, type Shape } from '../../math/shapes';
import type { Damage } from './damage';
import type { KeyForms } from './key-forms';
import { shapeIn, withAlike } from './trees';

export type Named = { expression: Expression; shape: Shape };

/** The key with another name where one stands, two exchanged, one more of them, or one only for one of its values. */
export function nameDamages(forms: KeyForms): Damage[] {
  const names = namesOf(forms);
  return forms.short.flatMap((key) => {
    const held = [...new Map([...nodesOf(key)].filter(isNamed).map((node) => [toText(node), node])).values()];
    return [
      ...held.flatMap((here) => replaced(key, here, names, forms)),
      ...exchanged(key, held, forms),
      ...more(key, names, forms),
      ...forOneValue(key, held, forms),
      ...otherLetters(key, forms),
    ];
  });
}

function isNamed(node: Expression): boolean {
  return node.kind === 'name' || node.kind === 'element';
}

/** Everything an answer may name: with the index letters of the exercise, and entries where both letters are known. */
export function namesOf({ model, notYet }: KeyForms): Named[] {
  const { names, indices } = model.scope;
  const letter = (text: string): Expression => ({ kind: 'index', name: text });
  const letterFor = (size: unknown): Expression | null => {
    const found = Object.keys(indices).find((key) => indices[key] === size);
    return found === undefined ? null : letter(found);
  };
  return Object.entries(names).flatMap(([key, look]): Named[] => {
    if (notYet.has(key)) return [];
    const whole = name(key, look.indices.map(letter));
    const row = letterFor(look.shape.rows);
    const column = look.shape.columns === 1 ? null : letterFor(look.shape.columns);
    const isCounted = !isScalar(look.shape) && row !== null && (look.shape.columns === 1 || column !== null);
    const entry: Named[] = isCounted
      ? [{ expression: { kind: 'element', of: whole, row, column }, shape: { rows: 1, columns: 1 } }]
      : [];
    return [{ expression: whole, shape: look.shape }, ...entry];
  });
}

function replaced(key: Expression, here: Expression, names: Named[], { model }: KeyForms): Damage[] {
  const shape = shapeIn(here, model);
  if (shape === null) return [];
  return names.flatMap((other): Damage[] =>
    isSameShape(other.shape, shape, model.scope.sizes) && toText(other.expression) !== toText(here)
      ? [
          {
            id: idFor(here, other.expression),
            what: 'another name',
            pair: `${toText(other.expression)} for ${toText(here)}`,
            expression: withAlike(key, here, other.expression),
          },
        ]
      : [],
  );
}

/** x2 for x1 is the same thing elsewhere; theta for x is another thing. */
function idFor(here: Expression, other: Expression): Damage['id'] {
  const base = (of: Expression): string => toText(of).replaceAll(/\d+/g, '');
  return base(here) === base(other) ? 'other-layer' : 'swapped';
}

function exchanged(key: Expression, held: readonly Expression[], { model }: KeyForms): Damage[] {
  const holder = name('\ue000');
  return held.flatMap((first, at) =>
    held.slice(at + 1).flatMap((second): Damage[] => {
      const [left, right] = [shapeIn(first, model), shapeIn(second, model)];
      if (left === null || right === null || !isSameShape(left, right, model.scope.sizes)) return [];
      const expression = withAlike(withAlike(withAlike(key, first, holder), second, first), holder, second);
      const pair = `${toText(first)} and ${toText(second)}`;
      return [{ id: 'swapped', what: 'two names exchanged', pair, expression }];
    }),
  );
}

/** Times and plus what the exercise has, where it fits. */
function more(key: Expression, names: Named[], { model }: KeyForms): Damage[] {
  const shape = shapeIn(key, model);
  // Times 1, any name is only itself.
  const isPlain = ![...nodesOf(key)].some(({ kind }) => kind === 'name');
  if (shape === null || isPlain) return [];
  return names.flatMap(({ expression, shape: own }): Damage[] => {
    const isSame = isSameShape(own, shape, model.scope.sizes);
    const factor: Damage = {
      id: 'factor-extra',
      what: 'one more factor',
      expression: apply(isSame && !isScalar(own) ? 'hadamard' : 'multiply', key, expression),
    };
    const terms = (['add', 'subtract'] as const).map(
      (id): Damage => ({ id: 'term-extra', what: 'one more term', expression: apply(id, key, expression) }),
    );
    return [...(isSame || isScalar(own) ? [factor] : []), ...(isSame ? terms : [])];
  });
}

/** A label by one of its values. */
function forOneValue(key: Expression, held: readonly Expression[], { model }: KeyForms): Damage[] {
  return held.flatMap((here) => {
    const symbol = here.kind === 'name' ? model.symbols.get(here.name) : undefined;
    if (symbol === undefined || !isScalar(symbol.shape) || symbol.indices.length > 0) return [];
    const { low, high, isWhole } = rangeOf(symbol.domain);
    if (!isWhole || high - low > 2) return [];
    return [low, high].map(
      (value): Damage => ({
        id: 'only-part-of-domain',
        what: 'a label as one of its values',
        expression: withAlike(key, here, number(value)),
      }),
    );
  });
}

function otherLetters(key: Expression, { model }: KeyForms): Damage[] {
  const letters = Object.keys(model.scope.functions);
  return [...new Set(nodesOf(key))].flatMap((node) => {
    if (node.kind !== 'letter') return [];
    return letters
      .filter((letter) => letter !== node.name)
      .map(
        (letter): Damage => ({
          id: 'other-layer',
          what: 'another function',
          expression: withAlike(key, node, { ...node, name: letter }),
        }),
      );
  });
}
