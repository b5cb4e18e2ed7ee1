import { analyse, readDraft } from '@/lib/authoring/analysis-process';
import type { FileProblem } from '@/lib/catalog/file-problem';
import type { AuthoredExercise } from '@/lib/db/authored-exercises';
import { Problem } from '../../../../problem';

/** The revision of a draft in which the whole check found nothing. Throws a Problem with everything it did find. */
export async function cleanRevision(
  { id, name, draft }: AuthoredExercise,
  author: { id: string },
): Promise<string> {
  const { problems, hash } = await readDraft(draft, name, author.id);
  refuse(problems);
  // Beside the one that is shown while one writes.
  const turn = { key: `publish ${id}`, owner: `publish ${author.id}` };
  let isChecked = false;
  for await (const step of analyse(draft, name, turn)) {
    if (step.kind === 'unread') refuse(step.problems);
    if (step.kind !== 'done') continue;
    refuse(step.flaws);
    isChecked = true;
  }
  if (isChecked && hash !== null) return hash;
  throw new Problem(503, 'The check did not come to its end. Try again.');
}

function refuse(problems: readonly FileProblem[]): void {
  if (problems.length === 0) return;
  const places = problems.map(({ file, line, column, message }) => ({
    path: `${file}:${line}:${column}`,
    message,
  }));
  throw new Problem(422, 'The check found something to mend before this can be published.', places);
}
