import { type Expression, name } from '../../math/expression';
import { gradientOf } from '../../math/gradient';
import { ReadFailure } from '../../math/notation/failure';
import type { PartCommon } from '../part-common';
import { symbolsUnder } from '../value-checks';
import type { PartPlace } from './part-place';
import { traceGroups } from './trace-groups';
import { readOutput } from './trace-output';
import { beside, type DataPlace, readOneNumber } from './trace-place';
import type { TraceParameter, TraceRun, TraceSource } from './trace-source';
import { readStart } from './trace-start';

const cellMax = 400;

export function readTracePart(
  written: TraceSource,
  at: PartPlace,
): (Omit<PartCommon, 'question'> & { question: string } & TraceRun) | null {
  const { common: shared, data, report, path } = at;
  if (data === null) {
    const message = 'A training run needs `data`: the points it runs over.';
    report.atValue(
      path,
      'missing-key',
      message,
      'Write `data: { columns: [x, y], rows: [[1, 2], [2, 3]] }`.',
    );
    return null;
  }
  if (data === 'problems') return null;
  const place: DataPlace = { ...at, data };
  const problemsBefore = report.problems.length;
  const loss = readOneNumber(written.trace, place);
  const rate = readOneNumber(written.rate, beside(place, 'rate'));
  const parameters = readStart(written.start, place);
  const batches = readBatches(written, place);
  const fill = readFill(written, place);
  if (rate) checkRate(rate, written.rate, beside(place, 'rate'));
  if (!loss || !rate || report.problems.length > problemsBefore) return null;
  checkLoss(loss, parameters, place);
  if (report.problems.length > problemsBefore) return null;
  const output = readOutput(written.output, loss, parameters, place);
  if (output === null) return null;
  const momentum = written.momentum ?? null;
  const run: TraceRun = { kind: 'trace', loss, output, data, parameters, rate, momentum, batches, fill };
  if (cellCount(run) > cellMax) {
    report.atValue(path, 'too-large', `The table has more than ${cellMax} cells to fill in.`);
    return null;
  }
  return { ...shared, question: '', ...run };
}

/** For each step the rows it looks at, those that do not exist reported. */
function readBatches(written: TraceSource, place: DataPlace): number[][] {
  const { data } = place;
  const rowCount = data.rows.length;
  const batches = written.batches ?? [data.rows.map((_, at) => at + 1)];
  const { path } = beside(place, 'batches');
  batches.forEach((batch, at) => {
    batch.forEach((row, position) => {
      const here = [...path, at, position].map(String);
      if (row > rowCount)
        place.report.atValue(here, 'bad-value', `There is no row ${row}: the data has ${rowCount}.`);
      else if (batch.indexOf(row) < position)
        place.report.atValue(here, 'bad-value', `The row ${row} is in this batch twice.`);
    });
  });
  return Array.from(
    { length: written.steps ?? batches.length },
    (_, step) => batches[step % batches.length] as number[],
  );
}

function readFill({ fill, momentum }: TraceSource, place: PartPlace): TraceRun['fill'] {
  const hasMomentum = momentum !== undefined;
  if (fill?.includes('velocity') && !hasMomentum) {
    const message = 'Without `momentum` there is no velocity to fill in.';
    place.report.atValue(beside(place, 'fill').path, 'bad-value', message);
  }
  return traceGroups.filter((group) => fill?.includes(group) ?? (group !== 'velocity' || hasMomentum));
}

function checkRate(rate: Expression, text: string | number, place: PartPlace): void {
  const { model, report, path, valued } = place;
  for (const symbol of symbolsUnder(rate, model)) {
    if (valued.has(symbol)) continue;
    const message = `The rate depends on \`${symbol}\`, which has no value.`;
    report.atValue(path, 'bad-draw', message, 'Give it one in `at` or `draw`.');
  }
  if (Number(text) <= 0) report.atValue(path, 'bad-value', 'The rate must be greater than 0.');
}

/** Everything the loss depends on is given, and there is a derivative by everything that is trained. */
function checkLoss(loss: Expression, parameters: TraceParameter[], place: DataPlace): void {
  const { model, report, path, valued, data } = place;
  const under = symbolsUnder(loss, model);
  const given = new Set([...parameters, ...data.columns].map(({ symbol }) => symbol));
  for (const symbol of under) {
    if (given.has(symbol) || valued.has(symbol)) continue;
    const message = `This depends on \`${symbol}\`, which is no column of \`data\` and not in \`start\`.`;
    report.atValue(path, 'missing-key', message, 'Give it a value in `at` if it stays the same.');
  }
  for (const { symbol } of parameters) {
    if (under.has(symbol)) checkGradient(loss, symbol, place);
    else {
      const { path: start } = beside(place, 'start');
      report.atKey([...start, symbol], 'bad-value', `The loss does not depend on \`${symbol}\`.`);
    }
  }
}

function checkGradient(loss: Expression, symbol: string, { model, report, path }: PartPlace): void {
  try {
    gradientOf(loss, name(symbol), model);
  } catch (failure) {
    if (!(failure instanceof ReadFailure)) throw failure;
    report.formula(path, failure.problem);
  }
}

function cellCount({ batches, parameters, fill }: TraceRun): number {
  const entryCount = parameters.reduce((sum, { entries }) => sum + entries.length, 0);
  return batches.reduce(
    (sum, batch) =>
      sum + fill.reduce((row, group) => row + (group === 'outputs' ? batch.length : entryCount), 0),
    0,
  );
}
