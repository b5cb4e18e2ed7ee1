import { z } from 'zod';
import type { Answer, AnswerForm } from '../grading/answer';

const cells = z.record(z.string(), z.string());
const entries = z.array(z.string());

/** An answer of any form, as it stands in a record. */
export const answerSchema: z.ZodType<Answer> = z.union([
  z.string(),
  entries,
  z.strictObject({ values: cells.optional(), local: cells.optional(), gradients: cells.optional() }),
  z.strictObject({
    rows: z.array(
      z.strictObject({
        outputs: entries.optional(),
        gradient: cells.optional(),
        velocity: cells.optional(),
        parameters: cells.optional(),
      }),
    ),
  }),
]);

/**
 * An answer given as one text: as it is, as option ids with commas between, as lines or JSON, as JSON. Null where it is not
 * of the form.
 */
export function readAnswerText(text: string, form: AnswerForm): Answer | null {
  if (form === 'text') return text;
  const json = readJson(text);
  if (json !== null) return json;
  if (form === 'options') return text.split(',').map((id) => id.trim());
  return form === 'lines' ? text.split(/\r?\n/) : null;
}

function readJson(text: string): Answer | null {
  try {
    const read = answerSchema.safeParse(JSON.parse(text));
    return read.success && typeof read.data !== 'string' ? read.data : null;
  } catch {
    return null;
  }
}
