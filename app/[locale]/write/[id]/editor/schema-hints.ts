/** As much of JSON Schema (draft 7) as the schema of exercises uses. */
export type JsonSchema = {
  description?: string;
  const?: unknown;
  enum?: unknown[];
  type?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  required?: string[];
};

export type KeyHint = { name: string; description: string; isRequired: boolean };

/** The keys that fit at a place, without those that are there already. */
export function keysAt(schema: JsonSchema, path: string[], siblings: string[]): KeyHint[] {
  const candidates = schemasAt(schema, path).filter(({ properties }) => properties !== undefined);
  const hints = new Map<string, KeyHint>();
  for (const { properties = {}, required = [] } of fitting(candidates, siblings)) {
    for (const [name, inner] of Object.entries(properties)) {
      if (siblings.includes(name) || hints.has(name)) continue;
      hints.set(name, {
        name,
        description: inner.description ?? '',
        isRequired: required.includes(name),
      });
    }
  }
  return [...hints.values()];
}

/** The values that fit at a place, where they can be listed. */
export function valuesAt(schema: JsonSchema, path: string[]): string[] {
  const values = schemasAt(schema, path).flatMap((inner) => {
    if (inner.enum) return inner.enum;
    if (inner.const !== undefined) return [inner.const];
    return inner.type === 'boolean' ? [true, false] : [];
  });
  return [...new Set(values.map(String))];
}

/** Of several forms, those that the keys already there belong to; all where that is none. */
function fitting(candidates: JsonSchema[], siblings: string[]): JsonSchema[] {
  const fit = candidates.filter(({ properties = {} }) =>
    siblings.every((key) => Object.hasOwn(properties, key)),
  );
  return fit.length > 0 ? fit : candidates;
}

function schemasAt(schema: JsonSchema, path: string[]): JsonSchema[] {
  return path.reduce((at, step) => at.flatMap((inner) => forms(childOf(inner, step))), forms(schema));
}

function childOf(schema: JsonSchema, step: string): JsonSchema | undefined {
  if (step === '[]') return schema.items;
  const own = schema.properties;
  if (own && Object.hasOwn(own, step)) return own[step];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function forms(schema: JsonSchema | undefined): JsonSchema[] {
  if (schema === undefined) return [];
  const choices = schema.anyOf ?? schema.oneOf;
  return choices ? choices.flatMap(forms) : [schema];
}
