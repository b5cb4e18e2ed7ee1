import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import { solutionOf } from '../solution/solution';
import { damagesOf } from './line-damages';
import { emptyTrial, flaw, type Judge, type Trial, toldOf } from './trial';

/** Spread over all damages of all lines. */
const damageMax = 24;

/** The worked solution as lines, in both notations and by a detour, with all the steps that are asked for; and with one line damaged, found at that line. */
export function tryDerivation(exercise: Exercise, part: DerivationPart, judge: Judge): Trial {
  const solution = solutionOf(exercise, part.id)?.lines ?? [];
  const lines = solution.map(({ text }) => text);
  const trial: Trial = { ...emptyTrial, flaws: [] };
  const tries: [lines: string[], notation: 'text' | 'latex'][] = [
    [lines, 'text'],
    [solution.map(({ tex }) => tex), 'latex'],
    [lines.flatMap((line) => ['', line, line]), 'text'],
  ];
  for (const [answer, notation] of tries) {
    trial.disguises += 1;
    const verdict = judge(exercise, part.id, answer, { notation });
    if (verdict.kind === 'correct') continue;
    trial.flaws.push(flaw('refused', part.id, answer, `is right and is ${toldOf(verdict)}`));
  }
  const damages = damagesOf(lines, part.expression, exercise.model);
  const step = Math.max(1, Math.ceil(damages.length / damageMax));
  for (const damage of damages.filter((_, at) => at % step === 0)) {
    trial.damages += 1;
    const verdict = judge(exercise, part.id, damage.lines);
    if (verdict.kind === 'unread' || verdict.kind === 'undecided') trial.askedBack += 1;
    else if (!('firstWrongLine' in verdict) || verdict.firstWrongLine !== damage.line)
      trial.flaws.push(
        flaw('accepted', part.id, damage.lines, `is wrong at line ${damage.line} and is ${toldOf(verdict)}`),
      );
  }
  return trial;
}
