import { z } from 'zod';
import { credit, id } from './shared-schemas';

const time = z.iso.datetime();
const count = z.int().min(0);

export const progressSchema = z.object({
  exercises: z.array(
    z.object({
      slug: z.string(),
      solvedParts: count,
      triedParts: count,
      partCount: count,
      credit: credit.describe('The best answer to each part, by what the parts weigh.'),
      state: z.enum(['empty', 'half', 'full']).describe('Nothing solved, something, everything.'),
      lastAt: time.nullable(),
    }),
  ),
  skills: z.array(
    z.object({
      skill: z.string(),
      solved: count,
      tried: count,
      partCount: count,
      standing: z
        .number()
        .min(0)
        .max(1)
        .describe('The share solved, by what the parts weigh; solved at first is worth more.'),
    }),
  ),
  days: z.object({ practised: count, streak: count }).describe('UTC days with a counted attempt.'),
  review: z
    .array(z.object({ exercise: z.string(), part: id, dueAt: time }))
    .describe('What is due, the longest due first.'),
});

export const exportSchema = z
  .record(z.string(), z.unknown())
  .describe('Everything kept about the person: the account, each attempt, the help taken.');
