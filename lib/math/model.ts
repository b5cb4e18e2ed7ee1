import { type Domain, readDomain } from './domain';
import type { Expression } from './expression';
import { jacobianProblem } from './jacobians';
import { shapeOf } from './notation/check-shapes';
import { defaultTex } from './notation/name-look';
import type { ReadProblem } from './notation/problem';
import { readExpression } from './notation/read';
import type { Scope, ScopeName } from './notation/scope';
import { type Dimension, type Shape, scalarShape } from './shapes';

/** A model as its author writes it: the forward pass and where its symbols live. All values are text. */
export type ModelSource = {
  /** `W1`: `real (n1, n0)`, `y`: `label`, `x_i`: `real (n)` (a family: one value per i). */
  symbols: Readonly<Record<string, string>>;
  sizes?: Readonly<Record<string, number>> | readonly string[];
  /** What index letters run over: `i`: `1..N`. */
  indices?: Readonly<Record<string, string>>;
  /** Functions that may stay letters: `g1`: tanh, relu. */
  functions?: Readonly<Record<string, readonly string[]>>;
  /** In order; each may use the ones before. */
  definitions: Readonly<Record<string, string>>;
  spellings?: Readonly<Record<string, { tex?: string; also?: readonly string[] }>>;
};

export type ModelSymbol = { domain: Domain; shape: Shape; indices: readonly string[] };
export type Quantity = { expression: Expression; shape: Shape; indices: readonly string[] };

export type Model = {
  scope: Scope;
  symbols: ReadonlyMap<string, ModelSymbol>;
  /** In the order of the forward pass. */
  quantities: ReadonlyMap<string, Quantity>;
};

/** Where in the source a problem is: `['definitions', 'z']`. */
export type ModelProblem = { path: string[]; problem: ReadProblem };
export type BuiltModel = { kind: 'model'; model: Model } | { kind: 'problems'; problems: ModelProblem[] };

/** Larger matrices would cost more than they tell. */
const sizeMax = 100;

/** Reads a whole model; every problem is reported, each with its place. */
export function buildModel(source: ModelSource): BuiltModel {
  const problems: ModelProblem[] = [];
  const scope = emptyScope(source, problems);
  const names: Record<string, ScopeName> = {};
  const symbols = new Map<string, ModelSymbol>();
  for (const [key, text] of Object.entries(source.symbols)) {
    const { name, indices } = familyOf(key, scope);
    const read = readSymbol(text, scope, source.sizes !== undefined);
    if (read === null || name in names) problems.push(problemAt(['symbols', key], 'bad-shape', text));
    else {
      symbols.set(name, { ...read, indices });
      names[name] = lookOf(name, read.shape, indices, source);
    }
  }
  const sizeNames = new Set([
    ...scope.sizeNames,
    ...[...symbols.values()].flatMap(({ shape }) => sizesIn(shape)),
  ]);
  let model: Model = {
    scope: { ...scope, names, sizeNames: [...sizeNames] },
    symbols,
    quantities: new Map(),
  };
  for (const [key, text] of Object.entries(source.definitions)) {
    const added = define(model, key, text, source);
    if ('problem' in added) problems.push({ path: ['definitions', key], problem: added.problem });
    else model = added.model;
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'model', model };
}

/** The model with one more quantity, such as dZ2, that later answers may use. */
export function withNamed(model: Model, name: string, expression: Expression, tex?: string): Model {
  const family = familyOf(name, model.scope);
  const read = shapeOf(expression, model.scope);
  if (read.kind === 'problem') throw new Error(`${name} has no shape: ${read.problem.code}`);
  return withQuantity(
    model,
    family.name,
    { expression, shape: read.shape, indices: family.indices },
    {
      definitions: {},
      symbols: {},
      ...(tex === undefined ? {} : { spellings: { [name]: { tex } } }),
    },
  );
}

function define(
  model: Model,
  key: string,
  text: string,
  source: ModelSource,
): { model: Model } | { problem: ReadProblem } {
  const { name, indices } = familyOf(key, model.scope);
  if (name in model.scope.names) return { problem: problemAt([], 'bad-shape', key).problem };
  const read = readExpression(text, model.scope);
  if (read.kind === 'problem') return read;
  const shape = shapeOf(read.expression, model.scope);
  if (shape.kind === 'problem') return shape;
  const derived = jacobianProblem(read.expression, model.scope);
  if (derived !== null) return { problem: derived };
  return {
    model: withQuantity(model, name, { expression: read.expression, shape: shape.shape, indices }, source),
  };
}

