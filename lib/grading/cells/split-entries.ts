/** A piece of a text, and where in it it begins. */
export type Piece = { text: string; at: number };
/** `isListed`: every row in brackets of its own, so that one row is a row and no list. */
export type EntryRows = { rows: Piece[][]; isListed: boolean };

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };
/** Between rows: semicolons of every script, a new line, the \\ of LaTeX. */
const betweenRows = /;|؛|；|\r?\n|\\\\/y;
/** Between the entries of a row: commas of every script, a tab as spreadsheets copy it, the & of LaTeX. */
const betweenEntries = /,|،|，|、|\t|&/y;
/** Where the comma is a decimal sign, only one with a space behind it stands between entries. */
const betweenSpaced = /,(?=\s)|،|，|、|\t|&/y;
const betweenWords = /[ \t\u00a0]+/y;

/**
 * Every way to take a text apart into rows of entries: `[1, 2, 3]`, `[[1, 2], [3, 4]]`, `[1, 2; 3, 4]`, `1 2 3`, a block
 * copied from a spreadsheet. What a comma means may stay open (`1,5; 2,5`): the likeliest way first.
 */
export function entryRows(text: string): EntryRows[] {
  const inner = unwrapped(trimmed({ text, at: 0 }));
  const groups = nonEmpty(split(inner, betweenEntries)).flatMap((piece) =>
    nonEmpty(split(piece, betweenRows)),
  );
  if (groups.length > 0 && groups.every((group) => unwrapped(group) !== group)) {
    const rows = groups.map((group) => nonEmpty(split(unwrapped(group), betweenEntries)));
    return [{ rows, isListed: rows.some((row) => row.length > 1) }];
  }
  const rows = nonEmpty(split(inner, betweenRows));
  const by = (sign: RegExp): Piece[][] => rows.map((row) => nonEmpty(split(row, sign)));
  const ways = [by(betweenEntries), by(betweenSpaced), by(betweenWords), rows.map((row) => [row])];
  return ways.map((way) => ({ rows: way, isListed: false }));
}

function trimmed({ text, at }: Piece): Piece {
  return { text: text.trim(), at: at + text.length - text.trimStart().length };
}

/** What stands inside one pair of brackets around it all, else the piece itself. */
function unwrapped(piece: Piece): Piece {
  const latex = /^\\begin\{([a-z]*matrix|array)\}(?:\{[lcr|]*\})?([\s\S]*)\\end\{\1\}$/.exec(piece.text);
  if (latex) {
    const body = latex[2] as string;
    return trimmed({ text: body, at: piece.at + piece.text.lastIndexOf(body) });
  }
  const closer = closers[piece.text.charAt(0)];
  if (closer === undefined || !piece.text.endsWith(closer)) return piece;
  const isPair = depths(piece.text).every((depth, at) => depth > 0 || at === piece.text.length - 1);
  return isPair ? trimmed({ text: piece.text.slice(1, -1), at: piece.at + 1 }) : piece;
}

/** How many brackets are open behind each character. */
function depths(text: string): number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, at) => {
    const character = text.charAt(at);
    if (character in closers) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    return depth;
  });
}

/** Pieces between the signs that stand in no bracket. */
function split(piece: Piece, sign: RegExp): Piece[] {
  const depth = depths(piece.text);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < piece.text.length; at += 1) {
    sign.lastIndex = at;
    const found = depth[at] === 0 ? sign.exec(piece.text) : null;
    if (found === null) continue;
    pieces.push(trimmed({ text: piece.text.slice(from, at), at: piece.at + from }));
    from = at + found[0].length;
    at = from - 1;
  }
  return [...pieces, trimmed({ text: piece.text.slice(from), at: piece.at + from })];
}

function nonEmpty(pieces: Piece[]): Piece[] {
  return pieces.filter(({ text }) => text !== '');
}
