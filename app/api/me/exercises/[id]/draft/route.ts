import { takeOrRefuse } from '@/lib/auth/limits';
import { checkOrigin } from '@/lib/auth/origin';
import { readDraft } from '@/lib/authoring/analysis-process';
import { checkLimits } from '@/lib/authoring/bundle-limits';
import { saveDraft } from '@/lib/db/authored-exercises';
import { answering, Problem } from '../../../../problem';
import { readBody } from '../../../../read-request';
import { draftBody, draftBodyBytesMax } from '../../authoring-requests';
import { type AuthoredContext, requireOwn } from '../../require-author';

const headers = { 'Cache-Control': 'no-store' };

/**
 * Keeps what was typed, whatever is wrong with it, and says what that is. 409 with the text that is there where it was
 * changed elsewhere since `baseVersion`.
 */
export async function PUT(request: Request, context: AuthoredContext): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const { author, authored } = await requireOwn(context);
    await takeOrRefuse({ draft: author.id });
    const { baseVersion, ...draft } = await readBody(request, draftBody, draftBodyBytesMax);
    const [tooMuch] = checkLimits(draft);
    if (tooMuch) throw new Problem(413, `${tooMuch.file}: ${tooMuch.message}`);

    // Read while it is being saved: neither waits for the other.
    const [saved, read] = await Promise.all([
      saveDraft(authored.id, { baseVersion, draft }),
      readDraft(draft, authored.name, author.id),
    ]);
    if (saved.kind === 'gone') throw new Problem(404, 'This exercise is gone.');
    if (saved.kind === 'conflict') {
      const { draft: other, ...at } = saved.current;
      return Response.json({ current: { ...other, ...at } }, { status: 409, headers });
    }
    const { version, savedAt } = saved;
    return Response.json({ version, savedAt, ...read }, { headers });
  });
}
