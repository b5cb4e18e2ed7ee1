import { z } from 'zod';

export const formula = z.union([z.string().min(1), z.number()]);

/** What a part of any kind may say. */
export const common = {
  name: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A name for the result (dZ2, dmu_i). Later parts may use it; it must not be a quantity of the model already.',
    ),
  ask: z
    .string()
    .optional()
    .describe(
      'The question as TeX. Without it: the derivative asked for, after the name if there is one; ' +
        'for an expression or a number, the name. A number or expression without either needs it.',
    ),
  use: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'The names an answer may hold. An answer that is right but holds others is "right, but not as asked".',
    ),
  attempts: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('How many attempts count; without it, as many as wanted.'),
  credit: z.number().min(0).optional().describe('The weight of this part in the exercise; 1 without it.'),
  tolerance: z
    .strictObject({
      relative: z.number().min(0).optional().describe('Allowed distance as a fraction of the right value.'),
      absolute: z.number().min(0).optional().describe('Allowed distance in units of the value.'),
    })
    .optional()
    .describe('How far from the right value a number may be.'),
  rounded: z
    .number()
    .int()
    .min(0)
    .max(12)
    .optional()
    .describe('Decimal places asked for: a value rounded or cut to that many is right.'),
  tidy: z
    .boolean()
    .optional()
    .describe(
      'Whether the answer is to be simplified: one that is right and more than twice as long as need be is ' +
        '"right, now simplify".',
    ),
  skills: z
    .array(z.string().min(1))
    .optional()
    .describe("What this part practises; without it, the exercise's."),
};
