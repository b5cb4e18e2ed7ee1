import { z } from 'zod';
import { licences, locales } from '@/lib/catalog/public-exercise';
import { id } from './shared-schemas';

const texts = z.partialRecord(z.enum(locales), z.string()).describe('Markdown by language.');
const time = z.iso.datetime();

const authored = {
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  state: z.enum(['draft', 'published', 'archived']),
  sharing: z.enum(['private', 'link', 'site']),
  licence: z.enum(licences),
  publishedNumber: z.int().nullable().describe('Of the revision that learners are given.'),
  createdAt: time,
  deletedAt: time.nullable().describe('In the bin since then.'),
};

const draft = z.object({ yaml: z.string(), texts, version: z.int(), savedAt: time });

export const authoredSchema = z.object({ ...authored, draft });

export const authoredListSchema = z.object({
  exercises: z.array(
    z.object({
      ...authored,
      draftVersion: z.int(),
      draftSavedAt: time,
      titles: z.partialRecord(z.enum(locales), z.string()),
    }),
  ),
});

export const importedSchema = z.object({ exercises: z.array(authoredSchema) });

export const savedSchema = z.object({ version: z.int(), savedAt: time });

const problem = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  code: z.string(),
  message: z.string(),
  suggestion: z.string().optional(),
});

export const savedDraftSchema = savedSchema.extend({
  problems: z.array(problem).describe('What is wrong with the text; it was kept all the same.'),
  names: z.array(z.string()),
  parts: z.array(id),
  title: z.string(),
  missingTexts: z.array(z.enum(locales)),
  hash: z.string().nullable().describe('The revision it would be; null while it cannot be read.'),
});

export const publishedSchema = z.object({ number: z.int(), revision: z.string() });

const revision = {
  number: z.int(),
  revision: z.string(),
  authorName: z.string().nullable().describe('Null where the account is gone.'),
  licence: z.enum(licences),
  why: z.string(),
  createdAt: time,
};

export const revisionListSchema = z.object({ revisions: z.array(z.object(revision)) });

export const revisionSchema = z.object({ ...revision, content: z.object({ yaml: z.string(), texts }) });
