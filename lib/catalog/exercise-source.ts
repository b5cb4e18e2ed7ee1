import { z } from 'zod';
import { partSource } from './part-source';
import { testAnswer } from './test-answer';
import { dataSource } from './training-data';

const value = z.number();
const vector = z.array(value).min(1);
const matrix = z.array(vector).min(1);
const formula = z.union([z.string().min(1), z.number()]);
const partTests = z.strictObject({
  correct: z
    .array(testAnswer)
    .optional()
    .describe(
      'Answers that must be right. An answer is a text, as a learner types it; for a choice a list of option ids, for a ' +
        'derivation a list of lines, for a graph `{ values, local, gradients }`, for a training run `{ rows }`.',
    ),
  partly: z
    .array(testAnswer)
    .optional()
    .describe('Answers to a graph or a training run of which some cells, not all, must earn credit.'),
  incorrect: z
    .union([z.array(testAnswer), z.record(z.string(), z.string())])
    .optional()
    .describe(
      'Answers that must be wrong. As a map, each with the finding a learner must be told: `{ "(y - yhat) x1": sign }`; ' +
        '`other` where none of the findings fits.',
    ),
  unread: z
    .array(testAnswer)
    .optional()
    .describe(
      'Texts that must not be readable as mathematics, such as a bracket left open. They cost a learner nothing.',
    ),
  'wrong-shape': z
    .array(testAnswer)
    .optional()
    .describe(
      'Answers that must be refused for their shape, before anything else is looked at. They cost a learner nothing.',
    ),
  'not-in-form': z
    .array(testAnswer)
    .optional()
    .describe('Answers that must be right, but not in the form asked for by `use`, `until` or `tidy`.'),
  seed: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe(
      'The variant these answers are judged in; 0 without it. It matters where the answers are numbers.',
    ),
});

/** The file `exercise.yaml`, as its author writes it. The one truth about format 1. */
export const exerciseSource = z
  .strictObject({
    format: z.literal(1).describe('The version of this format. There is one: 1.'),
    level: z.number().int().min(1).max(5).describe('How hard it is, from 1, a warm-up, to 5, for experts.'),
    skills: z
      .array(z.string().min(1))
      .min(1)
      .describe(
        'What the exercise practises, a word each: `chain-rule`, `sigmoid`, `log-loss`. Progress is told per skill.',
      ),
    symbols: z
      .record(z.string().min(1), z.string().min(1))
      .describe(
        'What is given, and where it lives: `x1, x2: real` (names apart by a comma and a space), `W1: real (n1, n0)` for a ' +
          'matrix, `b: real (n)` for a column, `x_i: real (n)` for a family with one value per i. Domains: real, positive, ' +
          'probability, label (0 or 1), sign (−1 or 1), indicator (0 or 1), integer 1..9, interval lo..hi, one-hot, simplex. ' +
          'Answers are compared at points of these domains, so log and sqrt should get numbers they are made for.',
      ),
    indices: z
      .record(z.string().min(1), z.string().min(1))
      .optional()
      .describe(
        'What free index letters run over: `i: 1..N`, with N a size. A letter bound by `sum(i, 1, N, …)` needs nothing.',
      ),
    sizes: z
      .union([
        z.record(z.string().min(1), z.number().int().min(1).max(64)),
        z.array(z.string().min(1)).min(1),
      ])
      .optional()
      .describe(
        'The names of sizes: `[n, m]`, or with numbers `{ n: 3, m: 5 }`. Without numbers each gets one of its own, so that no ' +
          'two sizes are alike by chance. Numbers are needed where a value, a graph or a training run depends on them.',
      ),
    functions: z
      .record(z.string().min(1), z.array(z.string().min(1)).min(1))
      .optional()
      .describe(
        'Functions left as a letter, each with the functions it may be: `g1: [tanh, relu]`. An answer may hold `g1(z)` and ' +
          "`g1'(z)`, and has to be right for each of them.",
      ),
    model: z
      .record(z.string().min(1), formula)
      .describe(
        'The forward pass, a line per quantity, in order: each may use the symbols and the lines above it. Every key, check ' +
          'and explanation is derived from it.',
      ),
    write: z
      .record(
        z.string().min(1),
        z.strictObject({
          tex: z.string().min(1).optional().describe('How the name is set, as TeX.'),
          also: z
            .array(z.string().min(1))
            .optional()
            .describe('Other ways learners type it: `["h_j(x_i)", h_ij]`.'),
        }),
      )
      .optional()
      .describe(
        'The look of names and other ways to type them, where the defaults will not do. By default `yhat` is ŷ, `theta` is θ, ' +
          '`dW2` is dW₂.',
      ),
    at: z
      .record(z.string().min(1), z.union([value, vector, matrix]))
      .optional()
      .describe(
        'Fixed values of symbols: a number, a list for a column, a list of rows for a matrix. A name that is in `draw` too has ' +
          'this value in the first variant (seed 0) only.',
      ),
    draw: z
      .record(z.string().min(1), z.union([z.string().regex(/^\s*-?\d+\s*\.\.\s*-?\d+\s*$/), vector]))
      .optional()
      .describe(
        'Values that differ between variants, so that each learner has numbers of their own: a range of whole numbers `1..9`, ' +
          'or a list to draw from, `[0.1, 0.2, 0.5]`.',
      ),
    where: z
      .array(z.string().min(1))
      .optional()
      .describe(
        'Conditions every variant meets, with one of == != < <= > >= between sums of names and numbers: `a + c != b`.',
      ),
    data: dataSource.optional(),
    parts: z
      .record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/), partSource)
      .describe(
        'The questions, in the order a learner meets them. The name of a part (letters, digits and hyphens, a letter first) is ' +
          'that of its section in each language file.',
      ),
    tests: z
      .record(z.string().min(1), partTests)
      .optional()
      .describe(
        'Per part: answers and what must become of them. Gradus makes many tests of its own; these are for what it cannot ' +
          'know, such as how your learners write.',
      ),
  })
  .describe('An exercise of Gradus: a model, and questions about it. No key is written: keys are derived.');

export type ExerciseSource = z.infer<typeof exerciseSource>;
