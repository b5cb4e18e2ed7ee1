import type { TraceGroup } from '../../catalog/parts/trace-groups';
import type { DecimalBall } from '../../math/decimals';
import { isNearEntry, ruleOfCells } from '../cells/judge-cell';
import type { Finding } from '../verdict';
import { gradientSlips } from './gradient-mistakes';
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
export function findTraceMistake(typed: DecimalBall, group: TraceGroup, asked: Asked): Finding | null {
  if (typed.state !== 'value' || typed.value.isZero()) return null;
  const rule = ruleOfCells(asked.training.part);
  const slip = slipsIn[group](asked).find(({ value }) => isNearEntry(typed, value, rule));
  return slip?.finding ?? null;
}
