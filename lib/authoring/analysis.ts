import type { Exercise, ExercisePart } from '../catalog/exercise';
import { atSeed } from '../catalog/read-exercise';
import { checkPart, checkTogether, type ExerciseCheck, type PartCheck } from '../grading/check-exercise';
import { namedIn } from '../grading/self-tests/outcome';
import { isAboutMarks } from '../grading/self-tests/trial';
import { solutionOf } from '../grading/solution/solution';
import type {
  AnalysisCounts,
  AnalysisStep,
  FillTried,
  PartAnalysis,
  TestTried,
  Variants,
} from './analysis-types';
import { flawsAt } from './flaws-at';
import { shapeOfPart, shapesTable, shapeTold } from './shapes-table';
import { damageExamples, keepingJudge, rightExamples } from './tried-answers';

/** All that can be told of an exercise to its author, the quick things first. */
export function* describeExercise(exercise: Exercise): Generator<AnalysisStep> {
  const { parts } = exercise;
  const described = parts.map((part) => describePart(exercise, part));
  for (const part of described) yield { kind: 'part', part };
  const of = parts.length + 1;
  const checks: PartCheck[] = [];
  for (const [done, part] of parts.entries()) {
    yield { kind: 'progress', done, of, part: part.id };
    const { judge, tried } = keepingJudge(exercise);
    const check = checkPart(exercise, part, judge);
    checks.push(check);
    yield { kind: 'part', part: triedPart(described[done] as PartAnalysis, exercise, check, tried()) };
  }
  yield { kind: 'progress', done: parts.length, of, part: null };
  const whole = checkTogether(exercise, checks);
  yield {
    kind: 'done',
    flaws: flawsAt(whole.flaws, exercise),
    shapes: shapesTable(exercise),
    variants: variantsOf(exercise),
    counts: countsOf(whole, checks),
  };
}

function describePart(exercise: Exercise, part: ExercisePart): PartAnalysis {
  const solution = solutionOf(exercise, part.id);
  return {
    id: part.id,
    kind: part.kind,
    isTried: false,
    key: solution === null || solution.end.text === '' ? null : { ...solution.end, typed: solution.typed },
    shape: shapeTold(shapeOfPart(part)),
    options: part.kind === 'choice' ? part.options : [],
    solution,
    right: { count: 0, outOfForm: 0, examples: [] },
    damages: [],
    damageCount: 0,
    tests: [],
    fills: [],
    flaws: [],
  };
}

function triedPart(
  described: PartAnalysis,
  exercise: Exercise,
  { proof, trial }: PartCheck,
  tried: Parameters<typeof rightExamples>[0],
): PartAnalysis {
  const flaws = [...proof.flaws, ...trial.flaws.filter(isAboutMarks)];
  return {
    ...described,
    isTried: true,
    right: { count: trial.disguises, outOfForm: trial.outOfForm, examples: rightExamples(tried) },
    damages: damageExamples(tried),
    damageCount: trial.damages,
    tests: proof.tests.map(
      ({ answer, seed, expected, verdict, problems }): TestTried => ({
        answer,
        seed,
        expected,
        got: { verdict: verdict.kind, finding: ('finding' in verdict && verdict.finding) || null },
        isOk: problems.length === 0,
      }),
    ),
    fills: proof.fills.map(
      ({ what, seed, keeping, cell, verdict, problem }): FillTried => ({
        what,
        seed,
        keeping,
        cell,
        verdict: verdict.kind,
        isOk: problem === null,
      }),
    ),
    flaws: flawsAt(flaws, exercise),
  };
}

const seedsShown = [0, 1, 2, 3, 4, 5];
const seedsDrawn = 200;

function variantsOf(exercise: Exercise): Variants | null {
  if (!exercise.hasVariants) return null;
  const shown = seedsShown.map((seed) => ({ seed, values: atSeed(exercise, seed)?.at ?? null }));
  const all = Array.from({ length: seedsDrawn }, (_, seed) => atSeed(exercise, seed));
  return { shown, drawn: seedsDrawn, possible: all.filter((variant) => variant !== null).length };
}

function countsOf({ checkCount, trial }: ExerciseCheck, checks: readonly PartCheck[]): AnalysisCounts {
  return {
    checks: checkCount,
    right: trial.disguises,
    damages: trial.damages,
    ...namedIn(trial.rows),
    tests: checks.reduce((sum, { proof }) => sum + proof.tests.length, 0),
  };
}
