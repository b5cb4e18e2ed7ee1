import { z } from 'zod';
import { licences, locales, type PublicExercise } from '@/lib/catalog/public-exercise';
import { publicGraph, publicTrace } from './part-schemas';
import { dimension, id, kind, level, markdown, shape, tex } from './shared-schemas';

const author = z
  .object({
    name: z.string().nullable().describe('Null where the account is gone.'),
    licence: z.enum(licences),
  })
  .describe('Only of an exercise that was written on the site.');

const counting = {
  attempts: z.int().min(1).nullable().describe('How many answers count; null where all do.'),
  credit: z.number().min(0).describe('What the part weighs beside the others.'),
};

export const catalogueSchema = z.object({
  tracks: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      exercises: z.array(
        z.object({
          slug: z.string(),
          title: z.string(),
          level,
          skills: z.array(z.string()),
          kinds: z.array(kind),
          hasVariants: z.boolean(),
          partCount: z.int(),
          parts: z.array(id),
          partRules: z.array(
            z.object({ id, ...counting, skills: z.array(z.string()).describe('What it practises.') }),
          ),
          author: author.optional(),
        }),
      ),
    }),
  ),
});

const look = { indices: z.array(z.string()), tex, also: z.array(z.string()) };

const scope = z
  .object({
    names: z.record(z.string(), z.object({ shape, ...look, element: z.object(look).nullable() })),
    indices: z.record(z.string(), dimension),
    sizes: z.record(z.string(), z.number()),
    sizeNames: z.array(z.string()),
    functions: z.record(z.string(), z.array(z.string())),
  })
  .describe('What a live preview needs to read an answer: names, shapes, indices. It holds no formula.');

export const exerciseSchema: z.ZodType<PublicExercise> = z.object({
  slug: z.string(),
  revision: z.string().describe('Hash of the content; changes whenever the exercise does.'),
  seed: z.int(),
  hasVariants: z.boolean().describe('False where every seed gives the same exercise.'),
  locale: z.enum(locales),
  textLocale: z.enum(locales).describe('The language the text is really in.'),
  title: z.string(),
  level,
  skills: z.array(z.string()),
  track: z.object({ slug: z.string(), title: z.string() }),
  author: author.optional(),
  statement: markdown,
  model: z.array(z.object({ name: z.string(), tex })),
  symbols: z.array(
    z.object({
      name: z.string(),
      tex,
      meaning: z.string(),
      domain: z.string(),
      shape: z.string().nullable(),
      value: z.string().nullable(),
    }),
  ),
  scope,
  parts: z.array(
    z.object({
      id,
      name: z.string().nullable(),
      kind,
      question: tex,
      text: markdown,
      use: z.array(tex).nullable(),
      wantedShape: z.string().nullable(),
      rounded: z.int().nullable(),
      ...counting,
      options: z.array(z.object({ id, text: markdown })),
      several: z.boolean(),
      derivation: z
        .object({
          start: tex.describe('What the lines begin with.'),
          steps: z.int().nullable().describe('How many are to be shown at least.'),
        })
        .optional(),
      graph: publicGraph.optional(),
      trace: publicTrace.optional(),
    }),
  ),
});
