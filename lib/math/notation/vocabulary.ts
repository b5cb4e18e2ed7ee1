import { functionWords } from '../operations';
import type { OperationId } from '../operations/ids';
import { readSource } from './characters';
import { ReadFailure } from './failure';
import { readLatex } from './latex';
import { piecesOf, typedForms } from './name-look';
import type { Scope, ScopeName } from './scope';

/** What a word of letters and digits can mean in an exercise. */
export type Word =
  /** `isAlias`: a letter of its own for a family (p_i) or for the entries of a vector or matrix (h_ij): never without its indices. */
  | { kind: 'name'; name: string; isAlias?: 'family' | 'element' }
  | { kind: 'function'; operation: OperationId }
  | { kind: 'letter'; name: string }
  | { kind: 'fold'; fold: 'sum' | 'product' }
  | { kind: 'spread'; of: 'ones' | 'spread' }
  | { kind: 'size'; name: string }
  | { kind: 'index'; name: string }
  | { kind: 'constant'; name: 'e' | 'pi' };

/** A spelling with signs in it, h_j(x_i): literal characters and places for index letters. */
export type Spelling = {
  name: string;
  isElement: boolean;
  indices: readonly string[];
  pieces: (string | { index: string })[];
};

export type Vocabulary = {
  notation: Notation;
  /** What a word means without an index that names a family with one: ℓ beside ℓ_i. LaTeX only. */
  plain: ReadonlyMap<string, string>;
  /** By the code of the first letter, longest first. */
  words: ReadonlyMap<number, readonly { form: string; word: Word }[]>;
  /** Whether the exercise has names that mean something else elsewhere. */
  has: { d: boolean; e: boolean; T: boolean };
  /** By first character, longest first. */
  spellings: ReadonlyMap<string, readonly Spelling[]>;
  /** Names and functions as one would type them, to suggest from. */
  suggestions: readonly string[];
};

type Notation = 'text' | 'latex';
const vocabularies = {
  text: new WeakMap<Scope, Vocabulary>(),
  latex: new WeakMap<Scope, Vocabulary>(),
} as const satisfies Record<Notation, WeakMap<Scope, Vocabulary>>;

/** Compiled once per scope and notation. */
export function vocabularyOf(scope: Scope, notation: Notation): Vocabulary {
  const known = vocabularies[notation].get(scope);
  if (known !== undefined) return known;
  const made = createVocabulary(scope, notation);
  vocabularies[notation].set(scope, made);
  return made;
}

function createVocabulary(scope: Scope, notation: Notation): Vocabulary {
  const forms = new Map<string, Word>();
  const spellings: Spelling[] = [];
  const add = (form: string, word: Word): void => {
    if (!forms.has(form)) forms.set(form, word);
  };
  for (const name of Object.keys(scope.names)) add(name, { kind: 'name', name });
  for (const [name, look] of Object.entries(scope.names)) {
    for (const form of typedForms(name)) add(form, { kind: 'name', name });
    addLook(name, look, add, spellings, (form) => forms.has(form) || isTaken(form, scope));
  }
  for (const letter of Object.keys(scope.functions)) {
    for (const form of typedForms(letter)) add(form, { kind: 'letter', name: letter });
  }
  for (const size of scope.sizeNames)
    for (const form of typedForms(size)) add(form, { kind: 'size', name: size });
  for (const index of Object.keys(scope.indices)) add(index, { kind: 'index', name: index });
  for (const word of ['sum', 'Sum', 'Σ']) add(word, { kind: 'fold', fold: 'sum' });
  for (const word of ['prod', 'product', 'Π']) add(word, { kind: 'fold', fold: 'product' });
  for (const word of ['ones', 'spread'] as const) add(word, { kind: 'spread', of: word });
  for (const [word, operation] of functionWords) {
    for (const form of [word, word[0]?.toUpperCase() + word.slice(1)])
      add(form, { kind: 'function', operation });
  }
  for (const word of ['ReLU', 'RELU']) add(word, { kind: 'function', operation: 'relu' });
  add('e', { kind: 'constant', name: 'e' });
  add('pi', { kind: 'constant', name: 'pi' });
  const plain = new Map<string, string>();
  if (notation === 'latex') addLatexLooks(scope, forms, spellings, plain);
  return {
    notation,
    plain,
    has: { d: 'd' in scope.names, e: 'e' in scope.names, T: 'T' in scope.names },
    words: byFirstLetter(forms),
    spellings: spellingsByFirst(spellings),
    suggestions: [
      ...Object.keys(scope.names),
      ...Object.keys(scope.functions),
      ...scope.sizeNames,
      ...functionWords.keys(),
    ],
  };
}

