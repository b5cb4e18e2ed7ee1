import { findSharedTrack } from '@/app/_exercises/list-shared';
import { listTracks } from '@/lib/catalog/catalogue';
import { answering } from '../problem';
import { readQuery } from '../read-request';
import { catalogueQuery } from '../request-schemas';

/** The catalogue: the same for everybody, so nobody is asked who they are. */
export async function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const { locale } = readQuery(request, catalogueQuery);
    const shared = await findSharedTrack(locale);
    return Response.json({ tracks: [...listTracks(locale), ...(shared ? [shared] : [])] });
  });
}
