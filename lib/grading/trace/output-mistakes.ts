import { name } from '../../math/expression';
import { finding, said } from '../findings/mistake';
import { type Asked, earlierParameters, plainBenchOf, type Slip, saidNumber, startsOf } from './slip';
import { insideSigmoid } from './stable-loss';

/** The output before the activation, of another point, or by older parameters. */
export function outputSlips({ at, place, training }: Asked): Slip[] {
  const bench = plainBenchOf(place);
  const { model, part } = training;
  const point = place.batch[at] as number;
  const others = part.data.rows.map((_, row) => row + 1).filter((row) => row !== point);
  const inside = insideSigmoid(name(part.output), model);
  return [
    ...startsOf(place).flatMap((start): Slip[] => [
      ...(inside === null
        ? []
        : [
            {
              value: bench.valueOf(inside, start, point),
              finding: () => finding('other-numbers', 'inner', { inner: said(inside, model) }),
            },
          ]),
      ...others.map((other) => ({
        value: bench.outputs(start, [other])[0],
        finding: () => finding('other-numbers', 'point', { point: saidNumber(other) }),
      })),
    ]),
    ...earlierParameters(place).map((start, step) => ({
      value: bench.outputs(start, [point])[0],
      finding: () => finding('other-numbers', 'earlier', { step: saidNumber(step + 1) }),
    })),
  ];
}
