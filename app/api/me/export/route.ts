import { findLearner } from '@/lib/auth/learner';
import { exportPerson } from '@/lib/db/export-person';
import { answering, Problem } from '../../problem';

/** Everything kept about the person asking, guest or account, as a file. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    const learner = await findLearner();
    if (!learner)
      throw new Problem(401, 'Nothing is kept about you here: nobody is known by the cookies sent.');
    return Response.json(await exportPerson(learner.id), {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Disposition': 'attachment; filename="gradus-my-data.json"',
      },
    });
  });
}
