import type { PublicPart } from '@/lib/catalog/public-exercise';
import { defaultTex } from '@/lib/math/notation/name-look';
import type { Scope } from '@/lib/math/notation/scope';

export type PaletteKey = {
  /** On the key. */
  tex: string;
  /** What it types; `□` marks where one goes on. */
  template: string;
  /** A name of the exercise says itself; a structure has its words in the messages, under this key. */
  name: { kind: 'symbol'; text: string } | { kind: 'structure'; key: StructureKey };
};

export const structureKeys = [
  'fraction',
  'power',
  'transpose',
  'elementwise',
  'sum',
  'exp',
  'log',
  'sqrt',
] as const;
export type StructureKey = (typeof structureKeys)[number];

const structures: Record<StructureKey, { tex: string; template: string }> = {
  fraction: { tex: '\\tfrac{\\square}{\\square}', template: '(□)/(□)' },
  power: { tex: '\\square^{n}', template: '^(□)' },
  transpose: { tex: '\\square^{\\mathsf T}', template: '^T' },
  elementwise: { tex: '\\odot', template: ' .* □' },
  sum: { tex: '\\textstyle\\sum', template: 'sum(□)' },
  exp: { tex: 'e^{\\square}', template: 'exp(□)' },
  log: { tex: '\\log', template: 'log(□)' },
  sqrt: { tex: '\\sqrt{\\square}', template: 'sqrt(□)' },
};

type Asked = Pick<PublicPart, 'kind' | 'use'>;

/**
 * The keys for one part: the exercise's own names in the order it introduces them (only those the answer may
 * hold, where the author limits them), then structures. Matrix structures come with matrices only.
 */
export function paletteKeys(part: Asked, scope: Scope, introduced: readonly string[]): PaletteKey[] {
  if (part.kind === 'choice' || part.kind === 'number') return [];
  if (part.kind === 'shape') return [...scope.sizeNames.map((name) => sizeKey(name, scope)), timesKey];
  return [...nameKeys(part.use, scope, introduced), ...functionKeys(scope), ...structureKeysFor(scope)];
}

const timesKey: PaletteKey = { tex: '\\times', template: ' x □', name: { kind: 'symbol', text: '×' } };

function nameKeys(use: string[] | null, scope: Scope, introduced: readonly string[]): PaletteKey[] {
  const inOrder = new Set([...introduced.filter((name) => name in scope.names), ...Object.keys(scope.names)]);
  return [...inOrder]
    .map((name) => ({ tex: scope.names[name]?.tex ?? name, template: name, name: symbolNamed(name) }))
    .filter((key) => use === null || use.includes(key.tex));
}

function functionKeys(scope: Scope): PaletteKey[] {
  return Object.keys(scope.functions).flatMap((name) => [
    { tex: `${defaultTex(name)}'`, template: `${name}'(□)`, name: symbolNamed(`${name}'`) },
    { tex: defaultTex(name), template: `${name}(□)`, name: symbolNamed(name) },
  ]);
}

function structureKeysFor(scope: Scope): PaletteKey[] {
  const hasMatrices = Object.values(scope.names).some(({ shape }) => shape.rows !== 1 || shape.columns !== 1);
  const [index, range] = Object.entries(scope.indices)[0] ?? [];
  return structureKeys
    .filter((key) => hasMatrices || (key !== 'transpose' && key !== 'elementwise'))
    .filter((key) => hasMatrices || index !== undefined || key !== 'sum')
    .map((key) => ({
      ...structures[key],
      ...(key === 'sum' && index !== undefined ? { template: `sum(${index}, 1, ${range}, □)` } : {}),
      name: { kind: 'structure', key },
    }));
}

function sizeKey(name: string, scope: Scope): PaletteKey {
  return { tex: scope.names[name]?.tex ?? defaultTex(name), template: name, name: symbolNamed(name) };
}

function symbolNamed(text: string): PaletteKey['name'] {
  return { kind: 'symbol', text };
}
