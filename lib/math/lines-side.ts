import { freeIndices } from './bindings';
import type { Expression } from './expression';
import { nodesOf } from './expression';
import type { LineWriting } from './lines-labels';
import { type GivenName, lettersIn, type Names } from './lines-letters';
import { shapeOf } from './notation/check-shapes';
import type { ReadProblem } from './notation/problem';
import { readExpression } from './notation/read';
import type { Scope } from './notation/scope';
import { spanIn } from './notation/spans';
import { isSameShape, shapeToText, transposed } from './shapes';

type SideReading = { written: Expression } | { problem: ReadProblem };

type SideContext = LineWriting & {
  /** With the learner's own names. */
  scope: Scope;
  own: Names;
  /** What this side is to be called. */
  gives: GivenName | null;
};

/** One side of a line. Places in the problem are of the side. */
export function readSide(text: string, { scope, own, gives, ...writing }: SideContext): SideReading {
  const reading = readExpression(text, scope, writing);
  const problem =
    reading.kind === 'problem'
      ? problemWith(reading.problem, gives)
      : (derivedByOwn(reading.expression, own) ?? definitionProblem(reading.expression, text, scope, gives));
  if (problem !== null) return { problem };
  return { written: (reading as Extract<typeof reading, { kind: 'expression' }>).expression };
}

/** A name that is unknown because it is only given here. */
function problemWith(problem: ReadProblem, gives: GivenName | null): ReadProblem {
  if (gives === null || problem.code !== 'unknown-name') return problem;
  const [found, own] = [problem.found ?? '', gives.name].map((name) => name.replaceAll(/[\s{}_]/g, ''));
  return found?.startsWith(own as string) ? { ...problem, code: 'defined-by-itself' } : problem;
}

/** Where something is derived by a learner's own name, which the model does not have: the first such place. */
function derivedByOwn(written: Expression, own: Names): ReadProblem | null {
  if (own.size === 0) return null;
  for (const node of nodesOf(written)) {
    const [name] = node.kind === 'derivative' ? lettersIn(node.by, own) : [];
    if (name === undefined) continue;
    const { at, end } = spanIn(written, node) ?? { at: 0, end: 0 };
    return { code: 'derived-by-own', at, length: end - at, found: name };
  }
  return null;
}

/** Where two sides are as if one were laid out the other way round: at the derivative of a vector by a vector. */
export function layoutProblem(
  sides: readonly { written: Expression; at: number; length: number }[],
  scope: Scope,
): ReadProblem | null {
  const shapes = sides.map(({ written }) => {
    const read = shapeOf(written, scope);
    return read.kind === 'shape' ? read.shape : null;
  });
  for (const [place, { written, at, length }] of sides.entries()) {
    const own = shapes[place];
    if (written.kind !== 'derivative' || !own || own.columns === 1) continue;
    const isTurned = [shapes[place - 1], shapes[place + 1]].some(
      (beside) => beside && isSameShape(transposed(own), beside, {}) && !isSameShape(own, beside, {}),
    );
    if (isTurned) return { code: 'two-layouts', at, length, wanted: shapeToText(own) };
  }
  return null;
}

/** What cannot be given a name: what has no shape, or an index that the name has not. */
function definitionProblem(
  written: Expression,
  text: string,
  scope: Scope,
  gives: GivenName | null,
): ReadProblem | null {
  if (gives === null) return null;
  const open = [...freeIndices(written)].filter((index) => !gives.indices.includes(index));
  if (open.length > 0) {
    const indices = [...gives.indices, ...open].join(',');
    const suggestion = `${gives.name}_${indices.length > 1 ? `{${indices}}` : indices}`;
    return { code: 'name-needs-index', at: 0, length: text.length, found: gives.name, suggestion };
  }
  const read = shapeOf(written, scope);
  return read.kind === 'problem' ? read.problem : null;
}
