import { fail } from './failure';
import { argumentAt, commandAt, optionAt, skipBlanks } from './latex-groups';
import { type LatexReading, put, putWord, type Stretch } from './latex-writer';

/** \frac{a}{b} is {{a}/{b}}; with a ∂ or d in both, a derivative. */
export function readFraction(reading: LatexReading, at: number, commandEnd: number, to: number): number {
  const above = argumentAt(reading, commandEnd, to);
  const below = above === null ? null : argumentAt(reading, above.next, to);
  if (above === null || below === null)
    return fail('missing-operand', at, to, { found: reading.text.slice(at, commandEnd) });
  const [ofFrom, byFrom] = [differentialEnd(reading, above), differentialEnd(reading, below)];
  const isOperator = ofFrom === above.to || skipBlanks(reading.text, ofFrom ?? 0, above.to) === above.to;
  const hasOwn = 'd' in reading.scope.names && isOperator && reading.text[above.from] === 'd';
  if (ofFrom === null || byFrom === null || hasOwn) {
    put(reading, '{', at, commandEnd);
    putGroup(reading, above);
    put(reading, '/', at, commandEnd);
    putGroup(reading, below);
    put(reading, '}', below.to, below.next);
  } else {
    putWord(reading, '∂', at, ofFrom);
    if (!isOperator) putGroup(reading, { from: ofFrom, to: above.to, next: above.next });
    put(reading, '/∂', above.to, byFrom);
    putGroup(reading, { from: byFrom, to: below.to, next: below.next });
  }
  reading.isApart = true;
  return below.next;
}

/** \dv{L}{w} and \pdv{L}{w}; \dv{w} before what it is taken of. */
export function readDerivative(reading: LatexReading, at: number, commandEnd: number, to: number): number {
  const first = argumentAt(reading, commandEnd, to);
  if (first === null)
    return fail('missing-operand', at, commandEnd, { found: reading.text.slice(at, commandEnd) });
  const from = skipBlanks(reading.text, first.next, to);
  const second = reading.closes.has(from) ? argumentAt(reading, from, to) : null;
  putWord(reading, '∂', at, commandEnd);
  if (second !== null) putGroup(reading, first);
  put(reading, '/∂', commandEnd, first.from);
  putGroup(reading, second ?? first);
  reading.isApart = true;
  return (second ?? first).next;
}

/** \sqrt{x} and \sqrt[3]{x}. */
export function readRoot(reading: LatexReading, at: number, commandEnd: number, to: number): number {
  const root = optionAt(reading, commandEnd, to);
  const of = argumentAt(reading, root?.next ?? commandEnd, to);
  if (of === null) return fail('missing-argument', at, root?.next ?? commandEnd, { found: 'sqrt' });
  if (root === null || reading.text.slice(root.from, root.to).trim() === '2') {
    putWord(reading, 'sqrt', at, commandEnd);
    reading.isApart = false;
    putGroup(reading, of);
  } else {
    put(reading, '{', at, commandEnd);
    putGroup(reading, of);
    put(reading, '^{1/', at, commandEnd);
    putGroup(reading, root);
    put(reading, '}}', root.to, of.next);
  }
  reading.isApart = true;
  return of.next;
}

type Argument = Stretch & { next: number };

function putGroup(reading: LatexReading, { from, to, next }: Argument): void {
  put(reading, '{', next > to ? from - 1 : from, from);
  reading.read({ from, to });
  put(reading, '}', to, next);
}

const upright = /^\\(?:mathrm|text|textrm|operatorname|mathit|rm)\s*(?:\{\s*d\s*\}|d(?![A-Za-z]))/;
/** A d that begins no function and is no name with an index or a power. */
const letterD = /^d(?!et\b|ot\b|iag\b)\s*(?=[A-Za-z{(\\]|$)/;

/** Behind the d or ∂ that a half of a derivative begins with; null where there is none. */
function differentialEnd({ text }: LatexReading, { from, to }: Stretch): number | null {
  const at = skipLooks(text, from, to);
  const half = text.slice(at, to);
  const mark = half.startsWith('∂')
    ? 1
    : (/^\\(?:partial|differentialD|capitalDifferentialD)(?![A-Za-z])/.exec(half)?.[0].length ??
      upright.exec(half)?.[0].length ??
      letterD.exec(half)?.[0].length);
  if (mark === undefined) return null;
  const end = Math.min(to, skipSpace(text, at + mark, to));
  if (text[end] === '^' && end < to)
    return fail('unsupported', at, to, { found: '∂', suggestion: 'd(…, …)' });
  return end;
}

/** Past blanks and commands that only say how it looks. */
function skipLooks(text: string, from: number, to: number): number {
  let at = skipSpace(text, from, to);
  while (/^\\(?:display|text)style(?![A-Za-z])/.test(text.slice(at, at + 20)))
    at = skipSpace(text, at + 1 + commandAt(text, at).length, to);
  return at;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = skipBlanks(text, from, to);
  while (/^\\[,;:! ]/.test(text.slice(at, at + 2)) && at < to) at = skipBlanks(text, at + 2, to);
  return at;
}
