import katex from 'katex';
import type { ReadProblem } from '@/lib/math/notation/problem';

/**
 * LaTeX with a line under the place of a problem, empty places of the editor as boxes. Null where the place is between
 * two things, or cuts one in half: `\frac{a` has no look.
 */
export function markedTex(latex: string, { at, length }: Pick<ReadProblem, 'at' | 'length'>): string | null {
  if (length === 0) return null;
  const end = at + length;
  const marked = `${latex.slice(0, at)}\\underline{${latex.slice(at, end)}}${latex.slice(end)}`;
  const tex = marked.replaceAll(/\\placeholder\{[^{}]*\}/g, '\\square ');
  return isWhole(latex.slice(at, end)) && isSettable(tex) ? tex : null;
}

/** A closing brace before its opening one would end the underline early, and pass. */
function isWhole(piece: string): boolean {
  let depth = 0;
  for (const sign of piece.match(/\\.|[{}]/g) ?? []) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function isSettable(tex: string): boolean {
  try {
    katex.renderToString(tex, { throwOnError: true, strict: 'ignore', trust: false, maxExpand: 500 });
    return true;
  } catch {
    return false;
  }
}
