import { type Expression, name, number } from '../math/expression';
import type { Model } from '../math/model';
import { sizeAt } from '../math/shapes';

/** One number of a symbol: all of a plain one (`w0`), an entry of a vector (`x_2`) or of a matrix (`W1_1,2`). */
export type Entry = { name: string; symbol: string; row: number; column: number };

/** The entries of a symbol, row by row; null for a family, or where a size has no number. */
export function entriesOf(symbol: string, model: Model): Entry[] | null {
  const declared = model.symbols.get(symbol);
  if (declared === undefined || declared.indices.length > 0) return null;
  const { sizes } = model.scope;
  const isOpen = [declared.shape.rows, declared.shape.columns].some(
    (size) => typeof size === 'string' && !(size in sizes),
  );
  if (isOpen) return null;
  const rows = sizeAt(declared.shape.rows, sizes);
  const columns = sizeAt(declared.shape.columns, sizes);
  return Array.from({ length: rows * columns }, (_, at) => {
    const row = Math.floor(at / columns) + 1;
    const column = (at % columns) + 1;
    const place = columns > 1 ? `_${row},${column}` : `_${row}`;
    return { name: rows * columns === 1 ? symbol : `${symbol}${place}`, symbol, row, column };
  });
}

/** Which entry of its symbol it is: `2`, `1,2`. Nothing for a plain number. */
export function placeOf({ name: own, symbol }: Entry): string {
  return own.slice(symbol.length + 1);
}

/** The entry in a formula: `w0`, `x_2`, `W1_1,2`. */
export function expressionOf({ symbol, name: own, row, column }: Entry): Expression {
  if (own === symbol) return name(symbol);
  return {
    kind: 'element',
    of: name(symbol),
    row: number(row),
    column: own.includes(',') ? number(column) : null,
  };
}

/** Every entry of every symbol that has a fixed size, by its name. */
export function entriesByName(model: Model): Map<string, Entry> {
  const entries = [...model.symbols.keys()].flatMap((symbol) => entriesOf(symbol, model) ?? []);
  return new Map(entries.map((entry) => [entry.name, entry]));
}
