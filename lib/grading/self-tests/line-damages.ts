import { compare } from '../../math/compare';
import { apply, type Expression, isApply, nodesOf, number } from '../../math/expression';
import { sidesOf } from '../../math/lines-sides';
import type { Model } from '../../math/model';
import { shapeOf } from '../../math/notation/check-shapes';
import { readExpression } from '../../math/notation/read';
import { toText } from '../../math/notation/to-text';
import { isSameShape } from '../../math/shapes';
import { replacedNode } from '../findings/key-mistakes';

/** A derivation with one line of it changed so that it no longer follows from the one before. */
export type DamagedLines = { lines: string[]; line: number; change: string };

type Named = Expression & { kind: 'name' };
type Change = (node: Expression, names: readonly Named[]) => Expression[];

/** How many other names are tried in the place of one. */
const otherNamesMax = 2;

/** What goes wrong between two lines: a sign, a term, a factor, a name, a function, a number. */
const changes: Readonly<Record<string, Change>> = {
  'a sign': (node) => (node.kind === 'number' || isApply(node, 'negate') ? [] : [apply('negate', node)]),
  'a lost sign': (node) => (isApply(node, 'negate') ? node.args.slice(0, 1) : []),
  'a lost part': (node) => (node.kind === 'apply' && node.args.length > 1 ? node.args : []),
  'a lost function': (node) => (node.kind === 'apply' && node.args.length === 1 ? node.args : []),
  'plus for minus': (node) => (isApply(node, 'subtract') ? [apply('add', ...node.args)] : []),
  'minus for plus': (node) => (isApply(node, 'add') ? [apply('subtract', ...node.args)] : []),
  'the other way round': (node) =>
    isApply(node, 'divide') ? [apply('divide', node.args[1] as Expression, node.args[0] as Expression)] : [],
  'another number': (node) => (node.kind === 'number' ? [number(Number(node.text) + 1)] : []),
  'another name': (node, names) =>
    node.kind === 'name'
      ? names
          .filter((other) => other.name !== node.name && other.indices.length === node.indices.length)
          .slice(0, otherNamesMax)
          .map((other) => ({ ...other, indices: node.indices }))
      : [],
};

/** Every such change of the last side of every line but those that change no value, each text once. */
export function damagesOf(lines: readonly string[], start: Expression, model: Model): DamagedLines[] {
  const made = new Map<string, DamagedLines>();
  const names = [...model.symbols.keys(), ...model.quantities.keys()].map(
    (key): Named => ({ kind: 'name', name: key, indices: indicesOf(key, model) }),
  );
  let before = start;
  for (const [at, text] of lines.entries()) {
    const sides = sidesOf(text).sides.map((side) => expressionIn(side.text, model));
    const last = sides.at(-1) as Expression;
    const previous = sides.length > 1 && at > 0 ? (sides.at(-2) as Expression) : before;
    const head = text.slice(0, sidesOf(text).sides.at(-1)?.at ?? 0);
    for (const [change, make] of Object.entries(changes)) {
      for (const node of new Set(nodesOf(last))) {
        for (const other of make(node, names)) {
          const damaged = replacedNode(last, node, other);
          if (!isOtherValue(damaged, previous, model)) continue;
          const line = `${head}${toText(damaged)}`;
          const damagedLines = lines.map((old, place) => (place === at ? line : old));
          made.set(`${at} ${line}`, { lines: damagedLines, line: at + 1, change });
        }
      }
    }
    before = last;
  }
  return [...made.values()];
}

function indicesOf(key: string, { scope }: Model): Expression[] {
  return (scope.names[key]?.indices ?? []).map((letter) => ({ kind: 'index', name: letter }));
}

function isOtherValue(damaged: Expression, right: Expression, model: Model): boolean {
  const shapes = [damaged, right].map((of) => shapeOf(of, model.scope));
  const [mine, wanted] = shapes.map((read) => (read.kind === 'shape' ? read.shape : null));
  if (!mine || !wanted || !isSameShape(mine, wanted, model.scope.sizes)) return false;
  const reading = readExpression(toText(damaged), model.scope);
  if (reading.kind === 'problem') return false;
  return ['different', 'undefined-there'].includes(compare(reading.expression, right, model).kind);
}

function expressionIn(text: string, model: Model): Expression {
  const reading = readExpression(text, model.scope);
  if (reading.kind === 'problem') throw new Error(`${text}: ${JSON.stringify(reading.problem)}`);
  return reading.expression;
}
