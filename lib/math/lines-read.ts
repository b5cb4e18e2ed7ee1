import { costMax, costOf } from './cost';
import type { Expression } from './expression';
import { type LineWriting, labelOf } from './lines-labels';
import { sidesOf } from './lines-sides';
import type { Model } from './model';
import type { ReadProblem } from './notation/problem';
import { readExpression } from './notation/read';
import { sizesMost } from './points';

/** One side of an equation; `side` counts from 1 within its line as typed, a label included. */
export type ReadSide = { side: number; at: number; length: number; expression: Expression };

export type ReadLine =
  | { kind: 'empty' }
  /** The place in the problem is of the line as typed. */
  | { kind: 'unread'; problem: ReadProblem }
  /** `continues`: it begins with an equals sign. Labels are left out. */
  | { kind: 'read'; sides: ReadSide[]; continues: boolean };

export const lineCountMax = 100;
const sideCountMax = 200;
/** Of all sides together: a few that are as large as an answer may be, or many of the usual size. */
const costOfAllMax = 8 * costMax;

/** Reads every line; what is too much for all lines together is unread from there on. */
export function readLines(lines: readonly string[], model: Model, writing: LineWriting): ReadLine[] {
  const sizes = sizesMost(model);
  const sofar = { label: null as string | null, sideCount: 0, cost: 0 };
  return lines.map((text, at): ReadLine => {
    if (text.trim() === '') return { kind: 'empty' };
    if (at >= lineCountMax) return tooLarge(text, lineCountMax);
    const cut = sidesOf(text);
    const label = labelOf(cut, sofar.sideCount === 0, sofar.label, model, writing);
    sofar.label ??= label;
    const sides: ReadSide[] = [];
    for (const [place, side] of cut.sides.entries()) {
      if (place === 0 && label !== null) continue;
      if (sofar.sideCount >= sideCountMax) return tooLarge(text, sideCountMax);
      const reading = readExpression(side.text, model.scope, writing);
      if (reading.kind === 'problem') {
        const { problem } = reading;
        return { kind: 'unread', problem: { ...problem, at: problem.at + side.at } };
      }
      const { expression } = reading;
      const cost = costOf(expression, model, sizes);
      if (cost > costMax) return tooLarge(text, costMax);
      if (sofar.cost + cost > costOfAllMax) return tooLarge(text, costOfAllMax);
      sofar.cost += cost;
      sofar.sideCount += 1;
      sides.push({ side: place + 1, at: side.at, length: side.text.length, expression });
    }
    return { kind: 'read', sides, continues: cut.continues };
  });
}

function tooLarge(line: string, most: number): ReadLine & { kind: 'unread' } {
  return {
    kind: 'unread',
    problem: { code: 'too-large', at: 0, length: line.length, wanted: String(most) },
  };
}
