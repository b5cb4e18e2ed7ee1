import { z } from 'zod';
import { compare } from '../math/compare';
import type { Comparison } from '../math/comparison';
import type { Expression } from '../math/expression';
import { buildModel, type Model, type ModelSource } from '../math/model';
import { readExpression } from '../math/notation/read';
import { shapeToText } from '../math/shapes';
import { answerLines, BadRecord, elapsedMs } from './json-lines';

const bound = z.number();
const symbol = z.union([z.string(), z.tuple([bound, bound]), z.strictObject({ low: bound, high: bound })]);

/** The model of a record, as every line-by-line command takes it. */
export const modelFields = {
  id: z.union([z.string(), z.number()]).optional(),
  symbols: z.record(z.string(), symbol),
  definitions: z.record(z.string(), z.string()).optional(),
  sizes: z.union([z.record(z.string(), z.number()), z.array(z.string())]).optional(),
  functions: z.record(z.string(), z.array(z.string())).optional(),
  indices: z.record(z.string(), z.string()).optional(),
};

export const compareRecord = z.object({ ...modelFields, answer: z.string(), reference: z.string() });

export function runCompare(file: string | null): Promise<number> {
  return answerLines(file, compareRecord, (record) => {
    const since = performance.now();
    const model = modelOf(record);
    const reference = referenceOf(record.reference, model);
    const answer = readExpression(record.answer, model.scope);
    const id = record.id === undefined ? {} : { id: record.id };
    if (answer.kind === 'problem')
      return { ...id, verdict: 'unread', problem: answer.problem, ms: elapsedMs(since) };
    const comparison = compare(answer.expression, reference, model);
    return { ...id, ...described(comparison), ms: elapsedMs(since) };
  });
}

/** Records often repeat their model; one is read once. */
const models = new Map<string, Model>();
const keptMax = 500;

export function modelOf(record: Omit<z.infer<z.ZodObject<typeof modelFields>>, 'id'>): Model {
  const { symbols, definitions, sizes, functions, indices } = record;
  const key = JSON.stringify([symbols, definitions, sizes, functions, indices]);
  const known = models.get(key);
  if (known !== undefined) return known;
  const source: ModelSource = {
    symbols: Object.fromEntries(Object.entries(symbols).map(([name, value]) => [name, symbolText(value)])),
    definitions: definitions ?? {},
    ...(sizes === undefined ? {} : { sizes }),
    ...(functions === undefined ? {} : { functions }),
    ...(indices === undefined ? {} : { indices }),
  };
  const built = buildModel(source);
  if (built.kind === 'problems') {
    const said = built.problems.map(
      ({ path, problem }) => `${path.join('.')}: ${problem.code} ${problem.found ?? ''}`,
    );
    throw new BadRecord(said.join('; '));
  }
  if (models.size >= keptMax) models.clear();
  models.set(key, built.model);
  return built.model;
}

/** So is a reference, whose values at the sample points are then kept. */
const references = new WeakMap<Model, Map<string, Expression>>();

export function referenceOf(text: string, model: Model): Expression {
  const ofModel = references.get(model) ?? new Map<string, Expression>();
  references.set(model, ofModel);
  const known = ofModel.get(text);
  if (known !== undefined) return known;
  const read = readExpression(text, model.scope);
  if (read.kind === 'problem') throw new BadRecord(`reference: ${JSON.stringify(read.problem)}`);
  if (ofModel.size >= keptMax) ofModel.clear();
  ofModel.set(text, read.expression);
  return read.expression;
}

function symbolText(value: z.infer<typeof symbol>): string {
  if (typeof value === 'string') return value;
  const [low, high] = Array.isArray(value) ? value : [value.low, value.high];
  return `interval ${low}..${high}`;
}

/** What a comparison says, as fields of a record. */
export function described(comparison: Comparison): { verdict: Comparison['kind']; [field: string]: unknown } {
  switch (comparison.kind) {
    case 'equal':
      return { verdict: 'equal', witness: comparison.witness };
    case 'different':
    case 'undefined-there': {
      const { point, entry, yours, right } = comparison.difference;
      const values = Object.fromEntries([...point.values].map(([name, { cells }]) => [name, plain(cells)]));
      return {
        verdict: comparison.kind,
        at: { values, sizes: point.sizes, indices: point.indices, entry, yours, right },
      };
    }
    case 'wrong-shape':
      return {
        verdict: 'wrong-shape',
        yours: shapeToText(comparison.yours),
        wanted: shapeToText(comparison.wanted),
      };
    case 'unread':
      return { verdict: 'unread', problem: comparison.problem };
    case 'undecided':
      return { verdict: 'undecided' };
  }
}

/** One number, or the entries row by row. */
function plain(cells: readonly (readonly (string | number)[])[]): number | number[] {
  const numbers = cells.flat().map(Number);
  return numbers.length === 1 ? (numbers[0] as number) : numbers;
}
