import { expect, test } from 'vitest';
import { exerciseOf, graphPart } from '../../catalog/testing/graph-exercise';
import { graphs } from '../../catalog/testing/graphs';
import { doubles } from '../../math/doubles';
import { environmentAt, evaluate } from '../../math/evaluate';
import { randomFrom } from '../../math/seed';
import { waysOfCell } from './cell-ways';
import { keyOf } from './graph-model';
import { createWork, truthOf } from './graph-work';
import { programIn } from './programs';

test.each(graphs)('%s: what is written down says what evaluating says', (_, yaml, written) => {
  const exercise = exerciseOf(yaml);
  const part = graphPart(exercise, written);
  const work = createWork(exercise, part);
  const { model, point } = work.truth.rough;
  const random = randomFrom(yaml);
  const cells = work.cells.map((cell) => [keyOf(cell), truthOf(cell, work)] as const);
  for (const cell of work.cells)
    for (const expression of waysOfCell(cell, work.graphModel, null))
      for (let round = 0; round < 4; round += 1) {
        const moved = cells.map(([key, { rough }]) => {
          const data = rough.data.map(({ value }) => ({
            value: value * random() * 3 - 1,
            error: random() / 9,
          }));
          return [key, { rough: { ...rough, data } }] as const;
        });
        const program = programIn(expression, moved, work.truth.rough, work.programs);
        const quantities = new Map(moved.map(([key, { rough }]) => [key, rough]));
        const environment = { ...environmentAt(doubles, model, point), quantities };
        expect(program(moved.flatMap(([, { rough }]) => rough.data))).toEqual(
          evaluate(expression, environment).data,
        );
      }
});
