import { z } from 'zod';
import { type Exercise, findPart } from '../catalog/exercise';
import { type Locale, locales } from '../catalog/public-exercise';
import { atSeed } from '../catalog/read-exercise';
import { type AnswerForm, answerForms } from '../grading/answer';
import { grade } from '../grading/grade';
import { formatNumber } from '../i18n/numbers';
import { sentenceFor } from '../i18n/sentences';
import { translator } from '../i18n/translator';
import { exerciseAt } from './exercise-at';
import { answerLines, BadRecord, elapsedMs } from './json-lines';
import { answerSchema, readAnswerText } from './read-answer';

const gradeRecord = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  answer: answerSchema,
  notation: z.enum(['text', 'latex']).optional(),
  locale: z.enum(locales).optional(),
  seed: z.number().int().nonnegative().optional(),
  earlier: z.record(z.string(), z.unknown()).optional(),
});
type GradeRecord = z.infer<typeof gradeRecord>;

export type GradeOptions = { answer: string | null; locale: Locale; seed: number; file: string | null };

/** Grades one answer given with --answer, or a file of them. */
export async function runGrade(place: string, partId: string, options: GradeOptions): Promise<number> {
  const exercise = await exerciseAt(place);
  if (typeof exercise === 'string') {
    process.stderr.write(`${exercise}\n`);
    return 1;
  }
  const part = findPart(exercise, partId);
  if (part === null) {
    const parts = exercise.parts.map(({ id }) => id).join(', ');
    process.stderr.write(`${exercise.slug} has no part ${partId}. Its parts: ${parts}\n`);
    return 1;
  }
  if (options.answer === null) {
    return answerLines(options.file, gradeRecord, (record) =>
      graded(exercise, partId, { ...options, ...record }),
    );
  }
  const answer = readAnswerText(options.answer, answerForms[part.kind]);
  if (answer === null) {
    process.stderr.write(`An answer to this part is JSON: ${wanted[answerForms[part.kind]]}\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(graded(exercise, partId, { ...options, answer }))}\n`);
  return 0;
}

const wanted: Record<AnswerForm, string> = {
  text: '"text"',
  options: '["option", …]',
  lines: '["line", …]',
  cells: '{"values": {"e": "6"}, "local": {"h by e": "4"}, "gradients": {"a": "192"}}',
  rows: '{"rows": [{"outputs": ["0.5"], "gradient": {"w0": "58.78"}, "parameters": {"w0": "-0.587"}}]}',
};

function graded(
  exercise: Exercise,
  partId: string,
  record: GradeRecord & { locale?: Locale; seed?: number },
): object {
  const since = performance.now();
  const locale = record.locale ?? 'en';
  const variant = atSeed(exercise, record.seed ?? 0);
  if (variant === null) throw new BadRecord(`There is no variant with seed ${record.seed}.`);
  const verdict = grade(variant, partId, record.answer, { notation: record.notation ?? 'text', locale });
  const sentence = sentenceFor(verdict, translator(locale), (value) => formatNumber(locale, value));
  const id = record.id === undefined ? {} : { id: record.id };
  return { ...id, verdict: verdict.kind, ...verdict, sentence, ms: elapsedMs(since) };
}
