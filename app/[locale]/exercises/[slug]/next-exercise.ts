type Track = { slug: string; exercises: { slug: string; title: string }[] };

/** The exercise after this one in its track, or the first of the next track; null after the last of all. */
export function nextExercise(tracks: readonly Track[], slug: string): { slug: string; title: string } | null {
  const inOrder = tracks.flatMap((track) => track.exercises);
  const place = inOrder.findIndex((exercise) => exercise.slug === slug);
  return place === -1 ? null : (inOrder[place + 1] ?? null);
}
