import { Prisma } from './generated/client';

/** The guest became an account, or was deleted, while something of theirs was on its way. */
export class PersonGone extends Error {
  override name = 'PersonGone';
  constructor() {
    super('Whoever sent this has just become somebody else here. Send it again.');
  }
}

/** Where a row refers to a person and to a revision: revisions are there for ever, so only a person can be missing. */
export async function orPersonGone<Result>(writing: Promise<Result>): Promise<Result> {
  return writing.catch((error: unknown) => {
    throw isForeignKeyViolation(error) ? new PersonGone() : error;
  });
}

function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003';
}
