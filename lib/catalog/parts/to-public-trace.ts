import { doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import { name } from '../../math/expression';
import { toTex } from '../../math/notation/to-tex';
import { samplePoints, withFixed } from '../../math/points';
import { expressionOf, placeOf } from '../entries';
import type { Exercise } from '../exercise';
import { symbolsUnder } from '../value-checks';
import type { Value } from '../variant';
import type { PublicTrace } from './public-trace';
import type { TracePart } from './trace-source';

export function publicTrace(part: TracePart, exercise: Exercise): PublicTrace {
  const { model, at } = exercise;
  const { scope } = model;
  const { data, parameters, loss, output, rate, momentum, batches, fill } = part;
  const inputs = inputColumns(part, exercise);
  return {
    fill,
    columns: data.columns.map((entry, column) => ({
      name: entry.name,
      tex: toTex(expressionOf(entry), scope),
      isInput: inputs.includes(column),
    })),
    rows: data.rows,
    loss: toTex(loss, scope),
    output: toTex(name(output), scope),
    parameters: parameters.flatMap(({ symbol, entries, start }) => {
      const values = numbersOf(start ?? at[symbol] ?? 0);
      const of = toTex(name(symbol), scope);
      return entries.map((entry, at) => ({
        name: entry.name,
        tex: toTex(expressionOf(entry), scope),
        start: values[at] ?? 0,
        entry: entry.name === symbol ? null : { of, place: placeOf(entry) },
      }));
    }),
    rate: { tex: toTex(rate, scope), value: rateOf(part, exercise) },
    momentum,
    batches,
  };
}

/** The columns the output is made of; what else there is are targets. */
export function inputColumns({ output, data }: TracePart, { model }: Pick<Exercise, 'model'>): number[] {
  const under = symbolsUnder(name(output), model);
  return data.columns.flatMap(({ symbol }, at) => (under.has(symbol) ? [at] : []));
}

/** Row by row. */
export function numbersOf(value: Value): number[] {
  return typeof value === 'number' ? [value] : value.flat();
}

function rateOf({ rate }: TracePart, exercise: Exercise): number {
  const { model, at } = exercise;
  const [point] = samplePoints(model, exercise.name, 1, 4);
  if (point === undefined) throw new Error('No point');
  const [ball] = evaluate(rate, environmentAt(doubles, model, withFixed(point, at))).data;
  return ball === undefined ? Number.NaN : doubles.toNumber(ball);
}
