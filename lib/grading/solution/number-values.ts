import type { Exercise } from '../../catalog/exercise';
import { doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import { type Expression, number } from '../../math/expression';
import { samplePoints, withFixed } from '../../math/points';

/** A value as it is written down: `isExact` where nothing was rounded away. */
export type Written = { expression: Expression; isExact: boolean };

const digitsKept = 6;
/** A number of more digits is rounded for reading. */
const digitsExact = 8;

/** What expressions are worth at the exercise's point; null where there is no value. */
export function valuesAt(exercise: Exercise): (expression: Expression) => number | null {
  const [point] = samplePoints(exercise.model, exercise.name, 1, 4);
  if (point === undefined) return () => null;
  const environment = environmentAt(doubles, exercise.model, withFixed(point, exercise.at));
  return (expression) => {
    const [ball] = evaluate(expression, environment).data;
    const value = ball === undefined ? Number.NaN : doubles.toNumber(ball);
    return Number.isFinite(value) ? value : null;
  };
}

/** With as many digits as are worth reading, or with so many decimals. */
export function writtenNumber(value: number, decimals: number | null = null): Written {
  const clean = Number(value.toPrecision(12));
  const isShort = digitCount(clean) <= digitsExact;
  if (isShort && (decimals === null || Number(clean.toFixed(decimals)) === clean))
    return { expression: number(clean), isExact: true };
  if (decimals === null) return { expression: number(Number(clean.toPrecision(digitsKept))), isExact: false };
  return { expression: fixed(value, decimals), isExact: false };
}

function fixed(value: number, decimals: number): Expression {
  const text: Expression = { kind: 'number', text: Math.abs(value).toFixed(decimals) };
  return value < 0 ? { kind: 'apply', operation: 'negate', args: [text] } : text;
}

function digitCount(value: number): number {
  return value.toExponential().split('e')[0]?.replaceAll(/[-.]/g, '').length ?? 0;
}
