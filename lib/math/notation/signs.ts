import { signToken, type Tokenizing } from './token';

/** Signs of two characters, by their first; two ways to write the same one are one. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['**', '^'],
  ['.*', '.*'],
  ['./', './'],
  ['.^', '.^'],
  ['<=', '<='],
  ['>=', '>='],
  ['==', '='],
  ['!=', '!='],
]);
const beginsPair = new Set(['*', '.', '<', '>', '=', '!']);
const singles = new Set("+-*/^⊙()[]{}|‖,;=<>%'_∂∇:!");
/** The 2 of ‖x‖₂ and the F of ‖A‖_F. */
const normKind = /_\s{0,3}(?:\{\s{0,3}([2F])\s{0,3}\}|([2F])(?![\w.]))/y;

/** Reads the sign at a place; false where there is none. */
export function readSign({ text, tokens, vocabulary }: Tokenizing, at: number): boolean {
  const character = text[at] as string;
  if (beginsPair.has(character)) {
    const pair = pairs.get(text.slice(at, at + 2));
    if (pair !== undefined) {
      tokens.push(signToken(pair, at, at + 2));
      return true;
    }
    if (character === '.') return readDottedTranspose({ text, tokens, vocabulary }, at);
  }
  if (!singles.has(character)) return false;
  if (character === '_') {
    const last = tokens[tokens.length - 1]?.text;
    normKind.lastIndex = at;
    const kind = last === '‖' || last === '|' || last === ')' ? normKind.exec(text) : null;
    if (kind !== null) {
      tokens.push(signToken(`_${kind[1] ?? kind[2]}`, at, at + kind[0].length));
      return true;
    }
  }
  tokens.push(signToken(character, at, at + 1));
  return true;
}

/** The .T of W.T, as in programs. */
function readDottedTranspose(
  { text, tokens, vocabulary }: Pick<Tokenizing, 'text' | 'tokens' | 'vocabulary'>,
  at: number,
): boolean {
  if (vocabulary.has.T || text[at + 1] !== 'T' || /\w/.test(text[at + 2] ?? '')) return false;
  tokens.push(signToken('^', at, at + 1), signToken('T', at + 1, at + 2));
  return true;
}
