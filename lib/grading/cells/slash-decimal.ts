import type { Extent } from './read-cell';
import { entryRows } from './split-entries';

const decimalSign = '٫';

/** The decimal that many mean by ۰/۵, where a quotient of two whole numbers in these digits is read; null for other texts. */
export function slashDecimal(text: string): string | null {
  const isQuotient = /^\s*[-−]?\s*(?:[۰-۹]+\/[۰-۹]+|[٠-٩]+\/[٠-٩]+)\s*$/.test(text);
  return isQuotient ? text.trim().replace('/', decimalSign) : null;
}

/** The same of a cell with several entries: the text with decimals in it, and the first that is meant so; null without any. */
export function slashDecimals(
  text: string,
  { rows, columns }: Extent,
): { text: string; at: number; found: string; suggestion: string } | null {
  const only = [{ text, at: 0 }];
  const count = rows * columns;
  const ways = count === 1 ? [only] : entryRows(text).map((way) => way.rows.flat());
  const pieces = ways.find(({ length }) => length === count) ?? [];
  const meant = pieces.flatMap((piece) => {
    const suggestion = slashDecimal(piece.text);
    const found = piece.text.trim();
    return suggestion === null ? [] : [{ at: text.indexOf(found, piece.at), found, suggestion }];
  });
  const [first] = meant;
  if (first === undefined) return null;
  const put = (written: string, { at, found, suggestion }: typeof first): string =>
    written.slice(0, at) + suggestion + written.slice(at + found.length);
  return { ...first, text: meant.reduce(put, text) };
}
