import { z } from 'zod';
import type { Expression } from '../../math/expression';
import type { Entry } from '../entries';
import type { PartCommon } from '../part-common';
import type { TrainingData } from '../training-data';
import type { Value } from '../variant';
import { common, formula } from './common-source';
import { type TraceGroup, traceGroups } from './trace-groups';

const stepMax = 40;
const value = z.number();
const vector = z.array(value).min(1);
const matrix = z.array(vector).min(1);

export const traceSource = z.strictObject({
  trace: z
    .string()
    .min(1)
    .describe(
      'Gradient descent on this loss over `data` is worked out by hand, in a table with a row per step. The loss is that of ' +
        'one point; the loss of a batch is the mean over its points.',
    ),
  output: z
    .string()
    .min(1)
    .optional()
    .describe('The line of the model that `outputs` asks for; without it, the one the loss is made of.'),
  start: z
    .union([z.array(z.string().min(1)).min(1), z.record(z.string(), z.union([value, vector, matrix]))])
    .describe(
      'The parameters that are trained, and where they begin: `{ w0: 1e-5, W1: [[1, 0], [0, 1]] }`. Given as a list of names, ' +
        'they begin at their values in `at` or `draw`.',
    ),
  rate: formula.describe(
    'The learning rate, greater than 0: a number, or an expression of symbols that have a value.',
  ),
  momentum: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      'The β of v ← β v + gradient, w ← w − rate · v, where v is 0 at the start; without it, plain gradient descent.',
    ),
  batches: z
    .array(z.array(z.number().int().min(1)).min(1))
    .min(1)
    .optional()
    .describe(
      'For each step, the rows of `data` it looks at, counted from 1: `[[1, 2], [3, 4]]`; without it, all rows in every step.',
    ),
  steps: z
    .number()
    .int()
    .min(1)
    .max(stepMax)
    .optional()
    .describe('How many steps there are; the batches come round again. Without it, one for each batch.'),
  fill: z
    .array(z.enum(traceGroups))
    .min(1)
    .optional()
    .describe(
      'What is filled in at each step; without it, outputs, gradient and parameters, and velocity where there is momentum.',
    ),
  ...common,
});

export type TraceSource = z.infer<typeof traceSource>;

/** A run of gradient descent, to be worked out by hand. */
export type TraceRun = {
  kind: 'trace';
  /** The loss of one row of the data. */
  loss: Expression;
  /** The quantity that is the model's answer for a row. */
  output: string;
  data: TrainingData;
  parameters: TraceParameter[];
  rate: Expression;
  momentum: number | null;
  /** For each step, rows of the data, from 1. */
  batches: number[][];
  /** In the order of `traceGroups`. */
  fill: TraceGroup[];
};

/** A part that asks for one. */
export type TracePart = PartCommon & TraceRun;

/** `start`: null where it is the exercise's own value. */
export type TraceParameter = { symbol: string; entries: Entry[]; start: Value | null };
