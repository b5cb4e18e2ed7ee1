import { withIndices } from './bindings';
import { costMax } from './cost';
import { childrenOf, type Expression, nodesOf, withChildren } from './expression';
import { type LineWriting, labelOf } from './lines-labels';
import type { LineSides, Side } from './lines-sides';
import { familyOf } from './model';
import { readSource } from './notation/characters';
import { heightMax } from './notation/check-tree';
import { ReadFailure } from './notation/failure';
import { readLatex } from './notation/latex';
import { defaultTex } from './notation/name-look';
import type { ReadProblem } from './notation/problem';
import { readExpression } from './notation/read';
import type { Scope } from './notation/scope';
import type { Shape } from './shapes';

/** What a line gives a name to: `u := …`, or `u_i := …` for one value per i. */
export type GivenName = { name: string; indices: readonly string[]; tex: string };

/** A name a learner gave, and what it stands for: names of the model only. */
export type OwnLetter = GivenName & { expression: Expression; nodeCount: number };
export type OwnLetters = ReadonlyMap<string, OwnLetter>;
export type Names = Pick<ReadonlySet<string>, 'has' | 'size'>;

const nameForm = /^[A-Za-z][A-Za-z0-9]{0,19}(?:_(?:[A-Za-z0-9]{1,19}|[a-z](?:,[a-z]){1,3}))?$/;
/** Those that are read as signs: the d of a derivative and the T of a transpose. */
const reserved = /^(?:d|T|let)$/;

/**
 * The name that the first side of a line is, a problem where it means something already, null where it is no name.
 * `scope`: the exercise's, with the names given so far.
 */
export function givenName(
  { sides }: LineSides,
  scope: Scope,
  writing: LineWriting,
): GivenName | { problem: ReadProblem } | null {
  const [first] = sides as [Side];
  const plain = plainName(first.text, scope, writing);
  if (plain === null) return null;
  const { name, indices } = familyOf(plain, scope);
  const { text, at } = first;
  const taken = { code: 'name-taken', at, length: text.length, found: text } as const;
  const whole = wholeOf(name, scope);
  if (whole !== null) return { problem: { ...taken, wanted: whole } };
  const isFree =
    !reserved.test(name) &&
    !(`d${name}` in scope.names) &&
    [plain, name, ...stemOf(name)].every((part) => isUnknown(part, scope));
  if (!isFree) return { problem: taken };
  const tex = defaultTex(name);
  return { name, indices, tex: indices.length === 0 ? tex : `${tex}_{${indices.join(',')}}` };
}

type Head = { scope: Scope; label: string | null; isFirst: boolean; isBehindStart: boolean };

/**
 * The first side of a line, where it is a name that is given or a label. Behind a start, what is no label and no name yet
 * can only be given here, by a plain equals sign too; no line says what e is.
 */
export function headOf(
  cut: LineSides,
  { scope, label, isFirst, isBehindStart }: Head,
  writing: LineWriting,
): { gives: GivenName | null; label: string | null } | { problem: ReadProblem } {
  const own = labelOf(cut, isFirst, label, { scope }, writing);
  const isGiving = cut.names || (isBehindStart && own === null && !cut.continues && cut.sides.length > 1);
  const gives = isGiving && (own === null || own !== label) ? givenName(cut, scope, writing) : null;
  if (gives === null) return { gives, label: own };
  if (!('problem' in gives)) return { gives, label: null };
  return cut.names || isConstant(cut, scope, writing) ? gives : { gives: null, label: own };
}

function isConstant({ sides: [first] }: LineSides, scope: Scope, writing: LineWriting): boolean {
  const reading = readExpression(first?.text ?? '', scope, writing);
  return reading.kind === 'expression' && reading.expression.kind === 'constant';
}

/** The same scope, in which a name may be used. */
export function scopeWith(scope: Scope, { name, indices, tex }: GivenName, shape: Shape): Scope {
  return { ...scope, names: { ...scope.names, [name]: { shape, indices, tex, also: [], element: null } } };
}

/** The learner's own names in an expression, each once. */
export function lettersIn(written: Expression, own: Names): string[] {
  if (own.size === 0) return [];
  const found = new Set<string>();
  for (const node of nodesOf(written)) if (node.kind === 'name' && own.has(node.name)) found.add(node.name);
  return [...found];
}

/** With what every own name stands for in its place; null where that is too much. */
export function writtenOut(written: Expression, letters: OwnLetters): Expression | null {
  if (letters.size === 0) return written;
  let nodeCount = 0;
  for (const node of nodesOf(written))
    nodeCount += (node.kind === 'name' && letters.get(node.name)?.nodeCount) || 1;
  if (nodeCount > costMax) return null;
  const whole = replaced(written, letters);
  return isHigher(whole, heightMax) ? null : whole;
}

function isHigher(expression: Expression, height: number): boolean {
  return height < 1 || childrenOf(expression).some((child) => isHigher(child, height - 1));
}

function replaced(written: Expression, letters: OwnLetters): Expression {
  const children = childrenOf(written).map((child) => replaced(child, letters));
  const own = written.kind === 'name' ? letters.get(written.name) : undefined;
  if (own === undefined) return withChildren(written, children);
  return withIndices(
    own.expression,
    new Map(own.indices.map((index, at) => [index, children[at] as Expression])),
  );
}

/** `u₁`, `\hat{u}` and `u_{i}` as the names u1, uhat and u_i; null for anything but a name. */
function plainName(text: string, scope: Scope, { notation = 'text' }: LineWriting): string | null {
  try {
    const source = readSource(text, notation);
    const read = notation === 'latex' ? readLatex(source, scope) : source;
    const plain = read.text.replaceAll(/[\s{}]/g, '');
    return nameForm.test(plain) ? plain : null;
  } catch (failure) {
    if (failure instanceof ReadFailure) return null;
    throw failure;
  }
}

/** The letters before a number or an index. */
function stemOf(name: string): string[] {
  const stem = /^(.*?[A-Za-z])(?:\d+|_.+)$/.exec(name)?.[1];
  return stem === undefined ? [] : [stem];
}

/** What a name is the differential of, if it is one: z of dz, where z is a name here. */
function wholeOf(name: string, scope: Scope): string | null {
  const whole = /^d([A-Za-z].*)$/.exec(name)?.[1];
  if (whole === undefined) return null;
  if (whole in scope.functions) return whole;
  const reading = readExpression(whole, scope);
  if (reading.kind === 'problem') return reading.problem.code === 'needs-index' ? whole : null;
  return ['name', 'element'].includes(reading.expression.kind) ? whole : null;
}

function isUnknown(text: string, scope: Scope): boolean {
  const reading = readExpression(text, scope);
  return reading.kind === 'problem' && reading.problem.code === 'unknown-name';
}
