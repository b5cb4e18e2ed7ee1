import { fail } from './failure';
import type { Tokenizing } from './token';

const digitsMax = 60;
const exponentMax = 4000;

/** Reads the number at a place: `12`, `0.5`, `.5`, `3.`, `2e-3`; false where there is none. */
export function readNumber({ text, tokens, vocabulary }: Tokenizing, at: number): boolean {
  const whole = digitsEnd(text, at);
  let digits = whole;
  if (text.charCodeAt(whole) === 46) {
    const behind = digitsEnd(text, whole + 1);
    if (behind > whole + 1 || (whole > at && !isOperatorAt(text, whole + 1))) digits = behind;
  }
  if (digits === at) return false;
  const end = vocabulary.has.e ? digits : exponentEnd(text, digits);
  if (text.charCodeAt(end) === 46) {
    const tail = /^\.[\d.]*\d/.exec(text.slice(end, end + digitsMax))?.[0];
    if (tail !== undefined) fail('bad-number', at, end + tail.length, { found: text.slice(at, end) });
  }
  if (digits - at > digitsMax) fail('too-many-digits', at, end, { wanted: String(digitsMax) });
  if (end > digits && Math.abs(Number(text.slice(digits + 1, end))) > exponentMax)
    fail('bad-number', at, end, { found: text.slice(at, end) });
  const front = whole === at ? '0' : '';
  const last = digits === whole + 1 ? whole : digits;
  const found = front + text.slice(at, last) + text.slice(digits, end);
  tokens.push({ kind: 'number', text: found, value: null, at, end });
  return true;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A point before an operator belongs to it: 2.*x is 2 .* x. */
function isOperatorAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 42 || code === 47 || code === 94;
}

function exponentEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 101 && code !== 69) return at;
  const sign = text.charCodeAt(at + 1);
  const from = sign === 43 || sign === 45 ? at + 2 : at + 1;
  const end = digitsEnd(text, from);
  return end > from ? end : at;
}
