import type { Token, Tokenizing } from './token';

const above = String.raw`d\s{0,3}([A-Za-z][A-Za-z0-9]{0,30})(?:_[A-Za-z0-9{},]{1,30})?`;
const below = String.raw`\(?\s{0,3}d(?!et\b|ot\b|iag\b)\s{0,3}(?:[A-Za-z]|\([A-Za-z][A-Za-z0-9_{},]{0,30}\))`;
const ratio = new RegExp(String.raw`${above}\s{0,9}\/\s{0,9}${below}`, 'y');

/** Whether the d here is the d of dL/dw, of its lower half, or of d(L, w). */
export function opensDerivative(reading: Tokenizing, at: number): boolean {
  if (isBelow(reading)) return true;
  const bracket = bracketAt(reading, at);
  if (bracket !== null) return !('d' in reading.scope.names) || reading.lists.has(bracket);
  return ratioAt(reading, at) !== null;
}

/** Where the exercise has a d of its own: a name stands above, glued to its d, and a d below. */
export function isSurelyDerivative(reading: Tokenizing, at: number): boolean {
  if (isBelow(reading) || bracketAt(reading, at) !== null) return true;
  const named = ratioAt(reading, at)?.[1];
  if (named === undefined || reading.text[at + 1] === ' ') return false;
  const known = reading.vocabulary.words.get(named[0] as string) ?? [];
  return known.some(([form, word]) => form === named && word.kind === 'name');
}

function bracketAt({ text }: Tokenizing, at: number): number | null {
  const opened = /^d\s{0,9}\(/.exec(text.slice(at, at + 12));
  return opened === null ? null : at + opened[0].length - 1;
}

function ratioAt({ text }: Tokenizing, at: number): RegExpExecArray | null {
  ratio.lastIndex = at;
  return ratio.exec(text);
}

/** Behind the / of a derivative whose upper half has been read. */
function isBelow({ tokens }: Tokenizing): boolean {
  const isOpen = isSign(tokens.at(-1), '(');
  const last = tokens.length - (isOpen ? 2 : 1);
  const mark = tokens[last - 2];
  return isSign(tokens[last], '/') && (mark?.kind === 'differential' || isSign(mark, '∂'));
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === 'sign' && token.text === text;
}