/** The other ways a name and its entries are written. */
function addLook(
  name: string,
  look: ScopeName,
  add: (form: string, word: Word) => void,
  spellings: Spelling[],
  isKnown: (form: string) => boolean,
): void {
  const listed = [
    ...look.also.map((text) => ({ text, indices: look.indices, isElement: false })),
    ...(look.element?.also ?? []).map((text) => ({
      text,
      indices: look.element?.indices ?? [],
      isElement: true,
    })),
  ];
  for (const { text, indices, isElement } of listed) {
    const plain = readSource(text, 'text').text.replaceAll(' ', '');
    const alias = /^([A-Za-z]\w*?)_\{?([a-z,]+)\}?$/.exec(plain);
    if (indices.length === 0 && /^[A-Za-z][A-Za-z0-9_{}]*$/.test(plain)) add(plain, { kind: 'name', name });
    else if (
      alias !== null &&
      !isKnown(alias[1] as string) &&
      alias[2]?.replaceAll(',', '') === indices.join('')
    ) {
      const word: Word = { kind: 'name', name, isAlias: isElement ? 'element' : 'family' };
      for (const form of typedForms(alias[1] as string)) add(form, word);
    } else if (plain !== '') spellings.push(spellingOf(name, plain, indices, isElement));
  }
}

/** Names as the exercise sets them, and \W^{(1)} for W1 where W alone is nothing. */
function addLatexLooks(
  scope: Scope,
  forms: Map<string, Word>,
  spellings: Spelling[],
  plain: Map<string, string>,
): void {
  const add = (form: string, word: Word): void => {
    if (!forms.has(form)) forms.set(form, word);
  };
  for (const [name, look] of Object.entries(scope.names)) {
    for (const form of layerForms(name)) if (!forms.has(form.base)) add(form.form, { kind: 'name', name });
    const set = latexText(look.tex, scope);
    const known = forms.get(set);
    if (look.indices.length === 0 && known?.kind === 'name' && known.name !== name) plain.set(set, name);
    const element = look.element && { ...look.element, also: [latexText(look.element.tex, scope)] };
    addLook(name, { ...look, also: [set], element }, add, spellings, (form) => {
      const word = forms.get(form);
      return isTaken(form, scope) || (word !== undefined && !(word.kind === 'name' && word.name === name));
    });
  }
}

function latexText(tex: string, scope: Scope): string {
  try {
    return readLatex(readSource(tex, 'latex'), scope).text;
  } catch (failure) {
    if (failure instanceof ReadFailure) return '';
    throw failure;
  }
}

function layerForms(name: string): { base: string; form: string }[] {
  const { base, subscript } = piecesOf(name);
  return /^\d+$/.test(subscript) ? [{ base, form: `${base}^{(${subscript})}` }] : [];
}

/** A letter that also means something without its index: then only the whole spelling is the alias. */
function isTaken(form: string, scope: Scope): boolean {
  return form in scope.functions || form in scope.indices || scope.sizeNames.includes(form);
}

function spellingsByFirst(spellings: readonly Spelling[]): Map<string, Spelling[]> {
  const byFirst = new Map<string, Spelling[]>();
  for (const spelling of [...spellings].sort((left, right) => right.pieces.length - left.pieces.length)) {
    const [first] = spelling.pieces;
    if (typeof first !== 'string') continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
  }
  return byFirst;
}

function byFirstLetter(forms: ReadonlyMap<string, Word>): Map<number, { form: string; word: Word }[]> {
  const words = new Map<number, { form: string; word: Word }[]>();
  for (const [form, word] of forms) {
    const first = form.charCodeAt(0);
    const list = words.get(first);
    if (list === undefined) words.set(first, [{ form, word }]);
    else list.push({ form, word });
  }
  for (const list of words.values()) list.sort((left, right) => right.form.length - left.form.length);
  return words;
}

/** `h_j(x_i)` with letters i, j: the letters are places where any index may stand. */
function spellingOf(name: string, text: string, indices: readonly string[], isElement: boolean): Spelling {
  const pieces: Spelling['pieces'] = [];
  const bare = text.replaceAll(/_\{([A-Za-z0-9]+)\}/g, '_$1').replaceAll(/\^\{([T⊤])\}/g, '^T');
  for (const [piece] of bare.matchAll(/[A-Za-z]+|./gu)) {
    const letters = piece.length > 0 && Array.from(piece).every((letter) => indices.includes(letter));
    const stands = piece.length === 1 || pieces.at(-1) === '_' || pieces.at(-1) === '{';
    if (letters && stands) pieces.push(...Array.from(piece, (index) => ({ index })));
    else pieces.push(...Array.from(piece));
  }
  return { name, isElement, indices, pieces };
}
