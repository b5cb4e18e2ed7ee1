import { name } from '../../math/expression';
import { finding, said } from '../findings/mistake';
import { type Asked, earlierParameters, type Slip, saidNumber } from './slip';
import { insideSigmoid } from './stable-loss';

/** The output of another point, by older parameters, or before the activation. */
export function outputSlips(asked: Asked): Slip[] {
  const { at, place, training } = asked;
  const { bench } = place.run;
  const { model, part } = training;
  const point = place.batch[at] as number;
  const inside = insideSigmoid(name(part.output), model);
  const starts = [...place.before.own.parameters, ...place.before.truth.parameters];
  return [
    ...starts.flatMap(({ values }) => [
      ...(inside === null
        ? []
        : [
            {
              value: bench.valueOf(inside, values, point),
              finding: finding('other-numbers', 'inner', { inner: said(inside, model) }),
            },
          ]),
      ...otherPoints(point, asked).flatMap((other) =>
        bench.outputs(values, [other]).map((value) => ({
          value,
          finding: finding('other-numbers', 'point', { point: saidNumber(other) }),
        })),
      ),
    ]),
    ...earlierParameters(place).flatMap((values, step) =>
      bench.outputs(values, [point]).map((value) => ({
        value,
        finding: finding('other-numbers', 'earlier', { step: saidNumber(step + 1) }),
      })),
    ),
  ];
}

function otherPoints(point: number, { training }: Asked): number[] {
  return training.part.data.rows.map((_, row) => row + 1).filter((row) => row !== point);
}
