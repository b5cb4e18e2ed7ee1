import { findSharedTrack } from '@/app/_exercises/list-shared';
import { listTracks } from '@/lib/catalog/catalogue';
import type { ExerciseSummary } from '@/lib/catalog/summary';
import { answering } from '../problem';
import { readQuery } from '../read-request';
import { catalogueQuery } from '../request-schemas';

/** The catalogue: the same for everybody, so nobody is asked who they are. */
export async function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const { locale } = readQuery(request, catalogueQuery);
    const shared = await findSharedTrack(locale);
    const tracks = [...listTracks(locale), ...(shared ? [shared] : [])];
    return Response.json({
      tracks: tracks.map(({ exercises, ...track }) => ({ ...track, exercises: exercises.map(toAnswer) })),
    });
  });
}

/** Parts by their ids, as they have always been told, and beside them what counts at each. */
function toAnswer({ parts, ...summary }: ExerciseSummary) {
  return { ...summary, parts: parts.map(({ id }) => id), partRules: parts };
}
