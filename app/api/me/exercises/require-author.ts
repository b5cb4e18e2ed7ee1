import { isOwnedBy } from '@/app/_exercises/owner';
import { findLearner } from '@/lib/auth/learner';
import { type AuthoredExercise, findAuthored } from '@/lib/db/authored-exercises';
import type { Person } from '@/lib/db/people';
import { Problem } from '../../problem';

export type AuthoredContext = { params: Promise<{ id: string }> };

/** Who asks, if they may write exercises here. Throws a Problem. */
export async function requireAuthor(): Promise<Person> {
  const person = await findLearner();
  if (person?.kind !== 'account') throw new Problem(401, 'Sign in as a teacher to write exercises.');
  if (person.role === 'learner')
    throw new Problem(403, 'Only teachers write exercises here. Whoever runs this site can make you one.');
  return person;
}

/** The exercise of an address, if whoever asks may write in it; to anybody else it does not exist. Throws a Problem. */
export async function requireOwn({
  params,
}: AuthoredContext): Promise<{ author: Person; authored: AuthoredExercise }> {
  const author = await requireAuthor();
  const { id } = await params;
  const authored = await findAuthored(id);
  if (!authored || !isOwnedBy(authored, author)) throw new Problem(404, `You have no exercise “${id}”.`);
  return { author, authored };
}
