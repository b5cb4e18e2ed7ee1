import { checkOrigin } from '@/lib/auth/origin';
import { changeAuthored } from '@/lib/db/authored-exercises';
import { answering, Problem } from '../../../problem';
import { readBody } from '../../../read-request';
import { changeBody } from '../authoring-requests';
import { type AuthoredContext, requireOwn } from '../require-author';
import { toldAuthored } from '../told-authored';

const headers = { 'Cache-Control': 'no-store' };

/** The exercise with its draft. */
export async function GET(_request: Request, context: AuthoredContext): Promise<Response> {
  return answering(async () => {
    const { authored } = await requireOwn(context);
    return Response.json(toldAuthored(authored), { headers });
  });
}

/** Changes what it is called, who may see it, whether it is offered, and its licence. */
export async function PATCH(request: Request, context: AuthoredContext): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const { authored } = await requireOwn(context);
    const changes = await readBody(request, changeBody);
    const changed = await changeAuthored(authored.id, changes);
    if (changed.kind === 'changed') return Response.json(toldAuthored(changed.exercise), { headers });
    throw refused[changed.kind];
  });
}

const refused = {
  'name-is-published': new Problem(
    409,
    'An exercise keeps its name once it is published: its numbers are drawn by it.',
  ),
  'state-does-not-fit': new Problem(409, 'Nothing of this exercise has been published yet.'),
  gone: new Problem(404, 'This exercise is gone.'),
};

/** Into the bin; `undelete` brings it back. */
export async function DELETE(request: Request, context: AuthoredContext): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const { authored } = await requireOwn(context);
    await changeAuthored(authored.id, { deletedAt: new Date() });
    return new Response(null, { status: 204 });
  });
}
