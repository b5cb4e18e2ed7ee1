import { type DoubleBall, doubles } from '../../math/doubles';
import { type Environment, environmentAt, evaluate } from '../../math/evaluate';
import type { Expression } from '../../math/expression';
import type { Tensor } from '../../math/tensor';
import { type BallProgram, ballProgramOf } from './ball-program';

/** An expression as it is worked out from some cells, one after the other. */
type Written = { keys: readonly string[]; program: BallProgram | null };

/** What was written down for each expression, by the cells it was worked out from. */
export type Programs = WeakMap<Expression, Written[]>;

/** Cells are left empty in many ways; so many of them are kept. */
const writtenMax = 4;

type Cells = readonly (readonly [key: string, value: { rough: Tensor<DoubleBall> }])[];

/** The entries of an expression, from those of the cells it is worked out from. */
export function programIn(
  expression: Expression,
  cells: Cells,
  { model, point }: Pick<Environment<DoubleBall>, 'model' | 'point'>,
  programs: Programs,
): BallProgram {
  const known = programs.get(expression) ?? [];
  programs.set(expression, known);
  const before = known.find(
    ({ keys }) => keys.length === cells.length && keys.every((key, at) => key === cells[at]?.[0]),
  );
  const work = <Ball>(environment: Environment<Ball>, inputs: readonly Ball[]): Ball[] => {
    let from = 0;
    const quantities = new Map<string, Tensor<Ball>>();
    for (const [key, { rough }] of cells) {
      quantities.set(key, { ...rough, data: inputs.slice(from, from + rough.data.length) });
      from += rough.data.length;
    }
    return evaluate(expression, { ...environment, quantities }).data;
  };
  const count = cells.reduce((sum, [, { rough }]) => sum + rough.data.length, 0);
  const written = before ?? {
    keys: cells.map(([key]) => key),
    program: ballProgramOf(
      (arithmetic, inputs) => work(environmentAt(arithmetic, model, point), inputs),
      count,
    ),
  };
  if (before === undefined) known.push(written);
  if (known.length > writtenMax) known.shift();
  return written.program ?? ((inputs) => work(environmentAt(doubles, model, point), inputs));
}
