import { z } from 'zod';
import type { Path } from './yaml-source';

type Schema = z.core.$ZodType;

/** Which alternative of a union `value` was meant to be: the one begun by one of its keys, or the one of its type. */
export function branchOf(schema: Schema | null, value: unknown): number | null {
  if (!(schema instanceof z.ZodUnion)) return null;
  const options = schema.options as Schema[];
  const keys = isRecord(value) ? Object.keys(value) : null;
  const first = firstKeysOf(schema);
  if (first) {
    const index = first.findIndex((key) => keys?.includes(key));
    return index === -1 ? null : index;
  }
  const index = options.findIndex((option) => {
    if (option instanceof z.ZodArray)
      return Array.isArray(value) && isLikeFirst(option.element as Schema, value[0]);
    if (option instanceof z.ZodRecord || option instanceof z.ZodObject) return keys !== null;
    if (option instanceof z.ZodString) return typeof value === 'string';
    return option instanceof z.ZodNumber && typeof value === 'number';
  });
  return index === -1 ? null : index;
}

function isLikeFirst(element: Schema, first: unknown): boolean {
  return element instanceof z.ZodUnion || element instanceof z.ZodArray === Array.isArray(first);
}

export function keysAt(root: Schema, path: Path, value: unknown): string[] {
  const schema = schemaAt(root, path, value);
  const option =
    schema instanceof z.ZodUnion
      ? (schema.options[branchOf(schema, valueAt(value, path)) ?? 0] as Schema)
      : schema;
  if (option instanceof z.ZodObject) return Object.keys(option.shape);
  const keyType = option instanceof z.ZodRecord ? option.keyType : null;
  return keyType instanceof z.ZodEnum ? keyType.options.map(String) : [];
}

export function schemaAt(root: Schema, path: Path, value: unknown): Schema | null {
  let schema: Schema | null = root;
  for (const [depth, step] of path.entries()) {
    if (schema instanceof z.ZodUnion) {
      schema =
        (schema.options[branchOf(schema, valueAt(value, path.slice(0, depth))) ?? 0] as Schema) ?? null;
    }
    if (schema instanceof z.ZodObject) schema = (schema.shape[String(step)] as Schema) ?? null;
    else if (schema instanceof z.ZodRecord) schema = schema.valueType as Schema;
    else if (schema instanceof z.ZodArray) schema = schema.element as Schema;
    if (schema instanceof z.ZodOptional) schema = schema.unwrap() as Schema;
  }
  return schema;
}

export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here)) here = here[Number(step)];
    else if (isRecord(here)) here = here[String(step)];
    else return undefined;
  }
  return here;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first keys of a union's alternatives, where all of them are maps: such a key says which one is meant. */
export function firstKeysOf(schema: Schema | null): string[] | null {
  if (!(schema instanceof z.ZodUnion)) return null;
  const options = schema.options as Schema[];
  if (!options.every((option) => option instanceof z.ZodObject)) return null;
  return options.map((option) => Object.keys(option.shape)[0] ?? '');
}
