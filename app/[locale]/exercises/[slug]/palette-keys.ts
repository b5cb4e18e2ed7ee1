import type { PublicPart } from '@/lib/catalog/public-exercise';
import type { Expression } from '@/lib/math/expression';
import { defaultTex } from '@/lib/math/notation/name-look';
import type { Scope, ScopeName } from '@/lib/math/notation/scope';
import { toText } from '@/lib/math/notation/to-text';

export type PaletteKey = {
  /** On the key. */
  tex: string;
  /** What it types; `□` marks where one goes on. */
  template: string;
  /** What it sets in the visual editor: `#0` takes what is selected, `#@` what stands before, `#?` is left open. */
  latex: string;
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
  'derivative',
] as const;
export type StructureKey = (typeof structureKeys)[number];

const structures: Record<StructureKey, Omit<PaletteKey, 'name'>> = {
  fraction: { tex: '\\tfrac{\\square}{\\square}', template: '(□)/(□)', latex: '\\frac{#0}{#?}' },
  power: { tex: '\\square^{n}', template: '^(□)', latex: '#@^{#?}' },
  transpose: { tex: '\\square^{\\top}', template: '^T', latex: '#@^{\\top}' },
  elementwise: { tex: '\\odot', template: ' .* □', latex: '\\odot' },
  sum: {
    tex: '\\textstyle\\sum',
    template: 'sum(□)',
    latex: '\\operatorname{sum}\\left(#0\\right)',
  },
  exp: { tex: 'e^{\\square}', template: 'exp(□)', latex: 'e^{#0}' },
  log: { tex: '\\log', template: 'log(□)', latex: '\\log\\left(#0\\right)' },
  sqrt: { tex: '\\sqrt{\\square}', template: 'sqrt(□)', latex: '\\sqrt{#0}' },
  derivative: {
    tex: '\\tfrac{\\partial\\square}{\\partial\\square}',
    template: 'd(□, □)',
    latex: '\\frac{\\partial #0}{\\partial #?}',
  },
};

type Asked = Pick<PublicPart, 'kind' | 'use'> & { notYet: readonly string[] };

/**
 * The keys for one part: the exercise's own names in the order it introduces them (only those the answer may
 * hold, where the author limits them), then structures. Matrix structures come with matrices only.
 */
export function paletteKeys(part: Asked, scope: Scope, introduced: readonly string[]): PaletteKey[] {
  if (part.kind === 'choice' || part.kind === 'number') return [];
  if (part.kind === 'shape') return [...scope.sizeNames.map((name) => sizeKey(name, scope)), timesKey];
  const isOfLines = part.kind === 'derivation';
  // On the way every name may stand.
  const names = nameKeys(isOfLines ? { ...part, use: null } : part, scope, introduced);
  return [...names, ...functionKeys(scope), ...structureKeysFor(scope, isOfLines)];
}

const timesKey: PaletteKey = {
  tex: '\\times',
  template: ' x □',
  latex: '\\times',
  name: { kind: 'symbol', text: '×' },
};

function nameKeys({ use, notYet }: Asked, scope: Scope, introduced: readonly string[]): PaletteKey[] {
  const known = introduced.map((name) => (name in scope.names ? name : name.replace(/_[^_]*$/, '')));
  const inOrder = new Set([...known.filter((name) => name in scope.names), ...Object.keys(scope.names)]);
  const keys = [...inOrder]
    .filter((name) => !notYet.includes(name))
    .map((name) => keyOf(name, scope.names[name] as ScopeName));
  const allowed = keys.filter((key) => use?.includes(key.tex));
  return allowed.length > 0 ? allowed : keys;
}

/** `x_i`; where the entries have a look of their own, `h_j(x_i)`, one entry. */
function keyOf(name: string, look: ScopeName): PaletteKey {
  const whole = { kind: 'name', name, indices: look.indices.map(index) } satisfies Expression;
  const [row, column = null] = look.element?.indices.map(index) ?? [];
  if (!look.element || !row) return keyFor(whole, look);
  return keyFor({ kind: 'element', of: whole, row, column }, look.element);
}

/** Types what the exercise itself shows, `1[y_i=+1]`, before the name behind it, `s_i`. */
function keyFor(
  expression: Expression,
  { tex, also: [spelling] }: Pick<ScopeName, 'tex' | 'also'>,
): PaletteKey {
  const template = spelling ?? toText(expression);
  return { tex, template, latex: tex, name: symbolNamed(template) };
}

function index(letter: string): Expression {
  return { kind: 'index', name: letter };
}

function functionKeys(scope: Scope): PaletteKey[] {
  return Object.keys(scope.functions).flatMap((name) =>
    [`${name}'`, name].map((word) => {
      const tex = word === name ? defaultTex(name) : `${defaultTex(name)}'`;
      return {
        tex,
        template: `${word}(□)`,
        latex: `${tex}\\left(#0\\right)`,
        name: symbolNamed(word),
      };
    }),
  );
}

function structureKeysFor(scope: Scope, isOfLines: boolean): PaletteKey[] {
  const hasMatrices = Object.values(scope.names).some(({ shape }) => shape.rows !== 1 || shape.columns !== 1);
  const [index, range] = Object.entries(scope.indices)[0] ?? [];
  return structureKeys
    .filter((key) => hasMatrices || (key !== 'transpose' && key !== 'elementwise'))
    .filter((key) => hasMatrices || index !== undefined || key !== 'sum')
    .filter((key) => isOfLines || key !== 'derivative')
    .map((key) => ({
      ...structures[key],
      ...(key === 'sum' && index !== undefined
        ? { template: `sum(${index}, 1, ${range}, □)`, latex: `\\sum_{${index}=1}^{${range}}#0` }
        : {}),
      name: { kind: 'structure', key },
    }));
}

function sizeKey(name: string, scope: Scope): PaletteKey {
  const tex = scope.names[name]?.tex ?? defaultTex(name);
  return { tex, template: name, latex: tex, name: symbolNamed(name) };
}

function symbolNamed(text: string): PaletteKey['name'] {
  return { kind: 'symbol', text };
}
