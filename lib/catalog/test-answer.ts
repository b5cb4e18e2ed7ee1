import { z } from 'zod';

const cells = z.record(z.string(), z.string()).optional();
export const traceTable = z.strictObject({
  rows: z.array(
    z.strictObject({
      outputs: z.array(z.string()).optional(),
      gradient: cells,
      velocity: cells,
      parameters: cells,
    }),
  ),
});
export const testAnswer = z.union([
  z.string(),
  z.array(z.string()),
  z.strictObject({ values: cells, local: cells, gradients: cells }),
  traceTable,
]);

/** An answer in an author's tests. */
export type TestAnswer = z.infer<typeof testAnswer>;
