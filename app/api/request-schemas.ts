import { z } from 'zod';
import { locales } from '@/lib/catalog/public-exercise';

const answerLengthMax = 10_000;
const answerItemsMax = 100;
const cellsMax = 500;
const seedMax = 2 ** 31 - 1;

export const localeSchema = z
  .enum(locales)
  .describe('The language of texts and sentences. Where a text is missing in it, it comes in English.');

const seedDescription = 'Chooses the variant of an exercise that has variants.';

const seedInBody = z
  .int('must be a whole number')
  .min(0)
  .max(seedMax)
  .default(0)
  .describe(`${seedDescription} The same as the exercise was asked for with.`);

/** Names are compared with what is kept; the database takes no zero character. */
const nameSchema = z
  .string()
  .max(200)
  .regex(/^\P{Cc}*$/u, 'must be a name');

export const slugSchema = nameSchema.describe('The name of an exercise.');

export const catalogueQuery = z.object({ locale: localeSchema.default('en') });

export const exerciseQuery = z.object({
  locale: localeSchema.default('en'),
  seed: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(0)
    .max(seedMax)
    .default(0)
    .describe(seedDescription),
});

export const attemptsQuery = z.object({
  exercise: slugSchema.optional(),
  part: nameSchema.optional().describe('Only attempts at this part.'),
  limit: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(1)
    .max(500)
    .default(100)
    .describe('At most that many, the newest first.'),
});

export const helpBody = z.object({
  locale: localeSchema.default('en'),
  seed: seedInBody,
});

const typed = z.string().max(answerLengthMax);
const cells = z
  .record(nameSchema, typed)
  .refine((of) => Object.keys(of).length <= cellsMax, `must have at most ${cellsMax} cells`);
const traceRow = z.strictObject({
  outputs: z.array(typed).max(answerItemsMax).optional(),
  gradient: cells.optional(),
  velocity: cells.optional(),
  parameters: cells.optional(),
});

export const attemptBody = z.object({
  answer: z
    .union(
      [
        typed,
        z.array(typed).max(answerItemsMax),
        z.strictObject({ rows: z.array(traceRow).max(answerItemsMax) }),
        z.strictObject({ values: cells.optional(), local: cells.optional(), gradients: cells.optional() }),
      ],
      {
        error:
          'must be the text of the answer; for a choice, a list of option ids; for a derivation, a list of lines; ' +
          'for a graph, { values, local, gradients } with cells by name; for a training run, { rows }',
      },
    )
    .describe(
      'As typed. For a choice, the ids of the chosen options; for a derivation, its lines; for a graph ' +
        '`{"values": {"e": "6"}, "local": {"h by e": "4"}, "gradients": {"a": "192"}}`; for a training run ' +
        '`{"rows": [{"outputs": ["0.5"], "gradient": {"w0": "58.78"}, "parameters": {"w0": "-0.587"}}]}`. ' +
        'An empty or missing cell is empty, not zero.',
    ),
  notation: z.enum(['text', 'latex']).default('text').describe('How the answer is written.'),
  locale: localeSchema.default('en'),
  seed: seedInBody,
});

const epochsMax = 100_000;

export const picturesBody = z.object({
  answer: z
    .strictObject({ rows: z.array(traceRow).max(answerItemsMax) })
    .describe('The table as typed so far; only the parameters are looked at.'),
  locale: localeSchema.default('en'),
  seed: seedInBody,
});

export const runBody = z.object({
  epochs: z.int().min(1).max(epochsMax).describe('Times through the batches.'),
  rate: z.number().min(0).max(1e6).optional().describe('The learning rate; without it, the exercise’s.'),
  momentum: z.number().min(0).max(1).optional().describe('Without it, the exercise’s.'),
  isShuffled: z.boolean().optional().describe('The rows in a new order for each epoch.'),
  isScaled: z.boolean().optional().describe('Every input less its mean, by its standard deviation.'),
  runSeed: nameSchema.optional().describe('The same one shuffles the same way.'),
  locale: localeSchema.default('en'),
  seed: seedInBody,
});

export const linesBody = z.object({
  lines: z.array(typed).max(answerItemsMax).describe('As typed so far; empty ones count.'),
  notation: z.enum(['text', 'latex']).default('text').describe('How the lines are written.'),
  locale: localeSchema.default('en'),
  seed: seedInBody,
});

/** Printable ASCII, as every HTTP client can send it. */
export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 printable characters')
  .describe('Chosen by the client, new for every answer: a repeated send is stored once and answered alike.');
