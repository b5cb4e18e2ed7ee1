import type { Token, Tokenizing } from './token';

const above = String.raw`d\s{0,3}([A-Za-z][A-Za-z0-9]{0,30})(?:_[A-Za-z0-9{},]{1,30})?`;
const below = String.raw`[({]?\s{0,3}d(?!et\b|ot\b|iag\b)\s{0,3}(?:[A-Za-z]|[({][A-Za-z][A-Za-z0-9_{},]{0,30}[)}])`;
const ratio = new RegExp(String.raw`${above}\s{0,9}\/\s{0,9}${below}`, 'y');
const operator = new RegExp(String.raw`d\s{0,9}\/\s{0,9}${below}`, 'y');
const call = /d\s{0,9}\(/y;

/** Whether the d here is the d of dL/dw, of its lower half, of d/dw before a bracket or a name, or of d(L, w). */
export function opensDerivative(reading: Tokenizing, at: number): boolean {
  if (isBelow(reading)) return true;
  const bracket = bracketAt(reading, at);
  if (bracket !== null) return !reading.vocabulary.has.d || listsOf(reading).has(bracket);
  if (!reading.text.includes('/', at)) return false;
  return ratioAt(reading, at) !== null || (!reading.vocabulary.has.d && isOperatorAt(reading, at));
}

/** Where the exercise has a d of its own: a name stands above, glued to its d, and a d below. */
export function isSurelyDerivative(reading: Tokenizing, at: number): boolean {
  if (isBelow(reading) || bracketAt(reading, at) !== null) return true;
  const named = ratioAt(reading, at)?.[1];
  if (named === undefined || reading.text[at + 1] === ' ') return false;
  const known = reading.vocabulary.words.get(named.charCodeAt(0)) ?? [];
  return known.some(({ form, word }) => form === named && word.kind === 'name');
}

/** Brackets that hold a comma of their own. */
function listsOf(reading: Tokenizing): ReadonlySet<number> {
  reading.lists ??= listBrackets(reading.text);
  return reading.lists;
}

function listBrackets(text: string): Set<number> {
  const lists = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if ('([{'.includes(character)) open.push(at);
    else if (')]}'.includes(character)) open.pop();
    else if (character === ',' && open.length > 0) lists.add(open.at(-1) as number);
  }
  return lists;
}

function bracketAt({ text }: Tokenizing, at: number): number | null {
  call.lastIndex = at;
  const opened = call.exec(text);
  return opened === null ? null : at + opened[0].length - 1;
}

function ratioAt({ text }: Tokenizing, at: number): RegExpExecArray | null {
  ratio.lastIndex = at;
  return ratio.exec(text);
}

function isOperatorAt({ text }: Tokenizing, at: number): boolean {
  operator.lastIndex = at;
  return operator.test(text);
}

/** Behind the / of a derivative whose upper half has been read. */
function isBelow({ tokens }: Tokenizing): boolean {
  const last = tokens.length - (isOpener(tokens[tokens.length - 1]) ? 2 : 1);
  if (!isSign(tokens[last], '/')) return false;
  if (isMark(tokens[last - 1]) || isMark(tokens[last - 2])) return true;
  return isMark(tokens[openerOf(tokens, last - 1) - 1]);
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === 'differential' || isSign(token, '∂');
}

function isOpener(token: Token | undefined): boolean {
  return isSign(token, '(') || isSign(token, '{');
}

/** The place of the bracket that the one at a place closes; 0 where it closes none. */
function openerOf(tokens: readonly Token[], closer: number): number {
  let depth = 0;
  for (let at = closer; at > 0; at -= 1) {
    const text = tokens[at]?.text;
    if (text === ')' || text === '}' || text === ']') depth += 1;
    else if (text === '(' || text === '{' || text === '[') depth -= 1;
    if (depth <= 0) return at;
  }
  return 0;
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === 'sign' && token.text === text;
}
