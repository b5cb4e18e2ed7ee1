import { type JsonSchema, keysAt, valuesAt } from './schema-hints';
import type { YamlPlace } from './yaml-place';

/** What one may type besides what the schema says. */
export type KnownWords = {
  /** Of the model, as it was last read. */
  names: string[];
  parts: string[];
  functions: string[];
  domains: string[];
  findings: string[];
  skills: string[];
};

export type Suggestion = {
  label: string;
  kind: 'key' | 'name' | 'function' | 'value';
  /** In English, as the schema says it. */
  description: string;
  /** What is put in. */
  insert: string;
  /** From 0: what is wanted comes first. */
  rank: number;
};

/** What fits where somebody is typing, in `exercise.yaml`. */
export function suggestionsAt(place: YamlPlace, schema: JsonSchema, words: KnownWords): Suggestion[] {
  if (place.at === 'key') return [...schemaKeys(place, schema), ...knownKeys(place, words)];
  const values = valuesAt(schema, place.path);
  if (values.length > 0) return values.map((value) => suggestion(value, 'value'));
  return knownValues(place, words);
}

function schemaKeys({ path, siblings }: YamlPlace, schema: JsonSchema): Suggestion[] {
  return keysAt(schema, path, siblings).map(({ name, description, isRequired }) => ({
    ...suggestion(name, 'key', isRequired ? 0 : 1),
    description,
    insert: `${name}: `,
  }));
}

/** Keys that are names: of parts in `tests`, of quantities where values are fixed. */
function knownKeys({ path, siblings }: YamlPlace, { names, parts }: KnownWords): Suggestion[] {
  const [section = '', ...inner] = path;
  if (inner.length > 0) return [];
  const known = section === 'tests' ? parts : ['at', 'draw', 'write'].includes(section) ? names : [];
  return known
    .filter((name) => !siblings.includes(name))
    .map((name) => ({ ...suggestion(name, 'key'), insert: `${name}: ` }));
}

function knownValues({ path }: YamlPlace, words: KnownWords): Suggestion[] {
  const [section, , list] = path;
  if (section === 'symbols') return words.domains.map((domain) => suggestion(domain, 'value'));
  if (section === 'skills' || list === 'skills')
    return words.skills.map((skill) => suggestion(skill, 'value'));
  const isFinding = section === 'tests' && list === 'incorrect' && path.length > 3 && path.at(-1) !== '[]';
  if (isFinding) return words.findings.map((finding) => suggestion(finding, 'value'));
  return isFormula(path) ? formulaWords(words) : [];
}

/** Everywhere else in the model, the parts and the tests one writes mathematics. */
function isFormula([section = '', , key = '']: string[]): boolean {
  if (['model', 'where', 'functions', 'tests'].includes(section)) return true;
  return section === 'parts' && !['ask', 'name', 'attempts', 'credit', 'tolerance', 'rounded'].includes(key);
}

/** Names first, then functions. */
function formulaWords({ names, functions }: KnownWords): Suggestion[] {
  return [
    ...names.map((name) => suggestion(name, 'name', 0)),
    ...functions.map((name) => ({ ...suggestion(name, 'function', 1), insert: `${name}(` })),
  ];
}

/** The headings of a text: what it has not got yet. */
export function headingsAt(before: string, text: string, { parts }: KnownWords): Suggestion[] {
  const typed = before.slice(before.lastIndexOf('\n') + 1);
  if (!/^#{1,3}\s?[\w-]*$/.test(typed)) return [];
  const isInPart = /^## /m.test(before.slice(0, before.length - typed.length));
  const open = parts.filter((part) => !new RegExp(`^## ${part}\\s*$`, 'm').test(text));
  return [
    ...open.map((part) => suggestion(`## ${part}`, 'key', 0)),
    ...(isInPart ? ['### hint', '### solution'] : ['### symbols']).map((title) =>
      suggestion(title, 'key', 1),
    ),
  ];
}

function suggestion(label: string, kind: Suggestion['kind'], rank = 0): Suggestion {
  return { label, kind, description: '', insert: label, rank };
}
