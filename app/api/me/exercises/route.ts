import type { z } from 'zod';
import { readAddress } from '@/app/_exercises/exercise-address';
import { openExercise } from '@/app/_exercises/open-exercise';
import { takeOrRefuse } from '@/lib/auth/limits';
import { checkOrigin } from '@/lib/auth/origin';
import { templateFor } from '@/lib/authoring/templates';
import { nameOfSlug } from '@/lib/catalog/authored-slug';
import type { ExerciseContent } from '@/lib/catalog/exercise';
import { createAuthored, listAuthored } from '@/lib/db/authored-exercises';
import type { Person } from '@/lib/db/people';
import { answering, Problem } from '../../problem';
import { readBody } from '../../read-request';
import { createBody } from './authoring-requests';
import { requireAuthor } from './require-author';
import { toldAuthored, toldSummary } from './told-authored';

const headers = { 'Cache-Control': 'no-store' };

/** The exercises one has written, those in the bin too. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    const author = await requireAuthor();
    const exercises = await listAuthored(author.id);
    return Response.json({ exercises: exercises.map(toldSummary) }, { headers });
  });
}

/** Begins one: with nothing, with a template, or with a copy. */
export async function POST(request: Request): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const author = await requireAuthor();
    await takeOrRefuse({ draft: author.id });
    const { name, from } = await readBody(request, createBody);
    const start = await startOf(from, author);
    const authored = await createAuthored(author.id, { name: name ?? start.name, draft: start.draft });
    return Response.json(toldAuthored(authored), { status: 201, headers });
  });
}

type From = z.output<typeof createBody>['from'];

async function startOf(from: From, author: Person): Promise<{ name: string; draft: ExerciseContent }> {
  if (from === undefined) return { name: 'untitled', draft: { yaml: '', texts: { en: '' } } };
  if ('template' in from) {
    return { name: `my-${from.template}`, draft: templateFor(from.template) };
  }
  const opened = await openExercise(readAddress(from.exercise), 0, author);
  if (!opened) throw new Problem(404, `There is no exercise “${from.exercise}”.`);
  return { name: nameOfSlug(opened.exercise.slug), draft: opened.exercise.content };
}
