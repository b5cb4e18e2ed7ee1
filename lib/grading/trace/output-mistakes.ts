import { name } from '../../math/expression';
import { finding, said } from '../findings/mistake';
import {
  type Asked,
  earlierParameters,
  quickBenchOf,
  quickSlip,
  type Slip,
  saidNumber,
  startsInDoubles,
} from './slip';
import { insideSigmoid } from './stable-loss';

/** The output before the activation, of another point, or by older parameters. */
export function outputSlips({ at, place, training }: Asked): Slip[] {
  const bench = quickBenchOf(place);
  const { model, part } = training;
  const point = place.batch[at] as number;
  const others = part.data.rows.map((_, row) => row + 1).filter((row) => row !== point);
  const inside = insideSigmoid(name(part.output), model);
  return [
    ...startsInDoubles(place).flatMap((start) => [
      ...(inside === null
        ? []
        : quickSlip(
            bench.valueOf(inside, start, point),
            finding('other-numbers', 'inner', { inner: said(inside, model) }),
            place,
          )),
      ...others.flatMap((other) =>
        quickSlip(
          bench.outputs(start, [other])[0],
          finding('other-numbers', 'point', { point: saidNumber(other) }),
          place,
        ),
      ),
    ]),
    ...earlierParameters(place).flatMap((start, step) =>
      quickSlip(
        bench.outputs(start, [point])[0],
        finding('other-numbers', 'earlier', { step: saidNumber(step + 1) }),
        place,
      ),
    ),
  ];
}
