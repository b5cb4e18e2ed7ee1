import { labelOf } from '@/lib/math/lines-labels';
import { sidesOf } from '@/lib/math/lines-sides';
import { shapeOf } from '@/lib/math/notation/check-shapes';
import type { ReadProblem } from '@/lib/math/notation/problem';
import { readExpression } from '@/lib/math/notation/read';
import type { Scope } from '@/lib/math/notation/scope';
import { toTex } from '@/lib/math/notation/to-tex';
import type { Carry } from '../fields/part-field';
import type { Notation } from '../form-part';

/** What a line says so far. Places in the problem are of the line. */
export type LineReading =
  | { kind: 'empty' }
  /** `sides`: each as TeX, without a label; `continues`: it begins with an equals sign. */
  | { kind: 'line'; sides: string[]; label: string | null; continues: boolean }
  | { kind: 'problem'; problem: ReadProblem };

/** Reads each line, as the site does, and judges none. */
export function readLines(
  lines: readonly string[],
  scope: Scope,
  writing: { notation: Notation; locale: string },
): LineReading[] {
  let label: string | null = null;
  let isFirst = true;
  return lines.map((text): LineReading => {
    if (text.trim() === '') return { kind: 'empty' };
    const cut = sidesOf(text);
    const own = labelOf(cut, isFirst, label, { scope }, writing);
    label ??= own;
    isFirst = false;
    const sides: string[] = [];
    for (const side of own === null ? cut.sides : cut.sides.slice(1)) {
      const read = readSide(side.text, scope, writing);
      if (typeof read === 'string') sides.push(read);
      else return { kind: 'problem', problem: { ...read, at: read.at + side.at } };
    }
    return { kind: 'line', sides, label: own, continues: cut.continues };
  });
}

function readSide(
  text: string,
  scope: Scope,
  writing: { notation: Notation; locale: string },
): string | ReadProblem {
  const read = readExpression(text, scope, writing);
  if (read.kind === 'problem') return read.problem;
  const shape = shapeOf(read.expression, scope);
  return shape.kind === 'problem' ? shape.problem : toTex(read.expression, scope);
}

/** A line as it is set: `= a = b`, with its own left side where it has one. */
export function lineTex({ sides, label }: LineReading & { kind: 'line' }, isContinued: boolean): string {
  const named = label === null ? [] : [`\\text{${label.replaceAll(/[\\{}$&#^_%~]/g, '')}}`];
  return `${isContinued ? '{}= ' : ''}${[...named, ...sides].join(' = ')}`;
}

/** The line in the other notation, side by side; null where one of them cannot be read. */
export function carryLine(line: string, from: Notation, carry: Carry): string | null {
  const { sides, continues } = sidesOf(line);
  const carried = sides.map(({ text }) => carry(text, from));
  if (carried.some((side) => side === null)) return null;
  return `${continues ? '= ' : ''}${carried.join(' = ')}`;
}
