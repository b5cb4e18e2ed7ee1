import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { Finding } from '../verdict';
import { ballOf } from './bench';
import { gradientSlips } from './gradient-mistakes';
import { isNearTo, type OneNumber } from './numbers';
import { outputSlips } from './output-mistakes';
import type { Asked, Slip } from './slip';
import { parameterSlips, velocitySlips } from './step-mistakes';

const slipsIn: Record<TraceGroup, (asked: Asked) => Slip[]> = {
  outputs: outputSlips,
  gradient: gradientSlips,
  velocity: velocitySlips,
  parameters: parameterSlips,
};

/** Why a cell is wrong: the first mistake of those people make in its column that gives it; null where none does. */
export function findTraceMistake(typed: OneNumber, group: TraceGroup, asked: Asked): Finding | null {
  const { state, value: number } = typed.exact();
  if (state !== 'value' || number.isZero()) return null;
  const { rule, bench } = asked.place.run;
  const isMade = ({ value }: Slip): boolean =>
    value !== undefined &&
    Number.isFinite(value) &&
    isNearTo(typed, { rough: { value, error: 0 }, exact: () => ballOf(bench.arithmetic, value) }, rule);
  return slipsIn[group](asked).find(isMade)?.finding() ?? null;
}
