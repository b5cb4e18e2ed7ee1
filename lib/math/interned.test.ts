import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expression, nodesOf } from './expression';
import { interned } from './interned';
import { modelOf, read, twoLayers } from './testing/models';
import { shapedSource } from './testing/random-expressions';
import { trees } from './testing/random-trees';

const shaped = modelOf(shapedSource);
const x: Expression = { kind: 'name', name: 'x', indices: [] };
const one: Expression = { kind: 'number', text: '1' };

/** Alike but for one thing. */
const unlike: [string, Expression, Expression][] = [
  ['a number', one, { kind: 'number', text: '1.0' }],
  ['a name', x, { kind: 'name', name: 'y', indices: [] }],
  ['a name and an index', x, { kind: 'index', name: 'x' }],
  ['an index and a size', { kind: 'index', name: 'x' }, { kind: 'size', name: 'x' }],
  ['an operation', apply('add'), apply('subtract')],
  [
    'the order of arguments',
    { kind: 'apply', operation: 'add', args: [x, one] },
    { kind: 'apply', operation: 'add', args: [one, x] },
  ],
  ['how often it is derived', letter(0), letter(1)],
  ['the kind of a fold', fold('sum', 'i'), fold('product', 'i')],
  ['the letter of a fold', fold('sum', 'i'), fold('sum', 'j')],
  [
    'an entry and an element',
    { kind: 'element', of: x, row: one, column: null },
    { kind: 'element', of: x, row: one, column: one },
  ],
  ['a shape', spread(2, 3), spread(3, 2)],
  ['a derivative and a quotient', { kind: 'derivative', of: x, by: one }, apply('divide')],
  ['the letters of a build', build('i', 'j'), build('j', 'i')],
];

function apply(operation: 'add' | 'subtract' | 'divide'): Expression {
  return { kind: 'apply', operation, args: [x, one] };
}

function letter(order: number): Expression {
  return { kind: 'letter', name: 'g', order, argument: x };
}

function fold(kind: 'sum' | 'product', index: string): Expression {
  return { kind: 'fold', fold: kind, index, from: one, to: one, body: x };
}

function spread(rows: number, columns: number): Expression {
  return { kind: 'spread', value: x, shape: { rows, columns } };
}

function build(row: string, column: string): Expression {
  return { kind: 'build', row, column, shape: { rows: 2, columns: 2 }, body: x };
}

describe('shared nodes', () => {
  test('are the same expression, one node for all that is alike', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const shared = interned(tree, shaped);
        expect(shared).toEqual(tree);
        expect(interned(structuredClone(tree), shaped)).toBe(shared);
        const nodes = new Set(nodesOf(shared));
        expect(new Set([...nodes].map((node) => JSON.stringify(node))).size).toBe(nodes.size);
      }),
    );
  });

  test.each(unlike)('tell apart what differs in %s', (_, left, right) => {
    const [first, second] = [interned(left, shaped), interned(right, shaped)];
    expect(first).not.toBe(second);
    expect([first, second]).toEqual([left, right]);
  });

  test('are shared by what is read later', () => {
    const [short, long] = ['d(J, W1)', '3 d(J, W1) + W1'].map((text) =>
      interned(read(text, twoLayers), twoLayers),
    );
    expect([...nodesOf(long as Expression)]).toContain(short);
  });

  test('stay right when too many were met', () => {
    const before = interned(apply('add'), shaped);
    for (let at = 0; at < 6000; at += 1) interned({ kind: 'number', text: String(at) }, shaped);
    const after = interned(before, shaped);
    expect(after).toEqual(before);
    expect(interned(structuredClone(before), shaped)).toBe(after);
  });
});
