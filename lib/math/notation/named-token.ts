import type { Expression } from '../expression';
import { isScalar } from '../shapes';
import { fail } from './failure';
import type { ReadProblem } from './problem';
import type { ScopeName } from './scope';
import { readSubscript } from './subscript';
import { failOtherCount, failRaised, isRaisedIndexAt } from './superscript-index';
import { operandToken, type Token, type Tokenizing } from './token';
import type { Word } from './vocabulary';

type NameWord = Word & { kind: 'name' };

/** A name with the indices it needs or may have; null where what follows makes it no name. */
export function namedToken(word: NameWord, reading: Tokenizing, at: number, end: number): Token | null {
  const { lowered: text, scope } = reading;
  const isIndexed = text.charCodeAt(end) === 95;
  const isRaised = isRaisedIndexAt(reading, end);
  const look = scope.names[word.name] as ScopeName;
  const places = isScalar(look.shape) ? 0 : look.shape.columns === 1 ? 1 : 2;
  const family = word.isAlias === 'element' ? 0 : look.indices.length;
  if (!isIndexed) {
    const isOther = reading.vocabulary.plain.size > 0;
    const other = isOther ? reading.vocabulary.plain.get(text.slice(at, end)) : undefined;
    if (other !== undefined) return operandToken({ kind: 'name', name: other, indices: [] }, at, end);
    if (family > 0 || word.isAlias !== undefined)
      return failUnindexed(word, look, text.slice(at, end), at, end);
    if (places > 0 && text[end] === '[') failInSquareBrackets(text, at, end);
    return operandToken({ kind: 'name', name: word.name, indices: [] }, at, end);
  }
  if (family + places === 0) return isRaised ? failRaised(reading, at, end) : null;
  const isIndex = (letter: string): boolean => letter in scope.indices || reading.bound.has(letter);
  const subscript = readSubscript({ text, start: at, at: end, family, places, isIndex });
  if (subscript === null) {
    reading.complaint ??= wrongIndex(reading, look, end);
    return null;
  }
  const indices = subscript.indices.slice(0, family);
  const [row, column = null] = subscript.indices.slice(family);
  if (isRaised) failOtherCount(reading, look, row, at, end);
  if (isRaisedIndexAt(reading, subscript.end))
    failTwice(reading, { family, places }, indices, at, subscript.end);
  const whole: Expression = { kind: 'name', name: word.name, indices };
  const expression: Expression = row === undefined ? whole : { kind: 'element', of: whole, row, column };
  return operandToken(expression, at, subscript.end);
}

/** x_2^(i): of example i of a family of vectors, the entry 2. */
function failTwice(
  reading: Tokenizing,
  { family, places }: { family: number; places: number },
  [index]: Expression[],
  start: number,
  at: number,
): never {
  const isEntry = family === 1 && places === 1 && index !== undefined;
  const entry = index?.kind === 'number' ? index.text : index?.kind === 'index' ? index.name : null;
  const name = /^[^_]*/.exec(reading.text.slice(start, at))?.[0] ?? '';
  if (!isEntry || entry === null) return failRaised(reading, start, at);
  return failRaised(reading, start, at, (letter) => `${name}_{${letter},${entry}}`);
}

function failUnindexed(word: NameWord, look: ScopeName, form: string, at: number, end: number): never {
  const indices = word.isAlias === 'element' ? (look.element?.indices ?? []) : look.indices;
  const letters = indices.join(',');
  const subscript = letters.length > 1 ? `_{${letters}}` : `_${letters}`;
  return fail('needs-index', at, end, { found: form, suggestion: form + subscript });
}

/** `H[i,j]` as in programs, which count from 0: we do not guess. */
function failInSquareBrackets(text: string, at: number, end: number): void {
  const inside = /^\[\s*((?:[a-z]|\d{1,4})(?:\s*,\s*(?:[a-z]|\d{1,4}))?)\s*\]/.exec(
    text.slice(end, end + 40),
  );
  if (inside === null) return;
  const suggestion = `${text.slice(at, end)}_{${inside[1]}}`;
  fail('unsupported', at, end + inside[0].length, {
    found: text.slice(at, end) + inside[0],
    suggestion,
  });
}

/** A letter no index of this exercise has, where an index stands. */
function wrongIndex({ text, scope }: Tokenizing, look: ScopeName, at: number): ReadProblem | null {
  const opened = /^_\s*[{(]?\s*/.exec(text.slice(at, at + 9))?.[0] ?? '_';
  const start = at + opened.length;
  const run = /^[a-z]{1,2}(?![A-Za-z])/.exec(text.slice(start, start + 3))?.[0] ?? '';
  const letter = Array.from(run).find((index) => !(index in scope.indices));
  if (letter === undefined) return null;
  const wanted =
    look.indices[0] ?? Object.keys(scope.indices).find((index) => scope.indices[index] === look.shape.rows);
  return {
    code: 'index-name',
    at: start + run.indexOf(letter),
    length: 1,
    found: letter,
    ...(wanted === undefined ? {} : { suggestion: wanted }),
  };
}
