import { compare } from '../../math/compare';
import { doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import type { Expression } from '../../math/expression';
import { resolveDerivatives } from '../../math/gradient';
import type { Model } from '../../math/model';
import { type Point, samplePoints } from '../../math/points';
import { shapeToText } from '../../math/shapes';
import type { FindingId } from '../verdict';
import type { Damage } from './damage';
import { isTyped } from './expression-disguises';
import { keyDamages } from './key-damages';
import type { KeyForms } from './key-forms';
import { modelDamages } from './model-damages';
import { nameDamages } from './name-damages';
import { otherDamages } from './other-damages';
import { shapeIn } from './trees';

/** A wrong answer, and all findings whose damages give this very value. */
export type DamagedAnswer = Damage & {
  alike: ReadonlySet<FindingId>;
  /** Names in the place of others give it in several ways that contradict each other: better nothing is said. */
  isOpen: boolean;
};

const pointCount = 6;
/** A value this many error bounds wide is taken for 0. */
const noiseMax = 8;
/** Digits by which two values are told apart. */
const digitsTold = 9;

/** Every damage that can be typed and is one: what equals the key after all is left out, by a comparison of its own. */
export function damagedAnswers(forms: KeyForms): DamagedAnswer[] {
  const { model, part } = forms;
  const made = [...keyDamages(forms), ...nameDamages(forms), ...modelDamages(forms), ...otherDamages(forms)];
  const points = samplePoints(model, `${forms.exercise.name}:damages`, pointCount, 4);
  const byValue = new Map<string, Damage[]>();
  for (const damage of made) {
    if (!isTyped(damage.expression) || shapeIn(damage.expression, model) === null) continue;
    const value = valuesOf(damage.expression, model, points);
    if (value !== null) byValue.set(value, [...(byValue.get(value) ?? []), damage]);
  }
  return [...byValue.values()].flatMap((damages) => {
    const [first] = damages as [Damage];
    const { kind } = compare(first.expression, part.expression, model, 'damage');
    if (kind === 'equal' || kind === 'undecided' || kind === 'unread') return [];
    const alike = new Set(damages.map(({ id }) => id));
    const isOpen =
      new Set(damages.map(({ pair }) => pair)).size > 1 && !damages.some(({ pair }) => pair === undefined);
    const distinct = [...alike].map((id) => damages.find((damage) => damage.id === id) as Damage);
    return distinct.map((damage) => ({ ...damage, alike, isOpen }));
  });
}

/** What an expression is at some points, as text; null where it is 0 or without a value at all of them. */
function valuesOf(expression: Expression, model: Model, points: readonly Point[]): string | null {
  const resolved = resolveDerivatives(expression, model);
  const shape = shapeIn(expression, model);
  let isTelling = false;
  const texts = points.map((point) =>
    evaluate(resolved, environmentAt(doubles, model, point))
      .data.map(({ value, error }) => {
        if (!Number.isFinite(value)) return '?';
        // What is left of a difference of equal numbers.
        if (Math.abs(value) <= noiseMax * error) return '0';
        isTelling = true;
        return String(Number(value.toPrecision(digitsTold)));
      })
      .join(' '),
  );
  return isTelling && shape !== null ? [shapeToText(shape), ...texts].join('; ') : null;
}
