import { checkOrigin } from '@/lib/auth/origin';
import { saveDraft } from '@/lib/db/authored-exercises';
import { answering, Problem } from '../../../../../../problem';
import { readBody } from '../../../../../../read-request';
import { restoreBody } from '../../../../authoring-requests';
import { type RevisionContext, requireRevision } from '../require-revision';

const headers = { 'Cache-Control': 'no-store' };

/** Makes the draft the text of an earlier revision. What learners see changes when it is published. */
export async function POST(request: Request, context: RevisionContext): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const { authored, revision } = await requireRevision(context);
    const { baseVersion } = await readBody(request, restoreBody);
    const saved = await saveDraft(authored.id, { baseVersion, draft: revision.content });
    if (saved.kind === 'gone') throw new Problem(404, 'This exercise is gone.');
    if (saved.kind === 'conflict') {
      const { draft, ...at } = saved.current;
      return Response.json({ current: { ...draft, ...at } }, { status: 409, headers });
    }
    return Response.json({ version: saved.version, savedAt: saved.savedAt }, { headers });
  });
}
