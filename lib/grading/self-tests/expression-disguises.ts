import { withIndices } from '../../math/bindings';
import { costMax, costOf } from '../../math/cost';
import { apply, type Expression, nodesOf, one } from '../../math/expression';
import { familyOf, type Model } from '../../math/model';
import { toTex } from '../../math/notation/to-tex';
import { toText } from '../../math/notation/to-text';
import { toUnicode } from '../../math/notation/to-unicode';
import { sizesMost } from '../../math/points';
import { namesIn } from '../answer-names';
import type { Disguise } from './disguise';
import type { KeyForms } from './key-forms';
import { rewrites } from './rewrites';
import { otherSpellings } from './spellings';
import { atEachPlace, everywhere, shapeIn, withAlike } from './trees';

/** Of one rewrite, on one form, at single places. */
const placesMax = 3;

/** The key of a part in every dress there is for it, each text once. */
export function expressionDisguises(forms: KeyForms): Disguise[] {
  const { model, part } = forms;
  const use = part.use?.map((written) => familyOf(written, model.scope).name) ?? null;
  const most = sizesMost(model);
  const plain = [...forms.short, forms.stepwise];
  const disguises = new Map<string, Disguise>();
  const add = (id: string, of: Expression, answer: string, notation: Disguise['notation'] = 'text'): void => {
    const isOutOfForm = use !== null && namesIn(of).some((name) => !use.includes(name));
    if (!disguises.has(answer)) disguises.set(answer, { id, answer, notation, isOutOfForm });
  };
  for (const { id, expression } of [
    ...plain.map((expression) => ({ id: 'the key', expression })),
    ...plain.flatMap((form) => rewritten(form, forms)),
    ...plain.flatMap((form) => byFormulas(form, forms)),
  ]) {
    if (costOf(expression, model, most) > costMax) continue;
    add(id, expression, toText(expression));
    if (isTyped(expression)) {
      add(`${id}, in Unicode`, expression, toUnicode(expression));
      add(`${id}, in TeX`, expression, toTex(expression, model.scope), 'latex');
    }
  }
  for (const form of plain) for (const { id, text } of otherSpellings(form, model)) add(id, form, text);
  return [...disguises.values()];
}

type Rewritten = { id: string; expression: Expression };

function rewritten(form: Expression, { model }: KeyForms): Rewritten[] {
  const shapeOf = (expression: Expression) => shapeIn(expression, model);
  const made = rewrites.flatMap(({ id, change }): Rewritten[] => {
    const ready = change(shapeOf);
    const all = everywhere(form, ready, model);
    const single = atEachPlace(form, ready, model, placesMax);
    return [...(all === null ? [] : [all]), ...single].map((expression) => ({ id, expression }));
  });
  const whole: Rewritten[] = [
    { id: 'minus twice', expression: apply('negate', apply('negate', form)) },
    { id: 'times 1', expression: apply('multiply', one, form) },
    { id: 'fully expanded', expression: fullyExpanded(form, model) },
    { id: 'expanded and reordered', expression: reordered(fullyExpanded(form, model), model) },
  ];
  return [...made, ...whole].filter(({ expression }) => shapeOf(expression) !== null);
}

const roundsMax = 6;

/** Expanded until nothing is left to expand. */
export function fullyExpanded(form: Expression, model: Model): Expression {
  let now = form;
  for (let round = 0; round < roundsMax; round += 1) {
    const next = rewrittenBy('expanded', now, model);
    if (next === null) break;
    now = next;
  }
  return now;
}

/** Terms and factors in another order, everywhere. */
export function reordered(form: Expression, model: Model): Expression {
  const terms = rewrittenBy('terms in another order', form, model) ?? form;
  return rewrittenBy('factors in another order', terms, model) ?? terms;
}

function rewrittenBy(id: string, form: Expression, model: Model): Expression | null {
  const rewrite = rewrites.find((one) => one.id === id);
  if (rewrite === undefined) throw new Error(`No rewrite ${id}`);
  const change = rewrite.change((of) => shapeIn(of, model));
  return everywhere(form, change, model);
}

/** Each quantity by its formula, and all of them down to the symbols; 1 − σ(z) as σ(−z) on the way. */
function byFormulas(form: Expression, { model }: KeyForms): Rewritten[] {
  const made: Rewritten[] = [];
  const opposite = rewrites.find(({ id }) => id === 'sigmoid of the opposite');
  let deepest = form;
  for (const [key, { expression, indices }] of [...model.quantities].reverse()) {
    const substituted = withFormula(form, key, expression, indices);
    deepest = withFormula(deepest, key, expression, indices) ?? deepest;
    if (substituted === null) continue;
    made.push({ id: 'a name as its formula', expression: substituted });
    const turned =
      opposite &&
      everywhere(
        substituted,
        opposite.change((of) => shapeIn(of, model)),
        model,
      );
    if (turned) made.push({ id: 'sigmoid of the opposite', expression: turned });
  }
  if (deepest !== form) made.push({ id: 'down to the symbols', expression: deepest });
  return made.filter(({ expression }) => isTyped(expression));
}

function withFormula(
  form: Expression,
  key: string,
  formula: Expression,
  letters: readonly string[],
): Expression | null {
  const node = [...nodesOf(form)].find((here) => here.kind === 'name' && here.name === key);
  if (node?.kind !== 'name') return null;
  const own = new Map(letters.map((letter, at) => [letter, node.indices[at] as Expression]));
  return withAlike(form, node, withIndices(formula, own));
}

/** Whether people would type it: no derivative left, no matrix but by name. */
export function isTyped(expression: Expression): boolean {
  return [...nodesOf(expression)].every(
    ({ kind }) => kind !== 'derivative' && kind !== 'build' && kind !== 'spread',
  );
}
