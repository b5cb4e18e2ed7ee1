import type { Token, Tokenizing } from './token';

const above = String.raw`d\s{0,3}([A-Za-z][A-Za-z0-9]{0,30})(?:_[A-Za-z0-9{},]{1,30})?`;
const below = String.raw`[({]?\s{0,3}d(?!et\b|ot\b|iag\b)\s{0,3}(?:[A-Za-z]|[({][A-Za-z][A-Za-z0-9_{},]{0,30}[)}])`;
const ratio = new RegExp(String.raw`${above}\s{0,9}\/\s{0,9}${below}`, 'y');
const operator = new RegExp(String.raw`d\s{0,9}\/\s{0,9}${below}`, 'y');
const call = /d\s{0,9}\(/y;

/** Whether the d here is the d of dL/dw, of its lower half, of d/dw before a bracket or a name, of d(L, w), or of d log(w)/dw. */
export function opensDerivative(reading: Tokenizing, at: number): boolean {
  if (isBelow(reading)) return true;
  const bracket = bracketAt(reading, at);
  if (bracket !== null) return !reading.vocabulary.has.d || listsOf(reading).has(bracket);
  if (!reading.text.includes('/', at)) return false;
  if (ratioAt(reading, at) !== null) return true;
  return !reading.vocabulary.has.d && (isOperatorAt(reading, at) || isOfFormula(reading, at));
}

/** Whether a function, a power of e, a sum or a square bracket stands behind the d, and a d below the first line that is not in a bracket. */
function isOfFormula({ text, vocabulary }: Tokenizing, at: number): boolean {
  formula.lastIndex = at;
  const from = formula.exec(text)?.[0].length;
  if (from === undefined) return false;
  const words = vocabulary.words.get(text.charCodeAt(at + from)) ?? [];
  const isFunction = words.some(
    ({ form, word }) =>
      ['function', 'letter', 'fold'].includes(word.kind) && text.startsWith(form, at + from),
  );
  return (
    (isFunction || begun.test(text.slice(at + from, at + from + 4))) && isAboveDifferential(text, at + from)
  );
}

const formula = /d\s{0,3}/y;
const begun = /^(?:e\s?\^|\[)/;
const belowHere = new RegExp(String.raw`\s{0,9}${below}`, 'y');

/** The upper half of a derivative is not longer. */
const halfLengthMax = 400;

function isAboveDifferential(text: string, from: number): boolean {
  const end = Math.min(text.length, from + halfLengthMax);
  for (let at = from, depth = 0; at < end; at += 1) {
    const character = text[at] as string;
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth < 0) return false;
    if (depth > 0) continue;
    if (character === '/') {
      belowHere.lastIndex = at + 1;
      return belowHere.test(text);
    }
    const isExponent = character === '-' && text[at - 1] === '^';
    if ('+-,;='.includes(character) && !isExponent) return false;
  }
  return false;
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

/** Behind the / of a derivative whose upper half has been read: its mark is the last one, and in no lower half. */
function isBelow({ tokens }: Tokenizing): boolean {
  const last = tokens.length - (isOpener(tokens[tokens.length - 1]) ? 2 : 1);
  if (!isSign(tokens[last], '/')) return false;
  for (let at = last - 1; at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    if (isCloser(token)) at = openerOf(tokens, at);
    else if (isMark(token)) return !isSign(tokens[at - (isOpener(tokens[at - 1]) ? 2 : 1)], '/');
    else if (stops(tokens, at)) return false;
  }
  return false;
}

/** What ends the upper half of a derivative, looking back; the bracket around all of it does not. */
function stops(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokens[at] as Token;
  if (kind !== 'sign') return false;
  if (text === '-') return !isSign(tokens[at - 1], '^');
  return ['+', '/', ',', ';', '=', '(', '[', '{'].includes(text);
}

function isCloser(token: Token | undefined): boolean {
  return isSign(token, ')') || isSign(token, '}') || isSign(token, ']');
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
