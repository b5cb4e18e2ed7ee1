import { z } from 'zod';
import type { ToldHints, ToldSolution } from '@/app/_help/told';
import { locales } from '@/lib/catalog/public-exercise';
import { traceTable } from '@/lib/catalog/test-answer';
import { credit, id, markdown, tex } from './shared-schemas';

const html = z.string().describe('The Markdown, set with MathML inside, safe to show.');

export const hintsSchema: z.ZodType<ToldHints> = z.object({
  total: z.int().describe('How many there are for you now; a wrong answer may bring one more.'),
  cost: credit.describe('Of the next hint, as a share of the part’s credit.'),
  taken: z
    .array(z.object({ id, markdown, html, locale: z.enum(locales).describe('What it is really in.') }))
    .describe('In the order they were taken.'),
});

export const solutionSchema: z.ZodType<ToldSolution> = z.object({
  lines: z.array(
    z.object({
      sentence: markdown,
      tex,
      shapes: z.array(z.object({ tex, shape: z.string() })).describe('Of matrices: each factor’s.'),
    }),
  ),
  prose: z.object({ markdown, html }).describe('What the author adds; may be empty.'),
  end: tex,
  table: traceTable.optional().describe('For a training run: a right one.'),
  options: z.array(z.object({ id, right: z.boolean(), reason: markdown })).describe('For a choice.'),
});
