import { packBundles } from '@/lib/authoring/zip';
import { answering } from '../../../../problem';
import { type AuthoredContext, requireOwn } from '../../require-author';
import { zipResponse } from '../../zip-response';

/** The draft as the zip of its folder. */
export async function GET(_request: Request, context: AuthoredContext): Promise<Response> {
  return answering(async () => {
    const { authored } = await requireOwn(context);
    const { name, draft } = authored;
    return zipResponse(packBundles([{ name, bundle: draft }]), name);
  });
}
