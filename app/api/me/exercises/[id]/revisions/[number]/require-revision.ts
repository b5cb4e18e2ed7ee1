import type { AuthoredExercise } from '@/lib/db/authored-exercises';
import { type AuthoredRevision, findRevision } from '@/lib/db/authored-revisions';
import { Problem } from '../../../../../problem';
import { requireOwn } from '../../../require-author';

export type RevisionContext = { params: Promise<{ id: string; number: string }> };

/** The revision of an address, for whoever may write in the exercise. Throws a Problem. */
export async function requireRevision(
  context: RevisionContext,
): Promise<{ authored: AuthoredExercise; revision: AuthoredRevision }> {
  const { authored } = await requireOwn(context);
  const { number } = await context.params;
  const revision = /^[1-9]\d{0,8}$/.test(number) ? await findRevision(authored.id, Number(number)) : null;
  if (!revision) throw new Problem(404, `This exercise has no revision ${number}.`);
  return { authored, revision };
}
