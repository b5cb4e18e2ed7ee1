import type { Exercise } from '../catalog/exercise';
import { grade } from '../grading/grade';
import type { PlainAnswer } from '../grading/self-tests/disguise';
import type { Judge } from '../grading/self-tests/trial';
import type { Finding, Verdict } from '../grading/verdict';
import { type DamageTried, damagesMax, type RightTried } from './analysis-types';

type Tried = { answer: PlainAnswer; notation: 'text' | 'latex'; verdict: Verdict };

/** A judge that keeps what it was asked about the first variant, each answer once. */
export function keepingJudge({ seed }: Exercise): { judge: Judge; tried: () => Tried[] } {
  const kept = new Map<string, Tried>();
  const judge: Judge = (exercise, part, answer, { notation = 'text' } = {}) => {
    const verdict = grade(exercise, part, answer, { notation });
    if (exercise.seed === seed)
      kept.set(`${notation} ${JSON.stringify(answer)}`, { answer, notation, verdict });
    return verdict;
  };
  return { judge, tried: () => [...kept.values()] };
}

const examplesMax = 8;

/** The shortest right answers; what is right but not as asked is no example. */
export function rightExamples(tried: readonly Tried[]): RightTried['examples'] {
  return tried
    .filter(({ verdict }) => verdict.kind === 'correct')
    .sort((one, other) => lengthOf(one.answer) - lengthOf(other.answer))
    .slice(0, examplesMax)
    .map(({ answer, notation }) => ({ answer, notation }));
}

/** Wrong answers by turns of what is said of them, the shortest first, `damagesMax` at most. */
export function damageExamples(tried: readonly Tried[]): DamageTried[] {
  const groups = new Map<string, DamageTried[]>();
  for (const { answer, verdict } of tried) {
    if (verdict.kind !== 'incorrect' && verdict.kind !== 'wrong-shape') continue;
    const finding = verdict.finding ?? null;
    const key = groupOf(verdict.kind, finding);
    groups.set(key, [...(groups.get(key) ?? []), { answer, verdict: verdict.kind, finding }]);
  }
  const ordered = [...groups.values()].map((group) =>
    group.sort((one, other) => lengthOf(one.answer) - lengthOf(other.answer)),
  );
  const longest = Math.max(0, ...ordered.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => ordered.flatMap((group) => group[turn] ?? []))
    .flat()
    .slice(0, damagesMax);
}

function groupOf(kind: Verdict['kind'], finding: Finding | null): string {
  return finding === null ? kind : `${finding.id} ${finding.variant ?? ''}`;
}

function lengthOf(answer: DamageTried['answer']): number {
  return typeof answer === 'string' ? answer.length : JSON.stringify(answer).length;
}
