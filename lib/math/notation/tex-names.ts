import type { Expression } from '../expression';
import { defaultTex } from './name-look';
import type { Scope } from './scope';
import { round } from './tex-brackets';

type Tex = (of: Expression) => string;

/** A name with its indices, as the exercise sets it. */
export function nameTex(name: string, indices: readonly Expression[], scope: Scope, tex: Tex): string {
  const look = scope.names[name];
  if (look === undefined) return withSubscript(defaultTex(name), indices, tex);
  return indices.length === 0 ? look.tex : replaced(look.tex, look.indices, indices, tex);
}

/** One entry of a vector or a matrix. */
export function elementTex(expression: Expression & { kind: 'element' }, scope: Scope, tex: Tex): string {
  const places = expression.column === null ? [expression.row] : [expression.row, expression.column];
  const { of } = expression;
  if (of.kind !== 'name') return `${round(tex(of))}_{${listOf(places, tex)}}`;
  const look = scope.names[of.name];
  if (look?.element && of.indices.length === 0)
    return replaced(look.element.tex, look.element.indices, places, tex);
  return withSubscript(nameTex(of.name, of.indices, scope, tex), places, tex);
}

/** A look with letters i, j, the letters replaced by what stands there. */
function replaced(
  look: string,
  letters: readonly string[],
  indices: readonly Expression[],
  tex: Tex,
): string {
  const values = new Map(letters.map((letter, at) => [letter, tex(indices[at] as Expression)]));
  return look.replace(/\\[A-Za-z]+|[A-Za-z]+/g, (word) => values.get(word) ?? lettersOf(word, values));
}

/** `ij` in a subscript is two letters. */
function lettersOf(word: string, values: ReadonlyMap<string, string>): string {
  const letters = Array.from(word);
  if (word.startsWith('\\') || !letters.every((letter) => values.has(letter))) return word;
  return letters.map((letter) => values.get(letter)).join('');
}

/** x_{i} and k give x_{i,k}; but the entry 1, 2 of W_{1} is (W_{1})_{1,2}: its 1 is no index. */
function withSubscript(tex: string, indices: readonly Expression[], write: Tex): string {
  const list = listOf(indices, write);
  const match = /^(.*)_\{([^{}]*)\}$/.exec(tex);
  if (match !== null && !/\d/.test(match[2] as string)) return `${match[1]}_{${match[2]},${list}}`;
  return tex.includes('_') ? `${round(tex)}_{${list}}` : `${tex}_{${list}}`;
}

function listOf(indices: readonly Expression[], tex: Tex): string {
  return indices.map(tex).join(',');
}
