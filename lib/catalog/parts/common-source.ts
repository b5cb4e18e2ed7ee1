import { z } from 'zod';

export const formula = z.union([z.string().min(1), z.number()]);

/** What matters where the answer is a formula. */
const formulaRules = {
  use: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'The names an answer may hold. One that is right but holds others is "right, but not as asked", which costs nothing. ' +
        'Without it, an answer may hold all names.',
    ),
  tidy: z
    .boolean()
    .optional()
    .describe(
      'Whether the answer is to be simplified: one that is right and more than twice as long as need be is ' +
        '"right, now simplify", which costs nothing.',
    ),
};

/** What matters where the answer is made of numbers. */
const numberRules = {
  tolerance: z
    .strictObject({
      relative: z
        .number()
        .min(0)
        .optional()
        .describe('The distance as a fraction of the right value: 0.01 is one per cent.'),
      absolute: z.number().min(0).optional().describe('The distance as a number.'),
    })
    .optional()
    .describe('How far from the right value a number may be. Where both are given, either is enough.'),
  rounded: z
    .number()
    .int()
    .min(0)
    .max(12)
    .optional()
    .describe(
      'How many decimal places are asked for. A value rounded to that many is right, and so is one cut off there.',
    ),
};

/** What a part of any kind may say; what its answers have no use for says nothing there. */
export const common = {
  name: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A name for the result: `dZ2`, `dmu_i`. Answers to later parts may use it. It must not be a name of the model already.',
    ),
  ask: z
    .string()
    .optional()
    .describe(
      'The question as TeX, where what Gradus writes will not do: of a gradient the derivative (after `name =` where there ' +
        'is a name), of an expression its name, of a number its name or the quantity it is. Where there is none of these, ' +
        'it is needed.',
    ),
  attempts: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'How many answers count; without it, all do. Later ones are judged and shown, and no longer count. What cannot be read, ' +
        'has the wrong shape or form, or cannot be decided uses none up.',
    ),
  credit: z
    .number()
    .min(0)
    .optional()
    .describe('What this part weighs beside the others of the exercise; 1 without it.'),
  skills: z
    .array(z.string().min(1))
    .optional()
    .describe('What this part practises; without it, what the exercise does.'),
  ...formulaRules,
  ...numberRules,
};
