/**
 * The known word a misspelt one most likely means, or null. Best first: only capitals or underscores differ; only the
 * number behind the letters differs; the word is a beginning; at most one slip, or a third of the letters.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: { word: string; rank: number } | null = null;
  for (const candidate of known) {
    const rank = rankOf(word.replaceAll(/[_{}]/g, ''), candidate.replaceAll('_', ''));
    if (rank !== null && (best === null || rank < best.rank)) best = { word: candidate, rank };
  }
  return best?.word ?? null;
}

function rankOf(word: string, candidate: string): number | null {
  const [left, right] = [word.toLowerCase(), candidate.toLowerCase()];
  if (left === right) return 0;
  const letters = lettersOf(word);
  if (letters !== '' && letters === lettersOf(candidate)) return 1;
  if (letters !== '' && letters.toLowerCase() === lettersOf(candidate).toLowerCase()) return 2;
  if (left.length > 2 && right.startsWith(left)) return 3;
  const shorter = Math.min(left.length, right.length);
  if (shorter < 2 || Math.max(left.length, right.length) < 3) return null;
  if (shorter === 2 && left[0] !== right[0]) return null;
  const distance = distanceOf(left, right);
  return distance <= Math.max(1, Math.floor(shorter / 3)) ? 3 + distance : null;
}

function lettersOf(word: string): string {
  return word.replace(/\d+$/, '');
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
