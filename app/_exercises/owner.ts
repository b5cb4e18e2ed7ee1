import type { AuthoredExercise } from '@/lib/db/authored-exercises';
import type { Person } from '@/lib/db/people';

/** Whoever wrote it, and whoever runs the site. */
export function isOwnedBy(
  { ownerId }: Pick<AuthoredExercise, 'ownerId'>,
  person: Pick<Person, 'id' | 'role'> | null,
): boolean {
  return person !== null && (person.role === 'admin' || person.id === ownerId);
}
