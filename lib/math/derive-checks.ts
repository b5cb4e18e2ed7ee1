import { compare } from './compare';
import { centralDifferences } from './differences';
import { doubles } from './doubles';
import { environmentAt, evaluate } from './evaluate';
import type { Expression } from './expression';
import type { Model } from './model';
import { readExpression } from './notation/read';
import { type Point, samplePoints } from './points';

/** `reading`: what is written can be read; `reverse-mode`: it equals the gradient of the rules. */
export type CheckId = 'reading' | 'reverse-mode' | 'differences' | 'mathjs';

/** Another way to derive: `passes` where it does not apply, `fails` where it differs or could not tell. */
export type Witness = (given: WitnessGiven) => 'passes' | 'fails';
export type WitnessGiven = {
  of: Expression;
  by: Expression;
  gradient: Expression;
  model: Model;
  points: Point[];
};

type Given = { of: Expression; by: Expression; raw: Expression; gradient: string; model: Model };

const pointCount = 12;
/** Points at which differences must be told and agree. */
const agreedMin = 3;
const relativeMax = 1e-9;

/** The checks of a gradient, as it is written, that could not be made or did not agree. */
export function failedChecks({ of, by, raw, gradient, model }: Given, witness: Witness | null): CheckId[] {
  const failed: CheckId[] = [];
  const reading = readExpression(gradient, model.scope);
  const read = reading.kind === 'expression' ? reading.expression : null;
  if (read === null) failed.push('reading');
  if (read === null || compare(read, raw, model, 'derive').kind !== 'equal') failed.push('reverse-mode');
  const points = samplePoints(model, 'derive', pointCount, 4);
  const asked = read ?? raw;
  if (!agreesWithDifferences(asked, of, by, model, points)) failed.push('differences');
  if (witness !== null && witness({ of, by, gradient: asked, model, points }) === 'fails')
    failed.push('mathjs');
  return failed;
}

function agreesWithDifferences(
  gradient: Expression,
  of: Expression,
  by: Expression,
  model: Model,
  points: readonly Point[],
): boolean {
  let agreed = 0;
  for (const point of points) {
    if (agreed > agreedMin) break;
    const derived = evaluate(gradient, environmentAt(doubles, model, point));
    const measured = centralDifferences(of, by, model, point);
    if (derived.data.length !== measured.data.length) return false;
    const isKnown = derived.data.every(
      (ball, at) => doubles.stateOf(ball) === 'value' && Number.isFinite(measured.data[at]),
    );
    if (!isKnown) continue;
    const isClose = derived.data.every((ball, at) => {
      const right = measured.data[at] as number;
      return (
        Math.abs(doubles.toNumber(ball) - right) <=
        relativeMax * Math.max(1, Math.abs(right)) + wideness(ball.error)
      );
    });
    if (!isClose) return false;
    agreed += 1;
  }
  return agreed >= agreedMin;
}

/** A rounding error that is too large to tell anything is not forgiven. */
function wideness(error: number): number {
  return error < 1e-6 ? error : 0;
}
