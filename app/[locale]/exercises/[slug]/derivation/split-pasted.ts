import type { Carry } from '../fields/part-field';
import type { Notation } from '../form-part';
import { carryLine } from './read-line';

const environment =
  /\\(?:begin|end)\s*\{(?:aligned|align|alignat|alignedat|split|gather|gathered|multline|eqnarray|equation)\*?\}(?:\{\d+\})?/g;
const displayMarks = /\$\$|(?<!\\)\\[[\]]/g;
/** Spacing after a line break in LaTeX: `\\[4pt]`. */
const latexBreak = /\\\\(?:\s{0,3}\[-?[\d.]{1,6}\s?(?:pt|em|ex|mm|cm|in)\])?/;

/**
 * The lines of what is pasted: by line breaks, and of a block of LaTeX by its rows. Alignment marks and the block around
 * go; null where it is one line, which is pasted as it is.
 */
export function splitPasted(text: string): string[] | null {
  const isLatex = new RegExp(environment.source).test(text) || /\\\\/.test(text);
  const plain = isLatex ? text.replaceAll(environment, '\n').replaceAll(displayMarks, '\n') : text;
  const rows = isLatex ? rowsOf(plain) : plain.split(/\r\n|[\n\r\u2028\u2029]/);
  const lines = rows.map((row) => row.trim()).filter((row) => row !== '');
  const isOne = lines.length < 2 && !isLatex;
  return isOne || lines.length === 0 ? null : lines;
}

/** A row of LaTeX may itself be broken over several lines of text. */
function rowsOf(latex: string): string[] {
  return latex
    .split(latexBreak)
    .map((row) => row.replaceAll(/(?<!\\)&/g, ' ').replaceAll(/\\(?:nonumber|notag)\b/g, ''))
    .map((row) => row.replaceAll(/\s+/g, ' '));
}

/** A pasted line in the notation of the others, where it is in the other one and can be read. */
export function inNotation(line: string, notation: Notation, carry: Carry): string {
  const from = /\\[a-zA-Z]/.test(line) ? 'latex' : 'text';
  return from === notation ? line : (carryLine(line, from, carry) ?? line);
}
