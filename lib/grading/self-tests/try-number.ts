import type { Exercise } from '../../catalog/exercise';
import type { FindingId, Verdict } from '../verdict';
import type { Damage } from './damage';
import { damagedAnswers } from './damages';
import { type KeyedPart, type KeyForms, keyFormsOf } from './key-forms';
import { numberDisguises, plainDecimal, valuesAtPoint } from './number-answers';
import { counted, type Outcome, outcomeOf } from './outcome';
import { isBelowDigits, remedyFor } from './tolerance';
import { emptyTrial, flaw, type Judge, type Trial, together, toldOf } from './trial';
import { isTrueOfNumber } from './true-of-number';
import { tryDisguises } from './try-disguises';

type NumberPart = Extract<KeyedPart, { kind: 'number' }>;

/** Nearer than this share, a damage changes nothing at this point: a label of 0 hides what stands beside it. */
const sameShare = 1e-9;
/** Numbers nearer than this share are one number to whoever rounds on the way. */
const alikeShare = 2e-3;
/** Fewer digits are anybody's number. */
const tellingDigitsMin = 3;
const roundedDigitsMin = 2;
/** What a number shows by itself. Of anything else it is enough that nothing wrong is said. */
const shownByNumbers = new Set<FindingId>([
  ...(['sign', 'factor-constant', 'mean-for-sum', 'sum-for-mean'] as const),
  ...(['other-gradient', 'rounded-too-early'] as const),
]);
/** Nobody works out a number with a name or a term more that is not there. */
const notOfNumbers = new Set<FindingId>(['factor-extra', 'term-extra', 'other-convention']);
const isOfNumbers = ({ id, what }: Damage): boolean =>
  !notOfNumbers.has(id) && what !== 'a gradient of another quantity';

/** The number of a part in every variant given: right ones, and what every damage of the key comes to there. */
export function tryNumber(variants: readonly Exercise[], part: NumberPart, judge: Judge): Trial {
  const [first] = variants;
  if (first === undefined) return emptyTrial;
  const damages = damagedAnswers(keyFormsOf(first, part)).filter(isOfNumbers);
  return together(
    variants.map((exercise) => {
      const forms = keyFormsOf(exercise, part);
      const right = tryDisguises(exercise, part.id, numberDisguises(forms), judge);
      return together([right, tryDamages(forms, part, damages, judge)]);
    }),
  );
}

/** A damaged number, and every finding whose damage comes to it or so near that rounding hides the rest. */
type Damaged = { text: string; value: number; ids: Set<FindingId>; what: string };

function tryDamages(forms: KeyForms, part: NumberPart, damages: readonly Damage[], judge: Judge): Trial {
  const { exercise, model } = forms;
  const trial: Trial = { ...emptyTrial, rows: {}, flaws: [] };
  const at = valuesAtPoint(forms);
  const key = at(part.expression);
  for (const damaged of damagedNumbers(damages, at, part, key)) {
    const { text, value, ids, what } = damaged;
    const verdict = judge(exercise, part.id, text);
    if (verdict.kind === 'correct') {
      if (isBelowDigits(value, key, part)) continue;
      const why = `is wrong (${what}) and is taken for ${plainDecimal(key)}: ${remedyFor(value, key, part)}`;
      trial.flaws.push(flaw('accepted', part.id, text, why));
    }
    trial.damages += 1;
    const isSaidRightly = isTrueOf(verdict, (finding) =>
      isTrueOfNumber(finding, { typed: value, key, at, model }),
    );
    for (const id of ids) {
      const outcome = outcomeOfNumber(verdict, damaged, id, isSaidRightly);
      const isShown = shownByNumbers.has(id) && isTelling(text);
      if (isShown) trial.rows = { ...trial.rows, [id]: counted(trial.rows[id], outcome) };
      if (outcome === 'contradicted' || outcome === 'unjudged' || (outcome === 'silent' && isShown)) {
        const wanted = `${[...ids].join(' or ')} (${what})`;
        trial.flaws.push(
          flaw(outcome, part.id, text, `should be explained by ${wanted} and is ${toldOf(verdict)}`),
        );
        break;
      }
    }
  }
  return trial;
}

function isTrueOf(
  verdict: Verdict,
  check: (finding: NonNullable<(Verdict & { kind: 'incorrect' })['finding']>) => boolean | null,
): boolean | null {
  return verdict.kind === 'incorrect' && verdict.finding !== undefined ? check(verdict.finding) : null;
}

/** What is said and is so does not contradict; what is not so does, whatever the table says. */
function outcomeOfNumber(
  verdict: Verdict,
  { ids }: Damaged,
  id: FindingId,
  isSaidRightly: boolean | null,
): Outcome {
  const outcome = outcomeOf(verdict, { id, alike: ids, isOpen: ids.size > 1 });
  if (outcome === 'contradicted' && isSaidRightly === true) return 'equivalent';
  return (outcome === 'own' || outcome === 'equivalent') && isSaidRightly === false
    ? 'contradicted'
    : outcome;
}

/** A whole number above 1, or one with some digits. */
function isTelling(text: string): boolean {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length >= tellingDigitsMin || (/^-?\d+$/.test(text) && Math.abs(Number(text)) > 1);
}

function damagedNumbers(
  damages: readonly Damage[],
  at: ReturnType<typeof valuesAtPoint>,
  part: NumberPart,
  key: number,
): Damaged[] {
  const found = new Map<string, Damaged>();
  const add = (id: FindingId, what: string, value: number): void => {
    const isOther = Math.abs(value - key) > sameShare * Math.abs(key);
    if (!Number.isFinite(value) || value === 0 || !isOther) return;
    const text = plainDecimal(value);
    const known = found.get(text);
    if (known === undefined) found.set(text, { text, value, ids: new Set([id]), what });
    else known.ids.add(id);
  };
  for (const { id, what, expression } of damages) add(id, what, at(expression));
  for (let places = 1; places < (part.rounded ?? 0); places += 1) {
    const text = key.toFixed(places);
    const digits = text.replace(/[-.]/g, '').replace(/^0+/, '').length;
    if (digits >= roundedDigitsMin) add('rounded-too-early', 'with fewer digits', Number(text));
  }
  const all = [...found.values()];
  return all.map((damaged) => ({
    ...damaged,
    ids: new Set(all.flatMap((other) => (isAlike(damaged, other) ? [...other.ids] : []))),
  }));
}

function isAlike({ value }: Damaged, other: Damaged): boolean {
  return Math.abs(value - other.value) <= alikeShare * Math.abs(value);
}