function withQuantity(model: Model, name: string, quantity: Quantity, source: ModelSource): Model {
  const look = lookOf(name, quantity.shape, quantity.indices, source);
  return {
    symbols: model.symbols,
    quantities: new Map(model.quantities).set(name, quantity),
    scope: { ...model.scope, names: { ...model.scope.names, [name]: look } },
  };
}

/** `z_i` is a family when i is an index letter; any other name is itself. */
export function familyOf(key: string, scope: Pick<Scope, 'indices'>): { name: string; indices: string[] } {
  const match = /^(.+)_\{?([a-z](?:,[a-z])*)\}?$/.exec(key);
  const letters = match?.[2]?.split(',') ?? [];
  const isFamily = letters.length > 0 && letters.every((letter) => letter in scope.indices);
  return isFamily ? { name: match?.[1] as string, indices: letters } : { name: key, indices: [] };
}

function emptyScope(source: ModelSource, problems: ModelProblem[]): Scope {
  const isList = Array.isArray(source.sizes);
  if (!isList) {
    for (const [name, size] of Object.entries(source.sizes ?? {})) {
      const isSize = Number.isInteger(size) && size >= 1 && size <= sizeMax;
      if (!isSize) problems.push(problemAt(['sizes', name], 'bad-shape', String(size)));
    }
  }
  const sizes = isList || source.sizes === undefined ? {} : (source.sizes as Record<string, number>);
  const listed = isList ? (source.sizes as readonly string[]) : Object.keys(sizes);
  const indices: Record<string, Dimension> = {};
  for (const [letter, range] of Object.entries(source.indices ?? {})) {
    const high = /^1\s*\.\.\s*([A-Za-z]\w*|\d+)$/.exec(range.trim())?.[1];
    if (high === undefined || !/^[a-z]$/.test(letter))
      problems.push(problemAt(['indices', letter], 'bad-shape', range));
    else indices[letter] = /^\d/.test(high) ? Number(high) : high;
  }
  const upper = Object.values(indices).filter((high): high is string => typeof high === 'string');
  return {
    names: {},
    indices,
    sizes,
    sizeNames: [...new Set([...listed, ...upper])],
    functions: source.functions ?? {},
  };
}

function readSymbol(text: string, scope: Scope, isStrict: boolean): { domain: Domain; shape: Shape } | null {
  const match = /^(.*?)(?:\(([^()]*)\))?$/.exec(text.trim());
  const domain = readDomain(match?.[1] ?? '');
  if (domain === null) return null;
  if (match?.[2] === undefined) return { domain, shape: scalarShape };
  const dimensions = match[2].split(',').map((part) => readDimension(part.trim(), scope, isStrict));
  const [rows, columns = 1] = dimensions;
  if (dimensions.length > 2 || rows === undefined || dimensions.includes(null)) return null;
  return { domain, shape: { rows: rows as Dimension, columns: columns as Dimension } };
}

/** A size fixed to 1 is 1, so that such a vector is a number. */
function readDimension(text: string, scope: Scope, isStrict: boolean): Dimension | null {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  if (!/^[A-Za-z]\w*$/.test(text) || (isStrict && !scope.sizeNames.includes(text))) return null;
  return scope.sizes[text] === 1 ? 1 : text;
}

function sizesIn(shape: Shape): string[] {
  return [shape.rows, shape.columns].filter((size): size is string => typeof size === 'string');
}

function lookOf(name: string, shape: Shape, indices: readonly string[], source: ModelSource): ScopeName {
  const own = { tex: undefined as string | undefined, also: [] as string[] };
  let element: ScopeName['element'] = null;
  for (const [key, spelling] of Object.entries(source.spellings ?? {})) {
    const match = /^(.+?)_\{?([a-z](?:,[a-z])*)\}?$/.exec(key);
    const letters = match?.[2]?.split(',') ?? [];
    if (key === name || (match?.[1] === name && letters.length === indices.length)) {
      own.tex = spelling.tex ?? own.tex;
      own.also.push(...(spelling.also ?? []));
    } else if (match?.[1] === name) {
      const tex = spelling.tex ?? `${defaultTex(name)}_{${letters.join(',')}}`;
      element = { indices: letters, tex, also: spelling.also ?? [] };
    }
  }
  const plain = indices.length === 0 ? defaultTex(name) : `${defaultTex(name)}_{${indices.join(',')}}`;
  return { shape, indices, tex: own.tex ?? plain, also: own.also, element };
}

function problemAt(path: string[], code: ReadProblem['code'], text: string): ModelProblem {
  return { path, problem: { code, at: 0, length: text.length, found: text } };
}
