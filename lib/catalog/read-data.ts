import type { z } from 'zod';
import type { Model } from '../math/model';
import { type Entry, entriesByName, entriesOf } from './entries';
import type { DeclaredSymbol } from './read-model';
import type { Reporter } from './reporter';
import type { dataSource, TrainingData } from './training-data';
import { firstOutside } from './value-checks';

/** The data, checked against the symbols; null where it has a problem, which is reported. */
export function readData(
  source: z.infer<typeof dataSource>,
  model: Model,
  symbols: readonly DeclaredSymbol[],
  report: Reporter,
): TrainingData | null {
  const problemsBefore = report.problems.length;
  const columns = readColumns(source.columns, model, report);
  source.rows.forEach((row, at) => {
    if (row.length === source.columns.length) return;
    const message = `This row has ${row.length} numbers, and there are ${source.columns.length} columns.`;
    report.atValue(['data', 'rows', at], 'bad-shape', message);
  });
  columns.forEach((entry, place) => {
    const domain = symbols.find(({ name }) => name === entry?.symbol)?.domain ?? '';
    source.rows.forEach((row, at) => {
      const value = row[place];
      if (value === undefined || firstOutside(domain, value) === null) return;
      const message = `\`${entry?.name}\` is declared \`${domain}\`, and ${value} is not that.`;
      report.atValue(['data', 'rows', at, place], 'bad-value', message);
    });
  });
  if (report.problems.length > problemsBefore) return null;
  return { columns: columns.filter((entry) => entry !== null), rows: source.rows };
}

function readColumns(names: readonly string[], model: Model, report: Reporter): (Entry | null)[] {
  const known = entriesByName(model);
  const columns = names.map((name, at) => {
    const path = ['data', 'columns', at];
    const entry = known.get(name) ?? null;
    if (names.indexOf(name) < at) report.atValue(path, 'name-taken', `There are two columns \`${name}\`.`);
    else if (model.quantities.has(name)) {
      const message = `\`${name}\` is worked out by the model, so it cannot be given.`;
      report.atValue(path, 'bad-value', message);
    } else if (entry === null) reportUnknown(name, path, model, [...known.keys()], report);
    return entry;
  });
  for (const symbol of new Set(columns.flatMap((entry) => entry?.symbol ?? []))) {
    const missing = (entriesOf(symbol, model) ?? []).find(({ name }) => !names.includes(name));
    if (missing === undefined) continue;
    const message = `\`${symbol}\` is not whole: there is no column \`${missing.name}\`.`;
    report.atKey(['data', 'columns'], 'missing-key', message);
  }
  return columns;
}

/** A vector by its bare name is told what its columns are called; one whose size is open, that it needs one. */
function reportUnknown(
  name: string,
  path: (string | number)[],
  model: Model,
  known: string[],
  report: Reporter,
): void {
  const symbol = name.replace(/_[\d,]+$/, '');
  if (!model.symbols.has(symbol)) {
    report.unknownName(path, name, known);
    return;
  }
  const entries = entriesOf(symbol, model)?.map((entry) => entry.name);
  if (entries === undefined) {
    const message = `\`${symbol}\` has no fixed size, so it cannot be given in columns.`;
    report.atValue(path, 'bad-shape', message, 'Write `sizes: { n: 2 }`.');
  } else if (symbol === name) {
    const message = `\`${name}\` is more than one number, and a column holds one.`;
    report.atValue(path, 'bad-shape', message, `Write ${entries.join(', ')}.`);
  } else report.unknownName(path, name, known);
}
