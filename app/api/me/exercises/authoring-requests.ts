import { z } from 'zod';
import { textBytesMax, yamlBytesMax } from '@/lib/authoring/bundle-limits';
import { templateIds } from '@/lib/authoring/templates';
import { isName } from '@/lib/catalog/authored-slug';
import { licences, locales } from '@/lib/catalog/public-exercise';
import { slugSchema } from '../../request-schemas';

/** A draft is sent whole: its YAML, and a text in each language. JSON may need six bytes for one. */
export const draftBodyBytesMax = 6 * (yamlBytesMax + locales.length * textBytesMax);
export const zipBytesMax = 4 * 1024 * 1024;

const nameSchema = z
  .string()
  .refine(isName, 'must be small letters, digits and hyphens, such as huber-loss')
  .describe('What its folder is called.');

const version = z.int().min(0).describe('The version of the draft this was made from.');

export const createBody = z.strictObject({
  name: nameSchema.optional(),
  from: z
    .union([z.strictObject({ template: z.enum(templateIds) }), z.strictObject({ exercise: slugSchema })])
    .optional()
    .describe('What it begins with: a template, or a copy of an exercise; without it, nothing.'),
});

export const changeBody = z.strictObject({
  name: nameSchema.optional(),
  sharing: z.enum(['private', 'link', 'site']).optional(),
  state: z.enum(['published', 'archived']).optional(),
  licence: z.enum(licences).optional(),
});

export const draftBody = z.strictObject({
  baseVersion: version,
  yaml: z.string(),
  texts: z.partialRecord(z.enum(locales), z.string()),
});

export const publishBody = z.strictObject({
  baseVersion: version,
  why: z.string().trim().max(500).describe('What was changed, in a line.'),
});

export const restoreBody = z.strictObject({ baseVersion: version });
