import { answering } from '../../../../../problem';
import { toldRevision } from '../../../told-authored';
import { type RevisionContext, requireRevision } from './require-revision';

/** One revision with its text. */
export async function GET(_request: Request, context: RevisionContext): Promise<Response> {
  return answering(async () => {
    const { revision } = await requireRevision(context);
    return Response.json(
      { ...toldRevision(revision), content: revision.content },
      { headers: { 'Cache-Control': 'no-store' } },
    );
  });
}
