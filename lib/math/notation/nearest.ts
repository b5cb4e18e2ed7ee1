/** The known word a misspelt one most likely means, or null: at most one slip, or a third of the letters. */
export function nearest(word: string, known: readonly string[]): string | null {
  const folded = word.toLowerCase().replaceAll('_', '');
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = distanceOf(folded, candidate.toLowerCase().replaceAll('_', ''));
    const allowed = Math.max(1, Math.floor(Math.min(word.length, candidate.length) / 3));
    const tooShort = candidate.length === 1 && distance > 0;
    if (!tooShort && distance <= allowed && (best === null || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

/** Optimal string alignment: insertions, deletions, changes, neighbours swapped. */
function distanceOf(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > 6) return 7;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const change = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min(
        (last[column] as number) + 1,
        (now[column - 1] as number) + 1,
        (last[column - 1] as number) + change,
      );
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isSwap) best = Math.min(best, (before[column - 2] as number) + 1);
      now.push(best);
    }
    before = last;
    last = now;
  }
  return last[right.length] as number;
}
