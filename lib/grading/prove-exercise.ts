import { type Exercise, type ExercisePart, findPart } from '../catalog/exercise';
import { centralDifferences } from '../math/differences';
import { doubles } from '../math/doubles';
import { environmentAt, evaluate } from '../math/evaluate';
import { resolveDerivatives } from '../math/gradient';
import { nearest } from '../math/notation/nearest';
import { samplePoints } from '../math/points';
import type { Answer } from './answer';
import { grade } from './grade';
import { proveGraph } from './graph/prove-graph';
import { proveTrace } from './trace/prove-trace';
import { findingIds, type Verdict } from './verdict';

/** What a proof found: the part it is about, and where in the file it stands, if not at that part. */
export type Flaw = { part: string; message: string; path?: (string | number)[] };
export type Proof = { checkCount: number; flaws: Flaw[] };

const differencePointCount = 3;
/** Differences carry more than 20 digits, the derived key is read in doubles. */
const agreementRelative = 1e-9;

/** Derived keys against central differences, and the author's own tests. `variant` gives the exercise at a seed. */
export function proveExercise(exercise: Exercise, variant: (seed: number) => Exercise | null): Proof {
  const proofs = [
    ...exercise.parts.map((part) => proveKey(exercise, part)),
    ...exercise.parts.map((part) => proveFills(exercise, part, variant)),
    ...exercise.tests.map((tests) => {
      const at = variant(tests.seed);
      const noVariant = { part: tests.part, message: `there is no variant with seed ${tests.seed}` };
      return at === null ? { checkCount: 1, flaws: [noVariant] } : proveTests(at, tests);
    }),
  ];
  return {
    checkCount: proofs.reduce((sum, { checkCount }) => sum + checkCount, 0),
    flaws: proofs.flatMap(({ flaws }) => flaws),
  };
}

/** Variants in which the cells of a graph or of a training run are filled in. */
const seedsOfFills = [0, 1, 2];

function proveFills(
  exercise: Exercise,
  part: ExercisePart,
  variant: (seed: number) => Exercise | null,
): Proof {
  if (part.kind !== 'graph' && part.kind !== 'trace') return { checkCount: 0, flaws: [] };
  const variants = exercise.hasVariants ? seedsOfFills.flatMap((seed) => variant(seed) ?? []) : [exercise];
  const proofs = variants.map((at) => (part.kind === 'graph' ? proveGraph(at, part) : proveTrace(at, part)));
  return {
    checkCount: proofs.reduce((sum, { checkCount }) => sum + checkCount, 0),
    flaws: proofs.flatMap(({ flaws }, at) =>
      flaws.map((message) => ({ part: part.id, message: `seed ${variants[at]?.seed}: ${message}` })),
    ),
  };
}

function proveKey(exercise: Exercise, part: ExercisePart): Proof {
  if (part.kind !== 'gradient') return { checkCount: 0, flaws: [] };
  const { model } = exercise;
  const points = samplePoints(model, `${exercise.slug}:differences`, differencePointCount, 4);
  const of = resolveDerivatives(part.of, model);
  const flaws: Flaw[] = [];
  for (const point of points) {
    const derived = evaluate(part.expression, environmentAt(doubles, model, point)).data.map(
      doubles.toNumber,
    );
    const measured = centralDifferences(of, part.by, model, point).data;
    const scale = Math.max(1e-9, ...measured.map(Math.abs).filter(Number.isFinite));
    const isOff = derived.some((value, at) => {
      const other = measured[at] ?? Number.NaN;
      return (
        Number.isFinite(other) &&
        Number.isFinite(value) &&
        Math.abs(value - other) > agreementRelative * scale
      );
    });
    if (isOff || derived.length !== measured.length) {
      flaws.push({
        part: part.id,
        message: `the derived gradient (${derived}) is not the measured one (${measured})`,
      });
    }
  }
  return { checkCount: points.length, flaws };
}

function proveTests(exercise: Exercise, tests: Exercise['tests'][number]): Proof {
  const flaws: Flaw[] = [];
  if (findPart(exercise, tests.part) === null)
    return { checkCount: 1, flaws: [{ part: tests.part, message: 'there is no such part' }] };
  const expected: [Verdict['kind'], Answer[]][] = [
    ['correct', tests.correct],
    ['partly', tests.partly],
    ['incorrect', tests.incorrect.map(({ answer }) => answer)],
    ['unread', tests.unread],
    ['wrong-shape', tests.wrongShape],
    ['not-in-form', tests.notInForm],
  ];
  let checkCount = 0;
  for (const [wanted, answers] of expected) {
    for (const answer of answers) {
      checkCount += 1;
      const { kind } = grade(exercise, tests.part, answer);
      if (kind === wanted) continue;
      flaws.push({
        part: tests.part,
        message: `${JSON.stringify(answer)} should be ${wanted} and is ${kind}`,
      });
    }
  }
  const named = tests.incorrect.flatMap(({ answer, finding }) =>
    finding === null ? [] : [{ answer, finding }],
  );
  flaws.push(...named.flatMap(({ answer, finding }) => proveFinding(exercise, tests.part, answer, finding)));
  return { checkCount: checkCount + named.length, flaws };
}

/** Where an author leaves open what explains an answer, or nothing does. */
const anyFinding = 'other';

function proveFinding(exercise: Exercise, part: string, answer: Answer, wanted: string): Flaw[] {
  if (wanted === anyFinding) return [];
  const path = ['tests', part, 'incorrect', [answer].flat().join('\n')];
  const known: readonly string[] = findingIds;
  if (!known.includes(wanted)) {
    const near = nearest(wanted, [...known, anyFinding]);
    const hint = near === null ? '' : ` (Did you mean \`${near}\`?)`;
    return [{ part, path, message: `There is no finding \`${wanted}\`.${hint}` }];
  }
  const verdict = grade(exercise, part, answer);
  if (verdict.kind !== 'incorrect') return [];
  const found = verdict.finding?.id ?? 'nothing';
  if (found === wanted) return [];
  return [
    { part, path, message: `${JSON.stringify(answer)} should be explained by ${wanted} and is by ${found}` },
  ];
}
