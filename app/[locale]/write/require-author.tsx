import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/app/_components/button';
import { WayOn } from '@/app/_components/way-on';
import { isOwnedBy } from '@/app/_exercises/owner';
import { findLearner } from '@/lib/auth/learner';
import { type AuthoredExercise, findAuthored } from '@/lib/db/authored-exercises';
import type { Person } from '@/lib/db/people';

/** Whoever asks, if they may write exercises here. */
export async function findAuthor(): Promise<Person | null> {
  const person = await findLearner();
  return person?.kind === 'account' && person.role !== 'learner' ? person : null;
}

/** An exercise of this author's; to anybody else it does not exist. */
export async function getOwn(id: string, author: Person): Promise<AuthoredExercise> {
  const authored = await findAuthored(id);
  return authored && isOwnedBy(authored, author) ? authored : notFound();
}

/** What these pages say to everybody else. */
export async function AuthorsOnly({ returnTo }: { returnTo: string }) {
  const t = await getTranslations('authoring.access');
  const person = await findLearner();
  if (person?.kind === 'account')
    return (
      <WayOn title={t('title')} sentence={t('teachers')}>
        <ButtonLink href="/exercises">{t('exercises')}</ButtonLink>
      </WayOn>
    );
  return (
    <WayOn title={t('title')} sentence={t('signIn')}>
      <ButtonLink href={`/sign-in?next=${encodeURIComponent(returnTo)}`}>{t('toSignIn')}</ButtonLink>
    </WayOn>
  );
}
