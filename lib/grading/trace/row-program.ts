import type { Arithmetic } from '../../math/arithmetic';
import { costOf } from '../../math/cost';
import { environmentAt, evaluate } from '../../math/evaluate';
import type { Expression } from '../../math/expression';
import { scalar, type Tensor } from '../../math/tensor';
import { symbolsAt } from './bench';
import { type Program, programOf } from './program';
import type { Slope } from './slopes';
import type { Training } from './training';

/**
 * Numbers of the model at a row, from the parameters followed by the row; with `isByOutput` from these followed by the
 * output.
 */
export function rowProgram(
  { part, model, point }: Training,
  wanted: readonly Expression[],
  { slope = 'one', isByOutput = false }: { slope?: Slope; isByOutput?: boolean } = {},
): Program {
  const entries = part.parameters.flatMap((parameter) => parameter.entries);
  const symbolCount = entries.length + part.data.columns.length;
  const work = <Ball>(arithmetic: Arithmetic<Ball>, inputs: readonly Ball[]): Ball[] => {
    const quantities = new Map<string, Tensor<Ball>>([
      ...symbolsAt(entries, inputs.slice(0, entries.length)),
      ...symbolsAt(part.data.columns, inputs.slice(entries.length, symbolCount)),
    ]);
    if (isByOutput) quantities.set(part.output, scalar(inputs[symbolCount] as Ball));
    const environment = { ...environmentAt(arithmetic, model, point), quantities };
    return wanted.flatMap((of) => evaluate(of, environment).data);
  };
  const lines = [...model.quantities.values()].map(({ expression }) => expression);
  const count = [...wanted, ...lines].reduce((sum, of) => sum + costOf(of, model, point.sizes), 0);
  return programOf(work, symbolCount + Number(isByOutput), count, slope);
}
