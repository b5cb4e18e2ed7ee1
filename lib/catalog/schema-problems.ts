import type { z } from 'zod';
import { nearest } from '../math/notation/nearest';
import type { FileProblem, FileProblemCode } from './file-problem';
import { branchOf, firstKeysOf, isRecord, keysAt, schemaAt, valueAt } from './schema-walk';
import type { Path, YamlSource } from './yaml-source';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** Reads `source.value` with `schema`; every disagreement becomes a problem at its place. */
export function readWithSchema<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
): { kind: 'value'; value: T } | { kind: 'problems'; problems: FileProblem[] } {
  const result = schema.safeParse(source.value);
  if (result.success) return { kind: 'value', value: result.data };
  const problems = result.error.issues.flatMap((issue) =>
    problemsOf(issue, issue.path as Path, schema, source),
  );
  return { kind: 'problems', problems };
}

function problemsOf(issue: Issue, path: Path, root: Schema, source: YamlSource): FileProblem[] {
  const make = (
    code: FileProblemCode,
    message: string,
    suggestion?: string | null,
    at = path,
  ): FileProblem => ({
    file: source.file,
    ...(code === 'unknown-key' || issue.code === 'invalid_key'
      ? source.positionOfKey(at)
      : source.positionOf(at)),
    code,
    message,
    ...(suggestion ? { suggestion } : {}),
  });
  const name = path.length === 0 ? 'The file' : `\`${path.join('.')}\``;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(root, path, source.value);
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        const suggestion = near
          ? `Did you mean \`${near}\`?`
          : known.length
            ? `Known keys: ${known.join(', ')}.`
            : null;
        return make('unknown-key', `There is no key \`${key}\` here.`, suggestion, [...path, key]);
      });
    }
    case 'invalid_type': {
      if (valueAt(source.value, path) === undefined) {
        return [
          make(
            'missing-key',
            `${name} is missing.`,
            `It is ${wantedWords[issue.expected] ?? issue.expected}.`,
          ),
        ];
      }
      const found = describe(valueAt(source.value, path));
      const wanted = wantedWords[issue.expected] ?? issue.expected;
      const isBracketed = issue.expected === 'string' && typeof valueAt(source.value, path) === 'object';
      return [
        make('wrong-type', `${name} must be ${wanted}, and is ${found}.`, isBracketed ? quotesHint : null),
      ];
    }
    case 'invalid_union':
      return unionProblems(issue, path, root, source, make);
    case 'invalid_value': {
      const value = valueAt(source.value, path);
      if (value === undefined)
        return [make('missing-key', `${name} is missing.`, `It is ${issue.values.join(' or ')}.`)];
      const wanted = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, wanted) : null;
      const suggestion = near ? `Did you mean \`${near}\`?` : null;
      return [make('bad-value', `${name} must be ${wanted.join(' or ')}.`, suggestion)];
    }
    case 'invalid_key':
      return [
        make(
          'bad-value',
          `\`${path.at(-1)}\` cannot be a name here: letters, digits and hyphens, a letter first.`,
        ),
      ];
    case 'too_small':
      if (issue.origin === 'string') return [make('bad-value', `${name} is empty.`)];
      if (issue.origin === 'array')
        return [make('bad-value', `${name} needs at least ${issue.minimum} entry.`)];
      return [make('bad-value', `${name} must be at least ${issue.minimum}.`)];
    case 'too_big':
      return [make('bad-value', `${name} must be at most ${issue.maximum}.`)];
    case 'invalid_format':
      return [make('bad-value', `${name} must look like \`1..9\`, or be a list.`)];
    default:
      return [make('bad-value', `${name}: ${issue.message}.`)];
  }
}

type Make = (code: FileProblemCode, message: string, suggestion?: string | null) => FileProblem;

/** Of the alternatives, the one the author seems to have begun; a sentence about all of them when none was. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  root: Schema,
  source: YamlSource,
  make: Make,
): FileProblem[] {
  const value = valueAt(source.value, path);
  const union = schemaAt(root, path, source.value);
  const branch = branchOf(union, value);
  const chosen = branch === null ? undefined : issue.errors[branch];
  if (chosen)
    return chosen.flatMap((inner) => problemsOf(inner, [...path, ...(inner.path as Path)], root, source));
  const kinds = firstKeysOf(union);
  if (kinds && isRecord(value)) return [kindProblem(Object.keys(value), kinds, path, make)];
  const wanted = new Set(issue.errors.flatMap((errors) => errors.flatMap((inner) => wantedOf(inner))));
  const isBracketed = wanted.has('text') && typeof value === 'object' && value !== null;
  const message = `\`${path.join('.')}\` must be ${[...wanted].join(' or ')}, and is ${describe(value)}.`;
  return [make('wrong-type', message, isBracketed ? quotesHint : null)];
}

function kindProblem(keys: string[], kinds: string[], path: Path, make: Make): FileProblem {
  const near = keys.map((key) => nearest(key, kinds)).find((kind) => kind !== null);
  const suggestion = near ? `Did you mean \`${near}\`?` : `One of its keys is ${kinds.join(', ')}.`;
  return make('missing-kind', `\`${path.join('.')}\` does not say what kind of part it is.`, suggestion);
}

function wantedOf(issue: Issue): string[] {
  if (issue.code !== 'invalid_type' || issue.path.length > 0) return [];
  return [wantedWords[issue.expected] ?? issue.expected];
}

const quotesHint = 'Put an expression that begins with [ or { in double quotes.';

const wantedWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? 'text' : `${JSON.stringify(value)}`;
}
