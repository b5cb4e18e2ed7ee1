import { packBundles } from '@/lib/authoring/zip';
import { findAuthored, listAuthored } from '@/lib/db/authored-exercises';
import { answering, Problem } from '../../../problem';
import { requireAuthor } from '../require-author';
import { zipResponse } from '../zip-response';
import { distinctNames } from './distinct-names';

/** All of one's exercises, a folder each; what is in the bin stays there. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    const author = await requireAuthor();
    const kept = (await listAuthored(author.id)).filter(({ deletedAt }) => deletedAt === null);
    const found = await Promise.all(kept.map(({ id }) => findAuthored(id)));
    const bundles = found.flatMap((each) => (each ? { name: each.name, bundle: each.draft } : []));
    if (bundles.length === 0) throw new Problem(404, 'You have no exercises yet.');
    return zipResponse(packBundles(distinctNames(bundles)), 'gradus-exercises');
  });
}
