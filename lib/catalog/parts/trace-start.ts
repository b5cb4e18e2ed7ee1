import { entriesOf } from '../entries';
import type { Value } from '../variant';
import { beside, type DataPlace } from './trace-place';
import type { TraceParameter, TraceSource } from './trace-source';

const entryMax = 40;

/** The parameters of a run, each with its entries and where it begins; those with problems are reported and left out. */
export function readStart(written: TraceSource['start'], place: DataPlace): TraceParameter[] {
  const { model, report, data } = place;
  const { path } = beside(place, 'start');
  const isList = Array.isArray(written);
  const pairs: [string, Value | null][] = isList
    ? written.map((symbol) => [symbol, null])
    : Object.entries(written);
  const parameters = pairs.flatMap(([symbol, start], at): TraceParameter[] => {
    const here = [...path, isList ? at : symbol].map(String);
    const refuse = (message: string, suggestion: string | null = null): TraceParameter[] => {
      if (isList) report.atValue(here, 'bad-value', message, suggestion);
      else report.atKey(here, 'bad-value', message, suggestion);
      return [];
    };
    if (!model.symbols.has(symbol)) {
      report.unknownName(here, symbol, [...model.symbols.keys()], isList ? 'value' : 'key');
      return [];
    }
    if (pairs.findIndex(([other]) => other === symbol) < at) return refuse(`\`${symbol}\` is here twice.`);
    if (data.columns.some((column) => column.symbol === symbol))
      return refuse(`\`${symbol}\` is a column of \`data\`, so it is not trained.`);
    const entries = entriesOf(symbol, model);
    if (entries === null)
      return refuse(`\`${symbol}\` is trained, so its sizes need numbers.`, 'Write `sizes: { n: 2 }`.');
    if (start === null && !place.valued.has(symbol))
      return refuse(`\`${symbol}\` has no value to start from.`, 'Give it one in `at` or `draw`.');
    if (start !== null && !hasShape(start, entries)) {
      const last = entries.at(-1);
      report.atValue(
        here,
        'bad-shape',
        `\`${symbol}\` is ${last?.row} × ${last?.column}, and the value is not.`,
      );
      return [];
    }
    return [{ symbol, entries, start }];
  });
  if (parameters.reduce((sum, { entries }) => sum + entries.length, 0) > entryMax)
    report.atKey(path, 'too-large', `There are more than ${entryMax} numbers to train.`);
  return parameters;
}

function hasShape(value: Value, entries: TraceParameter['entries']): boolean {
  const last = entries.at(-1);
  const rows =
    typeof value === 'number' ? [[value]] : value.map((row) => (typeof row === 'number' ? [row] : row));
  return rows.length === last?.row && rows.every((row) => row.length === last.column);
}
