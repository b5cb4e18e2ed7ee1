import { fail } from './failure';
import { accentCommands, droppingCommands, fractionCommands, styleCommands } from './latex-commands';
import type { LatexReading, Stretch } from './latex-writer';

/** The place of the `}` of every `{`; fails on one that has none. */
export function matchBraces(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '{') open.push(at);
    else if (character === '}') {
      const from = open.pop();
      if (from === undefined) return fail('unexpected-close', at, at + 1, { found: '}' });
      closes.set(from, at);
    }
  }
  const left = open.at(-1);
  if (left !== undefined) return fail('missing-close', left, left + 1, { found: '{', suggestion: '}' });
  return closes;
}

/** The name of the command at a backslash: letters, or one sign. Empty at the end of the text. */
export function commandAt(text: string, at: number): string {
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end += 1;
  return end === at + 1 ? text.slice(end, end + 1) : text.slice(at + 1, end);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Past blanks. */
export function skipBlanks(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && (text[next] === ' ' || text[next] === '~')) next += 1;
  return next;
}

/** The argument that begins here: what is in a group, or one sign or command with its own; null at the end. */
export function argumentAt(
  reading: LatexReading,
  at: number,
  to: number,
): (Stretch & { next: number }) | null {
  const { text, closes } = reading;
  const from = skipBlanks(text, at, to);
  if (from >= to) return null;
  const close = closes.get(from);
  if (close !== undefined) return { from: from + 1, to: close, next: close + 1 };
  const end = text[from] === '\\' ? commandEnd(reading, from, to) : from + 1;
  return { from, to: end, next: end };
}

/** Behind a command and the arguments it takes. */
function commandEnd(reading: LatexReading, at: number, to: number): number {
  const name = commandAt(reading.text, at);
  let end = Math.min(to, at + 1 + name.length);
  const isOne =
    name === 'sqrt' || accentCommands.has(name) || styleCommands.has(name) || name === 'placeholder';
  let count = fractionCommands.has(name) || droppingCommands.has(name) ? 2 : isOne ? 1 : 0;
  for (; count > 0; count -= 1) {
    const root = name === 'sqrt' ? optionAt(reading, end, to) : null;
    const argument = shallowArgument(reading, root?.next ?? end, to);
    if (argument === null) return end;
    end = argument;
  }
  return end;
}

/** Where an argument ends; a command without a group counts as itself only, as TeX takes it. */
function shallowArgument({ text, closes }: LatexReading, at: number, to: number): number | null {
  const from = skipBlanks(text, at, to);
  if (from >= to) return null;
  const close = closes.get(from);
  if (close !== undefined) return close + 1;
  return text[from] === '\\' ? Math.min(to, from + 1 + commandAt(text, from).length) : from + 1;
}

/** No root needs more. */
const optionMax = 60;

/** The `[3]` of `\sqrt[3]{x}`. */
export function optionAt(
  { text, closes }: LatexReading,
  at: number,
  to: number,
): (Stretch & { next: number }) | null {
  const from = skipBlanks(text, at, to);
  if (text[from] !== '[') return null;
  for (let end = from + 1; end < Math.min(to, from + optionMax); end += 1) {
    if (text[end] === ']') return { from: from + 1, to: end, next: end + 1 };
    end = closes.get(end) ?? end;
  }
  return null;
}
