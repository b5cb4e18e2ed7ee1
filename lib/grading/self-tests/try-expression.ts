import { toText } from '../../math/notation/to-text';
import type { FindingId, Verdict } from '../verdict';
import { type DamagedAnswer, damagedAnswers } from './damages';
import { expressionDisguises, fullyExpanded, reordered } from './expression-disguises';
import type { KeyForms } from './key-forms';
import { counted, type Outcome, outcomeOf } from './outcome';
import { emptyTrial, flaw, isAskedBack, type Judge, type Trial, together, toldOf } from './trial';
import { tryDisguises } from './try-disguises';

/** Everything that can be made from the key of an expression, right and wrong, through the whole path of an answer. */
export function tryExpression(forms: KeyForms, judge: Judge): Trial {
  const { exercise, part } = forms;
  const right = tryDisguises(exercise, part.id, expressionDisguises(forms), judge);
  return together([right, tryDamages(forms, judge)]);
}

function tryDamages(forms: KeyForms, judge: Judge): Trial {
  const { exercise, part } = forms;
  const trial: Trial = { ...emptyTrial, rows: {}, flaws: [] };
  damagedAnswers(forms).forEach((damage, at) => {
    const text = toText(damage.expression);
    const verdict = judge(exercise, part.id, text);
    const outcome = outcomeOf(verdict, damage);
    if (isAskedBack(verdict)) {
      trial.askedBack += 1;
      return;
    }
    trial.damages += 1;
    trial.rows = { ...trial.rows, [damage.id]: counted(trial.rows[damage.id], outcome) };
    const wrong = flawOf(outcome, damage, verdict);
    if (wrong !== null) trial.flaws.push(flaw(wrong.kind, part.id, text, wrong.message));
    tryRewritten(damage, at, verdict, forms, judge, trial);
  });
  return trial;
}

function flawOf(outcome: Outcome, { alike, what }: DamagedAnswer, verdict: Verdict) {
  const wanted = `${[...alike].join(' or ')} (${what})`;
  switch (outcome) {
    case 'accepted':
      return { kind: 'accepted' as const, message: `is wrong, ${wanted}, and is ${verdict.kind}` };
    case 'unjudged':
      return { kind: outcome, message: `is wrong, ${wanted}, and is ${toldOf(verdict)}` };
    case 'contradicted':
      return {
        kind: 'contradicted' as const,
        message: `should be explained by ${wanted} and is by ${toldOf(verdict)}`,
      };
    case 'silent':
      return { kind: 'silent' as const, message: `should be explained by ${wanted} and is not` };
    default:
      return null;
  }
}

/** The same wrong answer expanded, or in another order, by turns: it must be explained by the same finding. */
function tryRewritten(
  damage: DamagedAnswer,
  at: number,
  verdict: Verdict,
  forms: KeyForms,
  judge: Judge,
  trial: Trial,
): void {
  const { exercise, part, model } = forms;
  const found = findingIn(verdict);
  const rewrite = at % 2 === 0 ? fullyExpanded : reordered;
  const text = toText(rewrite(damage.expression, model));
  if (found === null || text === toText(damage.expression)) return;
  const other = judge(exercise, part.id, text);
  if (other.kind === 'unread' && other.problem.code === 'too-large') return;
  trial.rewritten += 1;
  if (findingIn(other) !== found)
    trial.flaws.push(
      flaw('unstable', part.id, text, `should be explained by ${found} and is by ${toldOf(other)}`),
    );
}

function findingIn(verdict: Verdict): FindingId | null {
  return 'finding' in verdict ? (verdict.finding?.id ?? null) : null;
}
