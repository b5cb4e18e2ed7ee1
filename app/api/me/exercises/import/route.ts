import { takeOrRefuse } from '@/lib/auth/limits';
import { checkOrigin } from '@/lib/auth/origin';
import { unpackBundles } from '@/lib/authoring/zip';
import { createAuthored } from '@/lib/db/authored-exercises';
import { translator } from '@/lib/i18n/translator';
import { answering, Problem } from '../../../problem';
import { readBytes } from '../../../read-request';
import { zipBytesMax } from '../authoring-requests';
import { requireAuthor } from '../require-author';
import { toldAuthored } from '../told-authored';

/** Exercises from the zip of their folders, each as a new draft. Of a zip that is refused nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const author = await requireAuthor();
    await takeOrRefuse({ import: author.id });
    if (request.headers.get('content-type')?.split(';')[0]?.trim() !== 'application/zip')
      throw new Problem(415, 'Send a zip, with Content-Type: application/zip.');
    const read = unpackBundles(await readBytes(request, zipBytesMax));
    if (read.kind === 'refused') {
      const { code, file = '' } = read;
      const message = translator('en')(`authoring-zip.${code}`, { file });
      throw new Problem(422, message, [{ path: file || 'body', message: code }]);
    }
    const exercises = [];
    for (const { name, bundle } of read.bundles)
      exercises.push(toldAuthored(await createAuthored(author.id, { name, draft: bundle })));
    return Response.json({ exercises }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
  });
}
