import { findClientAddress } from '@/lib/auth/client-address';
import { findLearner } from '@/lib/auth/learner';
import { takeOrRefuse } from '@/lib/auth/limits';
import type { LimitName } from '@/lib/db/limits';
import type { Person } from '@/lib/db/people';

/**
 * Who asks for something of which nothing is kept: a learner, or nobody known (null), who is counted by address and is not
 * made a guest for it. Throws TooManyRequests.
 */
export async function admitVisitor(request: Request, limit: LimitName): Promise<Person | null> {
  const learner = await findLearner();
  await takeOrRefuse({ [limit]: learner?.id ?? findClientAddress(request.headers) });
  return learner;
}
