import { familyOf, type Model } from '../math/model';
import { namesOf, readCondition } from './condition';
import type { ExerciseSource } from './exercise-source';
import type { DeclaredSymbol } from './read-model';
import type { Reporter } from './reporter';
import { firstOutside } from './value-checks';
import { type Draw, readRange, type Value, valuesAt } from './variant';

/** Seeds tried when an exercise is read, so that a draw that cannot succeed is found then. */
const seedsTried = [0, 1, 2, 3];

/** The values and draws of an exercise, checked against its symbols. */
export function readDraw(
  exerciseName: string,
  source: ExerciseSource,
  symbols: DeclaredSymbol[],
  model: Model,
  report: Reporter,
): Draw {
  const names = symbols.map((symbol) => symbol.name);
  const known = new Set(names);
  const problemsBefore = report.problems.length;
  const checkDomain = (path: string[], name: string, value: Value) => {
    const domain = symbols.find((symbol) => symbol.name === name)?.domain ?? '';
    const outside = firstOutside(domain, value);
    if (outside === null) return;
    report.atValue(path, 'bad-value', `\`${name}\` is declared \`${domain}\`, and ${outside} is not that.`);
  };
  const at: Record<string, Value> = {};
  for (const [name, value] of Object.entries(source.at ?? {})) {
    if (!known.has(name)) report.unknownName(['at', name], name, names, 'key');
    else {
      checkShape(name, value, model, report);
      checkDomain(['at', name], name, value);
      at[name] = value;
    }
  }
  const choices: Record<string, number[]> = {};
  for (const [name, choice] of Object.entries(source.draw ?? {})) {
    const numbers = typeof choice === 'string' ? readRange(choice) : choice;
    if (!known.has(name)) report.unknownName(['draw', name], name, names, 'key');
    else if (numbers) {
      checkDomain(['draw', name], name, numbers);
      choices[name] = numbers;
    } else report.atValue(['draw', name], 'bad-draw', `\`${choice}\` is empty, or longer than a thousand.`);
  }
  const where = (source.where ?? []).flatMap((text, place) => {
    const condition = readCondition(text);
    if (!condition) {
      const suggestion = 'Write sums of names and numbers with one of == != < <= > >= between.';
      report.atValue(['where', place], 'bad-draw', `\`${text}\` is not a condition.`, suggestion);
      return [];
    }
    const valued = [...Object.keys(at), ...Object.keys(choices)];
    for (const name of namesOf(condition)) {
      if (!valued.includes(name)) report.unknownName(['where', place], name, valued);
    }
    return [condition];
  });
  const draw = { at, choices, where };
  if (report.problems.length === problemsBefore) checkSeeds(exerciseName, draw, source, report);
  return draw;
}

function checkSeeds(exerciseName: string, draw: Draw, source: ExerciseSource, report: Reporter): void {
  const seeds = source.draw ? seedsTried : [0];
  const failed = seeds.find((seed) => valuesAt(draw, exerciseName, seed) === null);
  if (failed === undefined) return;
  const message =
    failed === 0 && source.at
      ? 'The values of `at` do not meet the conditions of `where`.'
      : 'A thousand draws did not meet the conditions of `where`.';
  report.atKey(['where'], 'bad-draw', message);
}

/** Families (one value per index) are left to the engine; everything else must have the symbol's size. */
function checkShape(name: string, value: Value, model: Model, report: Reporter): void {
  const symbol = model.scope.names[familyOf(name, model.scope).name];
  if (!symbol || symbol.indices.length > 0) return;
  const wanted = [symbol.shape.rows, symbol.shape.columns].map((size) =>
    typeof size === 'number' ? size : model.scope.sizes[size],
  );
  const rows =
    typeof value === 'number' ? [[value]] : value.map((row) => (typeof row === 'number' ? [row] : row));
  const [height, width] = wanted;
  if (height === undefined || width === undefined) {
    const message = `\`${name}\` has values, so its sizes need numbers.`;
    report.atValue(['at', name], 'bad-shape', message, 'Write `sizes: { n: 3 }`.');
  } else if (rows.length !== height || rows.some((row) => row.length !== width)) {
    const message = `\`${name}\` is ${height} × ${width}, and the value is not.`;
    report.atValue(['at', name], 'bad-shape', message);
  }
}
