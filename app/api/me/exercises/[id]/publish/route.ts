import { takeOrRefuse } from '@/lib/auth/limits';
import { checkOrigin } from '@/lib/auth/origin';
import { publish } from '@/lib/db/authored-revisions';
import { answering, Problem } from '../../../../problem';
import { readBody } from '../../../../read-request';
import { publishBody } from '../../authoring-requests';
import { type AuthoredContext, requireOwn } from '../../require-author';
import { cleanRevision } from './clean-revision';

const headers = { 'Cache-Control': 'no-store' };

/** Makes the draft the next revision, once all of it was checked. */
export async function POST(request: Request, context: AuthoredContext): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const { author, authored } = await requireOwn(context);
    await takeOrRefuse({ analysis: author.id });
    const { baseVersion, why } = await readBody(request, publishBody);
    if (authored.deletedAt !== null)
      throw new Problem(409, 'This exercise is in the bin. Take it out before it is published.');
    if (authored.draftVersion !== baseVersion)
      throw new Problem(409, 'The draft was changed since it was looked at. Look at it again.');
    if (authored.publishedNumber !== null && why === '')
      throw new Problem(422, 'body.why: say in a line what was changed.', [
        { path: 'body.why', message: 'say in a line what was changed' },
      ]);

    const revision = await cleanRevision(authored, author);
    const done = await publish(authored.id, {
      baseVersion,
      revision,
      why,
      author: { id: author.id, name: author.name ?? '' },
    });
    if (done.kind === 'published')
      return Response.json({ number: done.number, revision }, { status: 201, headers });
    if (done.kind === 'unchanged')
      throw new Problem(409, 'This is what is published already: nothing was changed since.');
    throw new Problem(409, 'The draft was changed while it was checked. Look at it again.');
  });
}
