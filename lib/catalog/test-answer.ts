import { z } from 'zod';

const cells = z.record(z.string(), z.string());
export const traceTable = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        outputs: z
          .array(z.string())
          .optional()
          .describe('The outputs for the points of the batch, in their order.'),
        gradient: cells.optional().describe('The gradient, by parameter: `{ w0: "58.78" }`.'),
        velocity: cells.optional().describe('The velocity after the step, by parameter.'),
        parameters: cells.optional().describe('The parameters after the step.'),
      }),
    )
    .describe('The table of a training run, a row per step. A cell that is missing is empty.'),
});
export const testAnswer = z.union([
  z.string(),
  z.array(z.string()),
  z.strictObject({
    values: cells.optional().describe('The value at each node of a graph: `{ e: "6" }`.'),
    local: cells.optional().describe('The local derivative on each edge: `{ h by e: "4" }`.'),
    gradients: cells.optional().describe('The derivative of the end by each node: `{ a: "192" }`.'),
  }),
  traceTable,
]);

/** An answer in an author's tests. */
export type TestAnswer = z.infer<typeof testAnswer>;
