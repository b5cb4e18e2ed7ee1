import { listRevisions } from '@/lib/db/authored-revisions';
import { answering } from '../../../../problem';
import { type AuthoredContext, requireOwn } from '../../require-author';
import { toldRevision } from '../../told-authored';

/** What was published, the newest first. */
export async function GET(_request: Request, context: AuthoredContext): Promise<Response> {
  return answering(async () => {
    const { authored } = await requireOwn(context);
    const revisions = await listRevisions(authored.id);
    return Response.json(
      { revisions: revisions.map(toldRevision) },
      { headers: { 'Cache-Control': 'no-store' } },
    );
  });
}
