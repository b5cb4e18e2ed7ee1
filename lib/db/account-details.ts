import { getDatabase } from './database';

/** Null for no name. */
export async function setName(id: string, name: string | null): Promise<void> {
  const { prisma } = await getDatabase();
  await prisma.person.update({ where: { id }, data: { name } });
}

/** The providers that open the account, oldest first. */
export async function listOAuth(id: string): Promise<{ provider: string; createdAt: Date }[]> {
  const { prisma } = await getDatabase();
  return prisma.oauthAccount.findMany({
    where: { personId: id },
    select: { provider: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  });
}

/** Without effect where the provider does not open the account. */
export async function unlinkOAuth(id: string, provider: string): Promise<void> {
  const { prisma } = await getDatabase();
  await prisma.oauthAccount.deleteMany({ where: { personId: id, provider } });
}
