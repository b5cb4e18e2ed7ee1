import { existsSync } from 'node:fs';
import { z } from 'zod';
import { findExercise } from '../catalog/catalogue';
import { type Exercise, findPart } from '../catalog/exercise';
import { problemToLine } from '../catalog/file-problem';
import { loadFolder } from '../catalog/files';
import { type Locale, locales } from '../catalog/public-exercise';
import { atSeed } from '../catalog/read-exercise';
import { type AnswerForm, answerForms } from '../grading/answer';
import { grade } from '../grading/grade';
import { formatNumber } from '../i18n/numbers';
import { sentenceFor } from '../i18n/sentences';
import { translator } from '../i18n/translator';
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
  const exercise = exerciseAt(place);
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

/** By slug, or by folder; a sentence where there is none or it has problems. */
export function exerciseAt(place: string): Exercise | string {
  if (!existsSync(place)) return findExercise(place) ?? `There is no exercise ${place}.`;
  const loaded = loadFolder(place);
  if (loaded.kind === 'exercise') return loaded.exercise;
  return loaded.problems.map((problem) => problemToLine(problem, place)).join('\n');
}

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
