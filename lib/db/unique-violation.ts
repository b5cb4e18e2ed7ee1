import { Prisma } from './generated/client';

/** Somebody else was first with what only one may have. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
