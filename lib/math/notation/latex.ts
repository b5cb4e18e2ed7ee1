import type { Source } from './characters';
import { fail } from './failure';
import { readCommand } from './latex-command';
import { closeStretch } from './latex-delimiters';
import { matchBraces } from './latex-groups';
import { readScripts } from './latex-scripts';
import { type LatexReading, put, type Stretch } from './latex-writer';
import type { Scope } from './scope';

const depthMax = 60;

/**
 * LaTeX, as visual editors and people write it → the reader's own text, with the places of what was typed. Braces are
 * invisible, as on the page: they group what a command takes and nothing else. Throws ReadFailure with places of the
 * text it was given.
 */
export function readLatex(source: Source, scope: Scope): Source {
  const { text } = source;
  let depth = 0;
  const reading: LatexReading = {
    text,
    scope,
    closes: matchBraces(text),
    out: '',
    last: Number.NaN,
    starts: [],
    ends: [],
    isApart: false,
    open: [],
    indicatorEnd: -1,
    read(stretch) {
      depth += 1;
      if (depth > depthMax) fail('too-deep', stretch.from, stretch.from + 1, { wanted: String(depthMax) });
      const outside = reading.open;
      reading.open = [];
      readStretch(reading, stretch);
      closeStretch(reading);
      reading.open = outside;
      depth -= 1;
    },
  };
  reading.read({ from: 0, to: text.length });
  const { starts, ends } = source;
  return {
    text: reading.out,
    starts: [...reading.starts.map((at) => starts?.[at] ?? at), source.typed.length],
    ends: ends === null ? reading.ends : reading.ends.map((end) => ends[end - 1] ?? 0),
    typed: source.typed,
  };
}

function readStretch(reading: LatexReading, { from, to }: Stretch): void {
  let at = from;
  while (at < to) at = readNext(reading, at, to);
}

/** Reads one thing and says where the next one begins. */
function readNext(reading: LatexReading, at: number, to: number): number {
  const character = reading.text[at] as string;
  switch (character) {
    case '\\':
      return readCommand(reading, at, to);
    case '{':
      return readGroup(reading, at);
    case '_':
    case '^':
    case "'":
      return readScripts(reading, at, to);
    case ' ':
    case '~':
    case '$':
      reading.isApart = true;
      return at + 1;
    case '&':
      return fail('unknown-character', at, at + 1, { found: '&' });
    default:
      put(reading, character, at, at + 1);
      return at + 1;
  }
}

/** `3{,}7` is how TeX is told that a comma is decimal. */
function readGroup(reading: LatexReading, at: number): number {
  const close = reading.closes.get(at) as number;
  if (close === at + 2 && reading.text[at + 1] === ',' && reading.last >= 48 && reading.last <= 57)
    put(reading, '.', at, close + 1);
  else reading.read({ from: at + 1, to: close });
  return close + 1;
}
