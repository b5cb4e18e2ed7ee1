import { z } from 'zod';

/** The kinds whose place in the format is reserved: known, and refused until they can be judged. */
export const reservedKinds = ['derivation', 'graph', 'trace'] as const;

const formula = z.union([z.string().min(1), z.number()]);

const common = {
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

/** One row per kind. The key a row is named by is the one that says the kind. */
const partSources = {
  gradient: z.strictObject({
    gradient: z
      .string()
      .min(1)
      .describe(
        '`L by w1`: the derivative of a quantity by a symbol or by a quantity taken as one of its own. ' +
          'The key is derived from the model.',
      ),
    ...common,
  }),
  expression: z.strictObject({
    expression: formula.describe('Any expression equal to this one is right.'),
    ...common,
  }),
  number: z.strictObject({
    number: formula.describe(
      "The value of this expression at the exercise's point is asked. It may hold derivatives: d(L, w0).",
    ),
    ...common,
  }),
  shape: z.strictObject({
    shape: z
      .string()
      .min(1)
      .describe('The rows and columns of this quantity are asked; dW1 has the shape of W1.'),
    ...common,
  }),
  choice: z.strictObject({
    choice: z
      .strictObject({
        options: z
          .record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/), z.enum(['right', 'wrong']))
          .describe(
            'Each option is `right` or `wrong`. Its text is the list item in the same place in each language file, ' +
              'its reason a quotation in that item.',
          ),
        several: z
          .boolean()
          .optional()
          .describe('Whether more than one may be ticked; without it, true where more than one is right.'),
      })
      .describe('Options to choose from, shown in an order of their own for each seed.'),
    ...common,
  }),
};

export const partSource = z
  .union([
    partSources.gradient,
    partSources.expression,
    partSources.number,
    partSources.shape,
    partSources.choice,
  ])
  .describe('A question about the model. Exactly one of its keys says the kind.');

export type PartSource = z.infer<typeof partSource>;
