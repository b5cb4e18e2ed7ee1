import type { Exercise } from '../../catalog/exercise';
import type { TracePart } from '../../catalog/parts/trace-source';
import type { DecimalBall } from '../../math/decimals';
import type { TraceAnswer } from '../answer';
import type { CellsVerdict } from '../cells/cell-verdict';
import { type FillCheck, type FillProof, fillProof } from '../cells/fill-check';
import type { CellVerdict } from '../verdict';
import { cellName } from './cell-name';
import { fillOf, type Keeping, type Slip } from './fills';
import { judgeTrace } from './judge-trace';
import { keysOf } from './trace-answer';
import { type Training, trainingOf } from './training';
import { trueRunOf } from './true-run';

/** Slips tried in one table, spread over its cells. */
const slipMax = 30;

/**
 * Tables made from the run itself, judged: the right ones by every way of rounding, one wrong cell left alone, one
 * that is gone on from, and nothing but wrong cells. `flaws` says in English which of them is judged otherwise.
 */
export function proveTrace(exercise: Exercise, part: TracePart): FillProof {
  const training = trainingOf(exercise, part);
  const undefinedAt = firstUndefined(training);
  if (undefinedAt !== null)
    return { fills: [], checkCount: 1, flaws: [`step ${undefinedAt} of the run has no value`] };
  const fills: FillCheck[] = [];
  const check = (
    made: Pick<FillCheck, 'what' | 'keeping' | 'cell'>,
    answer: TraceAnswer,
    problemOf: (verdict: CellsVerdict) => string | null,
  ): void => {
    const verdict = judgeTrace(exercise, part, answer);
    fills.push({ ...made, answer, verdict, problem: problemOf(verdict) });
  };
  const is = (wanted: CellsVerdict['kind']) => (verdict: CellsVerdict) =>
    verdict.kind === wanted ? null : `is ${verdict.kind}`;
  const keepings: Keeping[] = part.rounded === null ? ['exact'] : ['exact', 'rounded', 'cut'];
  for (const keeping of keepings)
    check({ what: 'right', keeping, cell: null }, fillOf(training, keeping), is('correct'));
  check({ what: 'wrong', keeping: null, cell: null }, allWrong(training), is('incorrect'));
  check({ what: 'empty', keeping: null, cell: null }, { rows: [] }, is('unread'));
  for (const slip of slipsOf(training)) {
    const cell = cellOf(slip, part);
    const keeping = part.rounded === null ? 'exact' : 'rounded';
    check({ what: 'slipped', keeping: null, cell }, fillOf(training, 'exact', [slip], false), (verdict) =>
      onlyWrong(verdict, cell, ['right']),
    );
    check({ what: 'carried', keeping: null, cell }, fillOf(training, keeping, [slip]), (verdict) =>
      onlyWrong(verdict, cell, ['right', 'carried']),
    );
  }
  return fillProof(fills, 'table');
}

function firstUndefined(training: Training): number | null {
  const at = trueRunOf(training).steps.findIndex((step) =>
    Object.values(step).some((values) => values.some(({ state }) => state !== 'value')),
  );
  return at < 0 ? null : at + 1;
}

function cellOf({ row, group, at }: Slip, part: TracePart): string {
  return cellName(row, group, keysOf(part, group, row)[at] as string);
}

/** Far from the right value, never zero, and different from cell to cell. */
function wrongFor(place: number): (value: DecimalBall) => DecimalBall {
  return (value) => ({
    ...value,
    value: value.value.plus(
      value.value
        .abs()
        .plus(1)
        .times(2.371 + 0.0173 * place),
    ),
  });
}

function slipsOf(training: Training): Slip[] {
  const { part } = training;
  const all = part.batches.flatMap((_, step) =>
    part.fill.flatMap((group) =>
      keysOf(part, group, step + 1).map((_key, at) => ({ row: step + 1, group, at })),
    ),
  );
  const every = Math.ceil(all.length / slipMax);
  return all
    .map((cell, place) => ({ ...cell, make: wrongFor(place) }))
    .filter((_, place) => place % every === 0);
}

function allWrong(training: Training): TraceAnswer {
  const right = fillOf(training, 'exact');
  let place = 0;
  const damage = (text: string): string => {
    place += 1;
    const value = Number(text);
    return String(value + (Math.abs(value) + 1) * (2.371 + 0.0173 * place));
  };
  const damaged = (row: TraceAnswer['rows'][number]): TraceAnswer['rows'][number] =>
    Object.fromEntries(
      Object.entries(row).map(([group, cells]: [string, string[] | Record<string, string>]) => [
        group,
        Array.isArray(cells)
          ? cells.map(damage)
          : Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, damage(text)])),
      ]),
    );
  return { rows: right.rows.map(damaged) };
}

function onlyWrong(verdict: CellsVerdict, cell: string, others: CellVerdict['mark'][]): string | null {
  if (verdict.kind !== 'partly' && verdict.kind !== 'incorrect') return `is ${JSON.stringify(verdict)}`;
  const wrong = verdict.cells.filter((one) =>
    one.cell === cell ? one.mark !== 'wrong' : !others.includes(one.mark),
  );
  const [first] = wrong;
  if (first !== undefined) return `${first.cell} is ${first.mark}`;
  return verdict.firstWrong === cell ? null : `${verdict.firstWrong} is pointed out`;
}
