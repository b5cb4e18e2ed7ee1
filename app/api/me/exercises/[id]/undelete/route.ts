import { checkOrigin } from '@/lib/auth/origin';
import { changeAuthored } from '@/lib/db/authored-exercises';
import { answering } from '../../../../problem';
import { type AuthoredContext, requireOwn } from '../../require-author';

/** Out of the bin, as it was. */
export async function POST(request: Request, context: AuthoredContext): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const { authored } = await requireOwn(context);
    await changeAuthored(authored.id, { deletedAt: null });
    return new Response(null, { status: 204 });
  });
}
