import { type GivenName, givenName, headOf, scopeWith } from '@/lib/math/lines-letters';
import { readSide } from '@/lib/math/lines-side';
import { type Side, saysNothing, sidesOf } from '@/lib/math/lines-sides';
import { shapeOf } from '@/lib/math/notation/check-shapes';
import type { ReadProblem } from '@/lib/math/notation/problem';
import type { Scope } from '@/lib/math/notation/scope';
import { toTex } from '@/lib/math/notation/to-tex';
import type { Shape } from '@/lib/math/shapes';
import { factorsApart } from '../factors-apart';
import type { Carry } from '../fields/part-field';
import type { Notation } from '../form-part';

/** What a line says so far. Places in the problem are of the line. */
export type LineReading =
  | { kind: 'empty' }
  /** `sides`: each as TeX, without a label; `gives`: the name it defines; `continues`: it begins with an equals sign. */
  | { kind: 'line'; sides: string[]; label: string | null; gives: GivenName | null; continues: boolean }
  | { kind: 'problem'; problem: ReadProblem };

type Writing = { notation: Notation; locale: string };
type Sofar = { scope: Scope; own: Set<string>; label: string | null; isFirst: boolean };

/** Reads each line, as the site does, and judges none. */
export function readLines(lines: readonly string[], scope: Scope, writing: Writing): LineReading[] {
  const sofar: Sofar = { scope, own: new Set(), label: null, isFirst: true };
  return lines.map((text) => (saysNothing(text) ? { kind: 'empty' } : readLine(text, sofar, writing)));
}

/** The exercise's scope with the names that these lines give. */
export function scopeAfter(lines: readonly string[], scope: Scope, writing: Writing): Scope {
  const sofar: Sofar = { scope, own: new Set(), label: null, isFirst: true };
  for (const text of lines) if (!saysNothing(text)) readLine(text, sofar, writing);
  return sofar.scope;
}

function readLine(text: string, sofar: Sofar, writing: Writing): LineReading {
  const cut = sidesOf(text);
  const head = headOf(cut, { ...sofar, isBehindStart: true }, writing);
  if ('problem' in head) return { kind: 'problem', problem: head.problem };
  const { label, gives } = head;
  // Whether it stands for the whole is judged later; the lines behind it may use it in either case.
  const named = label === null || label === sofar.label ? gives : givenName(cut, sofar.scope, writing);
  sofar.label ??= label;
  sofar.isFirst &&= gives !== null;
  const sides: string[] = [];
  let shape: Shape | null = null;
  for (const side of label === null && gives === null ? cut.sides : cut.sides.slice(1)) {
    const { scope, own } = sofar;
    const read = readSide(side.text, { ...writing, scope, own, gives: shape === null ? gives : null });
    if ('problem' in read) return problemIn(side, read.problem);
    const whole = shapeOf(read.written, scope);
    if (whole.kind === 'problem') return problemIn(side, whole.problem);
    shape ??= whole.shape;
    sides.push(toTex(factorsApart(read.written, scope), scope));
  }
  if (named !== null && !('problem' in named) && shape !== null) {
    sofar.scope = scopeWith(sofar.scope, named, shape);
    sofar.own.add(named.name);
  }
  return { kind: 'line', sides, label, gives, continues: cut.continues };
}

/** Placed in the line that the side is one of. */
function problemIn({ at }: Side, problem: ReadProblem): LineReading {
  return { kind: 'problem', problem: { ...problem, at: problem.at + at } };
}

/** A line as it is set: `= a = b`, with its own left side where it has one. */
export function lineTex(
  { sides, label, gives }: LineReading & { kind: 'line' },
  isContinued: boolean,
): string {
  if (gives !== null) return `${gives.tex} \\coloneqq ${sides.join(' = ')}`;
  const named = label === null ? [] : [`\\text{${label.replaceAll(/[\\{}$&#^_%~]/g, '')}}`];
  // The sign stays with what begins behind it, however narrow the page.
  return `${isContinued ? '{}=\\nobreak ' : ''}${[...named, ...sides].join(' = ')}`;
}

/** The line in the other notation, side by side; null where one of them cannot be read. */
export function carryLine(line: string, from: Notation, carry: Carry): string | null {
  const { sides, continues, names } = sidesOf(line);
  const carried = sides.map(({ text }) => carry(text, from));
  if (carried.some((side) => side === null)) return null;
  const [first, ...others] = carried;
  if (names) return `${first} := ${others.join(' = ')}`;
  return `${continues ? '= ' : ''}${carried.join(' = ')}`;
}
