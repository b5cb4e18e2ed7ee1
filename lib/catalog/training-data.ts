import { z } from 'zod';
import type { Entry } from './entries';

const columnMax = 16;
const rowMax = 200;

export const dataSource = z
  .strictObject({
    columns: z
      .array(z.string().min(1))
      .min(1)
      .max(columnMax)
      .describe(
        'The symbols given row by row: `[x1, x2, y]`; an entry of a vector is written `x_1`, of a matrix `X_1,2`.',
      ),
    rows: z
      .array(z.array(z.number()).min(1))
      .min(1)
      .max(rowMax)
      .describe('The points, a list of numbers each, in the order of the columns.'),
  })
  .describe('Training data: the table that `trace` parts run over.');

/** The points of a training run: a number for each column in each row. */
export type TrainingData = { columns: Entry[]; rows: number[][] };
