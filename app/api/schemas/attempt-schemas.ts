import { z } from 'zod';
import { testAnswer } from '@/lib/catalog/test-answer';
import type { Answer } from '@/lib/grading/answer';
import { credit, id, markdown } from './shared-schemas';
import { verdictSchema } from './verdict-schemas';

const told = z.object({
  sentence: z.string().describe('The verdict in the wanted language.'),
  page: z.string().describe('The sentence with its formulas as TeX between dollar signs.'),
  counted: z
    .boolean()
    .describe(
      'False where the answer costs nothing (unread, wrong shape, undecided), once the solution was opened, and after as ' +
        'many answers as may count.',
    ),
  attemptsLeft: z
    .int()
    .min(0)
    .nullable()
    .describe('How many more answers to this part count, with these numbers; null where all do.'),
  credit: credit.nullable().describe('Null where it does not count.'),
  attempt: id.describe('The id of the stored attempt.'),
  optionReasons: z.array(z.object({ id, text: markdown })).optional(),
});

export const attemptResponseSchema = z.intersection(verdictSchema, told);

const answer: z.ZodType<Answer> = testAnswer;

export const attemptListSchema = z.object({
  attempts: z.array(
    z.object({
      id,
      exercise: z.string(),
      revision: z.string(),
      seed: z.int(),
      part: id,
      answer,
      notation: z.enum(['text', 'latex']),
      locale: z.string(),
      verdict: verdictSchema,
      counted: z.boolean(),
      credit: credit.nullable(),
      createdAt: z.iso.datetime(),
    }),
  ),
});
