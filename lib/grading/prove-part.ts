import type { Exercise, ExercisePart } from '../catalog/exercise';
import { centralDifferences } from '../math/differences';
import { doubles } from '../math/doubles';
import { environmentAt, evaluate } from '../math/evaluate';
import { resolveDerivatives } from '../math/gradient';
import { samplePoints } from '../math/points';
import type { FillCheck } from './cells/fill-check';
import { proveGraph } from './graph/prove-graph';
import type { Flaw, Proof } from './proof';
import { flawsOfTests, runTests, type TestResult } from './run-tests';
import { proveTrace } from './trace/prove-trace';

/** The proof of one part, with what was tried. */
export type PartProof = Proof & {
  tests: (TestResult & { seed: number })[];
  fills: (FillCheck & { seed: number })[];
};

const differencePointCount = 3;
/** Differences carry more than 20 digits, the derived key is read in doubles. */
const agreementRelative = 1e-9;

/** The derived key against central differences, its cells, and the author's own tests. */
export function provePart(
  exercise: Exercise,
  part: ExercisePart,
  variant: (seed: number) => Exercise | null,
): PartProof {
  const key = proveKey(exercise, part);
  const cells = proveFills(exercise, part, variant);
  const tests = proveTests(exercise, part, variant);
  return {
    checkCount: key.checkCount + cells.checkCount + tests.checkCount,
    flaws: [...key.flaws, ...cells.flaws, ...tests.flaws],
    fills: cells.fills,
    tests: tests.results,
  };
}

/** Variants in which the cells of a graph or of a training run are filled in. */
const seedsOfFills = [0, 1, 2];

function proveFills(
  exercise: Exercise,
  part: ExercisePart,
  variant: (seed: number) => Exercise | null,
): Proof & Pick<PartProof, 'fills'> {
  if (part.kind !== 'graph' && part.kind !== 'trace') return { checkCount: 0, flaws: [], fills: [] };
  const variants = exercise.hasVariants ? seedsOfFills.flatMap((seed) => variant(seed) ?? []) : [exercise];
  const proofs = variants.map((at) => ({
    seed: at.seed,
    ...(part.kind === 'graph' ? proveGraph(at, part) : proveTrace(at, part)),
  }));
  return {
    checkCount: proofs.reduce((sum, { checkCount }) => sum + checkCount, 0),
    flaws: proofs.flatMap(({ flaws, seed }) =>
      flaws.map((message) => ({ part: part.id, message: `seed ${seed}: ${message}` })),
    ),
    fills: proofs.flatMap(({ fills, seed }) => fills.map((fill) => ({ ...fill, seed }))),
  };
}

function proveKey(exercise: Exercise, part: ExercisePart): Proof {
  if (part.kind !== 'gradient') return { checkCount: 0, flaws: [] };
  const { model } = exercise;
  const points = samplePoints(model, `${exercise.name}:differences`, differencePointCount, 4);
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

function proveTests(
  exercise: Exercise,
  part: ExercisePart,
  variant: (seed: number) => Exercise | null,
): Proof & { results: PartProof['tests'] } {
  const tests = exercise.tests.find((candidate) => candidate.part === part.id);
  if (tests === undefined) return { checkCount: 0, flaws: [], results: [] };
  const { seed } = tests;
  const at = variant(seed);
  if (at === null) {
    const flaw = {
      part: part.id,
      path: ['tests', part.id],
      message: `there is no variant with seed ${seed}`,
    };
    return { checkCount: 1, flaws: [flaw], results: [] };
  }
  const results = runTests(at, tests);
  return {
    checkCount: results.length + results.filter(({ expected }) => expected.finding !== null).length,
    flaws: flawsOfTests(part.id, results),
    results: results.map((result) => ({ ...result, seed })),
  };
}
