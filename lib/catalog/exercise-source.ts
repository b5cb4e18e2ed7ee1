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
      'Answers that must be right: a text; for a choice, a list of option ids; for a derivation, of lines; for a graph ' +
        '`{ values, local, gradients }`; for a training run `{ rows }`.',
    ),
  partly: z.array(testAnswer).optional().describe('Answers of which some cells, not all, must earn credit.'),
  incorrect: z
    .union([z.array(testAnswer), z.record(z.string(), z.string())])
    .optional()
    .describe('Answers that must be wrong; as a map, with the finding each must be explained by.'),
  unread: z.array(testAnswer).optional().describe('Texts that must not be readable; they cost nothing.'),
  'wrong-shape': z.array(testAnswer).optional().describe('Answers that must be refused for their shape.'),
  'not-in-form': z
    .array(testAnswer)
    .optional()
    .describe('Answers that must be right, but not in the form asked for.'),
  seed: z.number().int().min(0).optional().describe('The variant these answers are for; 0 without it.'),
});

/** The file `exercise.yaml`, as its author writes it. The one truth about format 1. */
export const exerciseSource = z
  .strictObject({
    format: z.literal(1).describe('The version of this format.'),
    level: z.number().int().min(1).max(5).describe('1 is a warm-up, 5 is for experts.'),
    skills: z.array(z.string().min(1)).min(1).describe('What the exercise practises: chain-rule, sigmoid, …'),
    symbols: z
      .record(z.string().min(1), z.string().min(1))
      .describe(
        'What is given, and where it lives: `x1, x2: real` (names apart by a comma and a space), `W1: real (n1, n0)`, ' +
          '`x_i: real (n)` for a family with one value per i. Domains: real, positive, probability, label (0 or 1), ' +
          'sign (−1 or 1), indicator, integer 1..9, interval lo..hi, one-hot, simplex.',
      ),
    indices: z
      .record(z.string().min(1), z.string().min(1))
      .optional()
      .describe(
        'What free index letters run over: `i: 1..N`. A letter bound by sum(i, 1, N, …) needs nothing.',
      ),
    sizes: z
      .union([
        z.record(z.string().min(1), z.number().int().min(1).max(64)),
        z.array(z.string().min(1)).min(1),
      ])
      .optional()
      .describe('Size names with their numbers, or only the names: then each gets a number of its own.'),
    functions: z
      .record(z.string().min(1), z.array(z.string().min(1)).min(1))
      .optional()
      .describe(
        'Functions left as a letter, with the choices an answer must be right for: `g1: [tanh, relu]`.',
      ),
    model: z
      .record(z.string().min(1), formula)
      .describe('The forward pass, in order. Everything else is derived from it.'),
    write: z
      .record(
        z.string().min(1),
        z.strictObject({
          tex: z.string().min(1).optional().describe('How the name is set.'),
          also: z.array(z.string().min(1)).optional().describe('Other ways learners type it.'),
        }),
      )
      .optional()
      .describe('The look and the other spellings of names, where the defaults will not do.'),
    at: z
      .record(z.string().min(1), z.union([value, vector, matrix]))
      .optional()
      .describe('Fixed values: numbers, lists for vectors, lists of rows for matrices. Seed 0 has these.'),
    draw: z
      .record(z.string().min(1), z.union([z.string().regex(/^\s*-?\d+\s*\.\.\s*-?\d+\s*$/), vector]))
      .optional()
      .describe(
        'Values that differ between variants: a range of whole numbers `1..9`, or a list to draw from.',
      ),
    where: z
      .array(z.string().min(1))
      .optional()
      .describe(
        'Conditions every variant meets: sums of names and numbers with one of == != < <= > >= between: `a + c != b`.',
      ),
    data: dataSource.optional(),
    parts: z
      .record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/), partSource)
      .describe('The questions, in the order a learner meets them.'),
    tests: z
      .record(z.string().min(1), partTests)
      .optional()
      .describe('Per part: answers and what must become of them. The engine finds most by itself.'),
  })
  .describe('An exercise of Gradus: a model, and questions about it. No key is written: keys are derived.');

export type ExerciseSource = z.infer<typeof exerciseSource>;
