/** An exercise as an address names it: `huber-loss--k3f9abcd`, or one revision of it, `huber-loss--k3f9abcd~1f0c…`. */
export type ExerciseAddress = { slug: string; revision: string | null };

/** The revision that is still being written. */
export const draftRevision = 'draft';

const mark = '~';

export function readAddress(segment: string): ExerciseAddress {
  const [slug = '', ...rest] = decoded(segment).split(mark);
  return { slug, revision: rest.length > 0 ? rest.join(mark) : null };
}

export function addressOf(slug: string, revision: string): string {
  return `${slug}${mark}${revision}`;
}

/** Pages are given the segment as it stands in the address. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
