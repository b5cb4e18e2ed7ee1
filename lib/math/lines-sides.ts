/** One side of a line between its equals signs: the text as typed and where it begins in the line. */
export type Side = { text: string; at: number };

export type LineSides = {
  sides: Side[];
  /** The line goes on from the line before: `= …`. */
  continues: boolean;
  /** What follows is given the first side as a name: `g := …`, `let g = …`. */
  names: boolean;
};

/** The `=` of Σ_i=1 and of prod_k=1, written without a bracket, belongs to the sum. */
const boundBefore =
  /(?:[Ss]um|prod|product|[ΣΠ∑∏]|\\(?:sum|prod))\s*(?:\^\s*\{?\w+\}?\s*|[ᴺ\u2070-\u207f]+\s*)?_\s*\{?\s*[a-z]\s*$/;
/** Arrows, and the alignment of a derivation as it is set in LaTeX, which say nothing. */
const ornaments = [
  ...['&', '⇒', '⟹', '∴', '⇔', '⟺'],
  ...[
    '\\[',
    '\\]',
    '$$',
    '\\\\',
    '\\quad',
    '\\;',
    '\\,',
    '\\!',
    '\\Rightarrow',
    '\\implies',
    '\\therefore',
    '\\iff',
  ],
];
/** Where a block of aligned lines begins or ends; one that begins and ends within a side tells cases apart. */
const blockEdge = String.raw`\\(?:begin|end)\s?\{(?:align(?:ed|at|edat)?|split|gather(?:ed)?|equation|eqnarray)\*?\}`;
const blockBefore = new RegExp(`^${blockEdge}(?!.*\\\\end)`, 's');
/** Also the commas between lines as they are printed. */
const endBehind = new RegExp(`(?:(?<!\\\\begin.*)${blockEdge}|[,،，])$`, 's');
const openers = '([{（［｛';
const closers = ')]}）］｝';
/** Signs that are an equals sign, also from other keyboards; the last two give a name. */
const equals = '=＝←≔';
const namings = '←≔';
const latexNaming = /\\(?:coloneqq?|colonequals|gets|leftarrow)(?![A-Za-z])/y;
/** Before a name that is given: as a word, and as text within LaTeX. */
const letBefore =
  /^(?:[Ll]et\s+|\\(?:text|textrm|mathrm|operatorname)\s?\{\s{0,9}[Ll]et\s{0,9}\}(?:\s|~|\\[ ,;:])*)(?=\S)/;

const frameLengthMax = 80;
/** Longer lines are left whole, for the reader to refuse. */
const lengthMax = 8000;

/**
 * Cuts a line at the equals signs that stand outside of every bracket. Those of comparisons (`<=`, `!=`), of
 * `[y = 1]` and of `Σ_{i=1}` or `Σ_i=1` do not cut. An equals sign at the end of the line waits for the next line.
 */
export function sidesOf(line: string): LineSides {
  if (line.length > lengthMax) return { sides: [{ text: line, at: 0 }], continues: false, names: false };
  const sides: Side[] = [];
  let depth = 0;
  let from = 0;
  let names = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] as string;
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '\\' && depth === 0) {
      latexNaming.lastIndex = at;
      const [naming] = latexNaming.exec(line) ?? [];
      if (naming === undefined) continue;
      names ||= sides.length === 0;
      sides.push(sideBetween(line, from, at));
      at += naming.length - 1;
      from = at + 1;
    } else if (equals.includes(character) && depth === 0 && isEquals(line, at)) {
      const hasColon = ':：'.includes(line[at - 1] ?? ' ');
      names ||= sides.length === 0 && (hasColon || namings.includes(character));
      sides.push(sideBetween(line, from, hasColon ? at - 1 : at));
      while (equals.includes(line[at + 1] ?? ' ')) at += 1;
      from = at + 1;
    }
  }
  sides.push(sideBetween(line, from, line.length));
  const continues = sides.length > 1 && sides[0]?.text === '';
  if (continues) sides.shift();
  if (sides.length > 1 && sides.at(-1)?.text === '') sides.pop();
  const named = continues || sides.length < 2 ? null : withoutLet(sides[0] as Side);
  if (named !== null) sides[0] = named;
  return { sides, continues, names: (names || named !== null) && sides.length > 1 };
}

/** Whether a line is empty but for what frames the lines of a derivation. */
export function saysNothing(line: string): boolean {
  return line.trim() === '' || (line.length < frameLengthMax && withoutOrnaments(line) === '');
}

function withoutLet({ text, at }: Side): Side | null {
  const [word] = letBefore.exec(text) ?? [];
  return word === undefined ? null : { text: text.slice(word.length), at: at + word.length };
}

function isEquals(line: string, at: number): boolean {
  return !'<>!'.includes(line[at - 1] ?? ' ') && !boundBefore.test(line.slice(Math.max(0, at - 40), at));
}

function sideBetween(line: string, from: number, to: number): Side {
  const piece = line.slice(from, to);
  const text = withoutOrnaments(piece);
  return { text, at: from + (text === '' ? 0 : piece.indexOf(text)) };
}

function withoutOrnaments(piece: string): string {
  let text = piece.trim();
  for (;;) {
    const before = ornaments.find((mark) => text.startsWith(mark)) ?? blockBefore.exec(text)?.[0];
    if (before !== undefined) text = text.slice(before.length).trimStart();
    const behind = ornaments.find((mark) => text.endsWith(mark)) ?? endBehind.exec(text)?.[0];
    if (behind !== undefined) text = text.slice(0, -behind.length).trimEnd();
    if (before === undefined && behind === undefined) return text;
  }
}
