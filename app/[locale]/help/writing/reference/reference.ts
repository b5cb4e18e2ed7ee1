import { exerciseJsonSchema } from '@/lib/catalog/json-schema';

/** What there is to know of one key of `exercise.yaml`. All of it is English, as the schema is. */
export type ReferenceKey = {
  key: string;
  anchor: string;
  type: string;
  isRequired: boolean;
  description: string;
  /** The kind of part it belongs to, or the few kinds; null for a key outside parts, and for one of most kinds. */
  kind: string | null;
  /** Kinds of part that do not have it, where most do. */
  notFor: string[];
  children: ReferenceKey[];
  /** The key whose children its own are alike to; they are listed there only. */
  like: { key: string; anchor: string } | null;
};

/** The part of JSON Schema that the exercise format uses. */
export type SchemaNode = {
  type?: string;
  const?: unknown;
  enum?: string[];
  description?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  additionalProperties?: SchemaNode | false;
  items?: SchemaNode;
  anyOf?: SchemaNode[];
};

type Property = Pick<ReferenceKey, 'key' | 'isRequired' | 'kind' | 'notFor'> & { node: SchemaNode };
type Seen = Map<string, { key: string; anchor: string }>;

let kept: ReferenceKey[] | null = null;

/** Every key of the format, in the order of the schema, from the schema. */
export function formatReference(): ReferenceKey[] {
  kept ??= keysOf(JSON.parse(exerciseJsonSchema()), 'key', new Map());
  return kept;
}

function keysOf(node: SchemaNode, anchor: string, seen: Seen): ReferenceKey[] {
  return propertiesOf(node).map((property) => keyOf(property, anchor, seen));
}

function keyOf({ node, ...shared }: Property, parent: string, seen: Seen): ReferenceKey {
  const { key, kind } = shared;
  const isShared = kind?.includes(', ') ?? false;
  const anchor = [parent, kind === key || isShared ? null : kind, key]
    .filter((word) => word !== null)
    .join('-');
  const alike = JSON.stringify(propertiesOf(node));
  const like = seen.get(alike) ?? null;
  if (alike !== '[]' && like === null) seen.set(alike, { key, anchor });
  const children = like === null ? keysOf(node, anchor, seen) : [];
  const { description = '' } = node;
  return { ...shared, anchor, type: typeInWords(node), description, children, like };
}

/** The keys of a map, of the maps in a list, or of any of the maps it may be. */
function propertiesOf(node: SchemaNode): Property[] {
  if (node.properties) {
    const { properties, required = [] } = node;
    return Object.entries(properties).map(([key, of]) => ({
      key,
      node: of,
      isRequired: required.includes(key),
      kind: null,
      notFor: [],
    }));
  }
  if (node.anyOf) return propertiesOfAny(node.anyOf);
  const inner = node.items ?? node.additionalProperties;
  return inner ? propertiesOf(inner) : [];
}

/** Where maps share keys, their first keys say the kind: a key of one kind is listed with it, a shared one at the end. */
function propertiesOfAny(alternatives: readonly SchemaNode[]): Property[] {
  const byKind = alternatives.map((alternative) => ({
    kind: Object.keys(alternative.properties ?? {})[0] ?? '',
    properties: propertiesOf(alternative),
  }));
  const kindsOf = ({ key, node }: Property): string[] =>
    byKind
      .filter(({ properties }) => properties.some((other) => isAlike(other, { key, node })))
      .map(({ kind }) => kind);
  const all = byKind.flatMap(({ kind, properties }) =>
    properties.map((property) => ({ property, kind, kinds: kindsOf(property) })),
  );
  const isShared = ({ kinds }: { kinds: string[] }) => kinds.length > 1;
  const hasKinds = all.some(isShared);
  const own = all
    .filter((one) => !isShared(one))
    .map(({ property, kind }) => ({ ...property, kind: hasKinds ? kind : null }));
  const shared = all
    .filter((one) => isShared(one) && one.kinds[0] === one.kind)
    .map(({ property, kinds }) => {
      const others = byKind.map(({ kind }) => kind).filter((kind) => !kinds.includes(kind));
      const isOfFew = kinds.length < others.length;
      return { ...property, kind: isOfFew ? kinds.join(', ') : null, notFor: isOfFew ? [] : others };
    });
  return [...own, ...shared];
}

function isAlike(one: Pick<Property, 'key' | 'node'>, other: Pick<Property, 'key' | 'node'>): boolean {
  return one.key === other.key && JSON.stringify(one.node) === JSON.stringify(other.node);
}

/** `list of numbers`, `whole number from 1 to 5`, `text or number`. */
export function typeInWords(node: SchemaNode, isPlural = false): string {
  const noun = (one: string, many: string) => (isPlural ? many : one);
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum) return oneOf(node.enum.map((word) => `\`${word}\``));
  if (node.anyOf) return oneOf([...new Set(node.anyOf.map((inner) => typeInWords(inner, isPlural)))]);
  switch (node.type) {
    case 'string':
      return noun('text', 'texts');
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return noun('whole number', 'whole numbers') + rangeInWords(node);
    case 'number':
      return noun('number', 'numbers') + rangeInWords(node);
    case 'array':
      return `${noun('list', 'lists')} of ${typeInWords(node.items ?? {}, true)}`;
    default:
      return mapInWords(node, noun('map', 'maps'));
  }
}

function mapInWords({ properties, additionalProperties }: SchemaNode, maps: string): string {
  if (properties) return `${maps} of the keys below`;
  return `${maps} from names to ${typeInWords(additionalProperties || {}, true)}`;
}

function rangeInWords({ minimum, maximum }: SchemaNode): string {
  const hasEnd = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (minimum === undefined) return '';
  return hasEnd ? ` from ${minimum} to ${maximum}` : ` from ${minimum}`;
}

function oneOf(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
