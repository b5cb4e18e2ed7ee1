import { compare } from '../compare';
import type { Model, ModelSource } from '../model';
import { readExpression } from '../notation/read';
import { modelOf, read } from './models';

/** What a pair must be judged as; `undefined-there`: the answer has no value somewhere the reference has one. */
export type Label = 'equal' | 'different' | 'undefined-there' | 'wrong-shape';

/** One line of a table of pairs: an answer, what it is compared with, and what must come out. */
export type Pair = Omit<ModelSource, 'symbols' | 'definitions'> & {
  id: string;
  topic: string;
  class: string;
  answer: string;
  reference: string;
  /** A domain as text, or the ends of an interval. */
  symbols: Readonly<Record<string, string | readonly [number, number]>>;
  definitions?: Readonly<Record<string, string>>;
  expect: Label;
  /** What is wrong with the answer, where something is. */
  mistake?: string;
  /** Where a difference shows that is rarely met by chance: symbol → decimal. */
  at?: Readonly<Record<string, string>>;
};

/** A table, one pair a line, as text. */
export function pairsIn(table: string): Pair[] {
  return table
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair);
}

export function modelOfPair({ symbols, definitions = {}, sizes, indices, functions }: Pair): Model {
  const domains = Object.entries(symbols).map(([name, domain]) => [
    name,
    typeof domain === 'string' ? domain : `interval ${domain[0]}..${domain[1]}`,
  ]);
  return modelOf({
    symbols: Object.fromEntries(domains),
    definitions,
    ...(sizes && { sizes }),
    ...(indices && { indices }),
    ...(functions && { functions }),
  });
}

/** Pairs that share a model are asked about with the same one, as by a running server. */
export function modelKeeper(): (pair: Pair) => Model {
  const kept = new Map<string, Model>();
  return (pair) => {
    const { symbols, definitions, sizes, indices, functions } = pair;
    const key = JSON.stringify([symbols, definitions, sizes, indices, functions]);
    const model = kept.get(key) ?? modelOfPair(pair);
    kept.set(key, model);
    return model;
  };
}

/** Everything the engine says about a pair, in one line. */
export function verdictLine(pair: Pair, model: Model): string {
  const reading = readExpression(pair.answer, model.scope);
  const verdict =
    reading.kind === 'problem' ? reading : compare(reading.expression, read(pair.reference, model), model);
  const asPlain = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
  return `${pair.id} ${JSON.stringify(verdict, asPlain)}`;
}
