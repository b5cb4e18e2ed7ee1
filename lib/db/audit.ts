import type { Prisma } from './generated/client';

export type AuditAction =
  | 'account-created'
  | 'guest-claimed'
  | 'oauth-linked'
  | 'password-changed'
  | 'sessions-ended'
  | 'role-changed'
  | 'person-deleted';

/** `actorId`: who did it; left out for the operator's command. Details hold nothing that names a person. */
export async function recordAudit(
  transaction: Prisma.TransactionClient,
  entry: {
    action: AuditAction;
    subjectId?: string;
    actorId?: string;
    details?: Record<string, string | number>;
  },
): Promise<void> {
  await transaction.auditEntry.create({ data: entry });
}
