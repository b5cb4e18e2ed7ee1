import { describe, expect, test } from 'vitest';
import type { Exercise } from '../../catalog/exercise';
import { graphCells } from '../../catalog/graph/graph-cells';
import type { GraphPart } from '../../catalog/parts/graph';
import { exerciseOf, graphPart } from '../../catalog/testing/graph-exercise';
import type { GraphAnswer } from '../answer';
import { cellName, judgeGraph, rightCells } from './judge-graph';

const writing = { notation: 'text', locale: 'en' } as const;

const square = exerciseOf(`
symbols:
  a, b, c, d: integer 1..9
model:
  e: a + c
  g: b - d
  h: e g
  f: h^2
at: { a: 1, c: 5, b: 7, d: 3 }
`);
const squareGraph = graphPart(square, { graph: 'f' });
const squareRight: GraphAnswer = {
  values: { e: '6', g: '4', h: '24', f: '576' },
  local: {
    'e by a': '1',
    'e by c': '1',
    'g by b': '1',
    'g by d': '-1',
    'h by e': '4',
    'h by g': '6',
    'f by h': '48',
  },
  gradients: { h: '48', g: '288', e: '192', a: '192', b: '288', c: '192', d: '-288' },
};

function judge(exercise: Exercise, part: GraphPart, answer: unknown) {
  return judgeGraph(exercise, part, answer, writing);
}

/** The marks that are not `right`, by cell. */
function marks(exercise: Exercise, part: GraphPart, answer: unknown): Record<string, string> {
  const verdict = judge(exercise, part, answer);
  if (verdict.kind === 'correct') return {};
  if (!('cells' in verdict)) throw new Error(JSON.stringify(verdict));
  return Object.fromEntries(
    verdict.cells.filter(({ mark }) => mark !== 'right').map(({ cell, mark }) => [cell, mark]),
  );
}

function changed(answer: GraphAnswer, more: GraphAnswer): GraphAnswer {
  return {
    values: { ...answer.values, ...more.values },
    local: { ...answer.local, ...more.local },
    gradients: { ...answer.gradients, ...more.gradients },
  };
}

/** A right fill, as many digits as asked for. */
function rightFill(exercise: Exercise, part: GraphPart): GraphAnswer {
  const right = rightCells(exercise, part);
  const answer: Record<string, Record<string, string>> = { values: {}, local: {}, gradients: {} };
  for (const cell of graphCells(part.graph, part.fill, part.leave)) {
    const value = right.get(cellName(cell));
    const entries = value?.data.map((ball) => ball.value.toFixed(part.rounded ?? 30)) ?? [];
    const table = answer[cell.fill] as Record<string, string>;
    if (value?.columns === 1)
      table[cell.key] = entries.length === 1 ? (entries[0] as string) : `[${entries.join(', ')}]`;
    else {
      const columns = value?.columns ?? 1;
      const rows = Array.from({ length: value?.rows ?? 0 }, (_, row) =>
        entries.slice(row * columns, (row + 1) * columns),
      );
      table[cell.key] = `[${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`;
    }
  }
  return answer as GraphAnswer;
}

describe('the square of a product', () => {
  test('asks every value, every edge and every gradient but that of the end', () => {
    const names = graphCells(squareGraph.graph, squareGraph.fill, squareGraph.leave).map(cellName);
    expect(names).toEqual([
      'values e',
      'values g',
      'values h',
      'values f',
      'local e by a',
      'local e by c',
      'local g by b',
      'local g by d',
      'local h by e',
      'local h by g',
      'local f by h',
      'gradients h',
      'gradients g',
      'gradients e',
      'gradients a',
      'gradients b',
      'gradients c',
      'gradients d',
    ]);
  });

  test('all right is correct', () => {
    expect(judge(square, squareGraph, squareRight)).toEqual({ kind: 'correct', witness: 'numeric' });
  });

  test('in Persian and Arabic digits too', () => {
    const digits = (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
    const table = (cells: Readonly<Record<string, string>> = {}) =>
      Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, digits(text)]));
    const answer = {
      values: table(squareRight.values),
      local: table(squareRight.local),
      gradients: table(squareRight.gradients),
    };
    expect(judge(square, squareGraph, answer).kind).toBe('correct');
  });

  test('a slip in g is carried: credit for everything else', () => {
    const slipped = changed(squareRight, {
      values: { g: '10', h: '60', f: '3600' },
      local: { 'h by e': '10', 'f by h': '120' },
      gradients: { h: '120', g: '720', e: '1200', a: '1200', b: '720', c: '1200', d: '-720' },
    });
    const verdict = judge(square, squareGraph, slipped);
    expect(verdict).toMatchObject({ kind: 'partly', firstWrong: 'values g' });
    expect(verdict.kind === 'partly' && verdict.credit).toBeCloseTo(17 / 18, 12);
    const notRight = marks(square, squareGraph, slipped);
    expect(Object.entries(notRight).filter(([, mark]) => mark === 'wrong')).toEqual([['values g', 'wrong']]);
    expect(Object.values(notRight).filter((mark) => mark === 'carried')).toHaveLength(11);
  });

  test('after a slip the true value is right as well', () => {
    const slipped = changed(squareRight, { values: { g: '10' } });
    expect(marks(square, squareGraph, slipped)).toEqual({ 'values g': 'wrong' });
  });

  test('what follows neither from the truth nor from the cells before is wrong', () => {
    const slipped = changed(squareRight, { values: { g: '10', h: '16', f: '256' } });
    expect(marks(square, squareGraph, slipped)).toMatchObject({
      'values g': 'wrong',
      'values h': 'wrong',
      'values f': 'carried',
    });
  });

  test('a wrong local derivative carries into the gradients', () => {
    const slipped = changed(squareRight, { local: { 'g by d': '1' }, gradients: { d: '288' } });
    expect(marks(square, squareGraph, slipped)).toEqual({
      'local g by d': 'wrong',
      'gradients d': 'carried',
    });
  });

  test('a gradient carries into those before it', () => {
    const slipped = changed(squareRight, {
      gradients: { h: '24', g: '144', e: '96', a: '96', b: '144', c: '96', d: '-144' },
    });
    expect(marks(square, squareGraph, slipped)).toEqual({
      'gradients h': 'wrong',
      ...Object.fromEntries(['g', 'e', 'a', 'b', 'c', 'd'].map((node) => [`gradients ${node}`, 'carried'])),
    });
  });

  test.each([
    ['zero', '0', { h: '0', f: '0' }],
    ['a number without a value', '1/0', { h: '1/0', f: '1/0' }],
    ['the end put in early', '576', { h: '3456', f: '11943936' }],
  ])('%s carries nothing', (_, g, follows) => {
    const slipped = changed(squareRight, { values: { g, ...follows } });
    expect(marks(square, squareGraph, slipped)).toMatchObject({ 'values g': 'wrong', 'values h': 'wrong' });
  });

  test('zeros everywhere and the same number everywhere earn nothing', () => {
    const all = (text: string) => {
      const table = (cells: Readonly<Record<string, string>> = {}) =>
        Object.fromEntries(Object.keys(cells).map((key) => [key, text]));
      return {
        values: table(squareRight.values),
        local: table(squareRight.local),
        gradients: table(squareRight.gradients),
      };
    };
    expect(judge(square, squareGraph, all('0')).kind).toBe('incorrect');
    const ones = judge(square, squareGraph, all('1'));
    // Three of the edges are 1.
    expect(ones.kind === 'partly' && ones.credit).toBeCloseTo(3 / 18, 12);
  });

  test('an empty cell is told, and what comes after it follows from what was there before', () => {
    const slipped = changed(squareRight, { values: { g: '10', h: '', f: '3600' } });
    expect(marks(square, squareGraph, slipped)).toEqual({
      'values g': 'wrong',
      'values h': 'empty',
      'values f': 'carried',
    });
  });

  test('through an empty cell nothing is carried from a trivial one', () => {
    const slipped = changed(squareRight, { values: { g: '0', h: '', f: '0' } });
    expect(marks(square, squareGraph, slipped)).toMatchObject({ 'values f': 'wrong' });
  });

  test('nothing is judged while a cell cannot be read', () => {
    const answer = changed(squareRight, { local: { 'h by e': '4 +' } });
    expect(judge(square, squareGraph, answer)).toMatchObject({ kind: 'unread', cell: 'local h by e' });
    expect(judge(square, squareGraph, { values: { q: '1' } })).toMatchObject({
      kind: 'unread',
      cell: 'values q',
      problem: { code: 'unknown-name' },
    });
  });

  test.each([
    null,
    'text',
    7,
    [],
    {},
    { values: null },
    { values: { e: 6 } },
    { gradients: [] },
    { other: {} },
    JSON.parse('{"values": {"__proto__": "1", "constructor": "2"}}'),
    { values: { e: 'a'.repeat(5000) } },
    { values: { e: '(('.repeat(500) } },
    { values: { e: '9^9^9^9' } },
  ])('any input gets a verdict: %j', (answer) => {
    expect(judge(square, squareGraph, answer).kind).toBe(
      JSON.stringify(answer)?.includes('9^9') ? 'incorrect' : 'unread',
    );
  });
});

describe('a logistic neuron with rounded cells', () => {
  const neuron = exerciseOf(`
symbols:
  x1, x2: real
  y: label
  w0, w1, w2: real
model:
  s1: w0 x1
  s2: w1 x2
  r: s1 + s2
  q: r + w2
  f: sigmoid(q)
  L: -y log(f) - (1 - y) log(1 - f)
at: { x1: 1.5, x2: -2, y: 1, w0: 0.4, w1: 0.3, w2: 0.7 }
`);
  const part = graphPart(neuron, { graph: 'L', rounded: 3 });

  test('nothing is asked of the label', () => {
    expect(part.leave).toEqual(['y']);
    const names = graphCells(part.graph, part.fill, part.leave).map(cellName);
    expect(names).not.toContain('gradients y');
    expect(names).not.toContain('local L by y');
    expect(names).toContain('gradients x1');
  });

  test('the exact and the rounded fill are correct', () => {
    expect(judge(neuron, part, rightFill(neuron, part)).kind).toBe('correct');
    expect(judge(neuron, part, rightFill(neuron, { ...part, rounded: null })).kind).toBe('correct');
  });

  test('with a slip, the derivative may follow from the own value, and a calculator may keep its digits', () => {
    const right = rightFill(neuron, part);
    // f slipped to 0.8: the edge 0.8 · 0.2, the gradient −1/0.8, then (f − y).
    const slipped = changed(right, {
      values: { f: '0.8', L: '0.223' },
      local: { 'f by q': '0.16', 'L by f': '-1.25' },
      gradients: Object.fromEntries([
        ['f', '-1.25'],
        ...['q', 'r', 'w2', 's1', 's2'].map((node) => [node, '-0.2']),
        ['w0', '-0.3'],
        ['w1', '0.4'],
        ['x1', '-0.08'],
        ['x2', '-0.06'],
      ]),
    });
    const found = marks(neuron, part, slipped);
    expect(Object.entries(found).filter(([, mark]) => mark !== 'carried')).toEqual([['values f', 'wrong']]);
  });

  test('gradients alone follow from the learner’s values', () => {
    const only = graphPart(neuron, { graph: 'L', rounded: 3, fill: ['values', 'gradients'] });
    const slipped = changed(rightFill(neuron, only), {
      values: { f: '0.8', L: '0.223' },
      gradients: {
        f: '-1.25',
        q: '-0.2',
        r: '-0.2',
        w2: '-0.2',
        s1: '-0.2',
        s2: '-0.2',
        w0: '-0.3',
        w1: '0.4',
        x1: '-0.08',
        x2: '-0.06',
      },
    });
    const found = marks(neuron, only, { values: slipped.values, gradients: slipped.gradients });
    expect(Object.entries(found).filter(([, mark]) => mark !== 'carried')).toEqual([['values f', 'wrong']]);
  });
});

describe('paths that meet', () => {
  const twice = exerciseOf(`
symbols:
  x, w: integer 1..9
model:
  p: w x
  s: p + x
  f: p s
at: { x: 2, w: 3 }
`);
  const part = graphPart(twice, { graph: 'f' });

  test('are added', () => {
    const right = rightFill(twice, part);
    // p = 6, s = 8: ∂f/∂p = 8 + 6, ∂f/∂x = 14·3 + 6.
    expect(Number(right.gradients?.p)).toBe(14);
    expect(Number(right.gradients?.x)).toBe(48);
    expect(judge(twice, part, right).kind).toBe('correct');
  });

  test('a path left out is wrong there and carried behind it', () => {
    const slipped = changed(rightFill(twice, part), { gradients: { p: '8', w: '16', x: '30' } });
    expect(marks(twice, part, slipped)).toEqual({
      'gradients p': 'wrong',
      'gradients w': 'carried',
      'gradients x': 'carried',
    });
  });
});

describe('kinks', () => {
  const kinked = exerciseOf(`
symbols:
  x, y, z: integer -9..9
model:
  a: relu(x)
  m: max(y, z)
  n: abs(x)
  f: 2 a + 5 m + 3 n
at: { x: 0, y: 4, z: 4 }
`);
  const part = graphPart(kinked, { graph: 'f', fill: ['local', 'gradients'] });
  const fill = (
    a: string,
    my: string,
    mz: string,
    n: string,
    gradients: Record<string, string>,
  ): GraphAnswer => ({
    local: {
      'a by x': a,
      'm by y': my,
      'm by z': mz,
      'n by x': n,
      'f by a': '2',
      'f by m': '5',
      'f by n': '3',
    },
    gradients: { a: '2', m: '5', n: '3', ...gradients },
  });

  test.each([
    ['0', '0', '1', '0', { x: '0', y: '0', z: '5' }],
    ['1', '1', '0', '1', { x: '5', y: '5', z: '0' }],
    ['0', '1', '0', '-1', { x: '-3', y: '5', z: '0' }],
  ])('either side is right: %s %s %s %s', (a, my, mz, n, gradients) => {
    expect(judge(kinked, part, fill(a, my, mz, n, gradients))).toEqual({
      kind: 'correct',
      witness: 'numeric',
    });
  });

  test('both of two equal ones are not', () => {
    const found = marks(kinked, part, fill('0', '1', '1', '0', { x: '0', y: '5', z: '5' }));
    expect(found).toMatchObject({ 'local m by z': 'wrong' });
  });

  test('nor a gradient by the other side than its edge', () => {
    const found = marks(kinked, part, fill('0', '1', '0', '0', { x: '2', y: '5', z: '0' }));
    expect(found).toEqual({ 'gradients x': 'wrong' });
  });

  test('without edges a gradient may take either side', () => {
    const only = graphPart(kinked, { graph: 'f', fill: ['gradients'] });
    const gradients = { a: '2', m: '5', n: '3' };
    for (const more of [
      { x: '0', y: '0', z: '5' },
      { x: '5', y: '5', z: '0' },
      { x: '-3', y: '0', z: '5' },
    ])
      expect(judge(kinked, only, { gradients: { ...gradients, ...more } }).kind).toBe('correct');
    expect(marks(kinked, only, { gradients: { ...gradients, x: '0', y: '5', z: '5' } })).toEqual({
      'gradients z': 'wrong',
    });
  });

  test('away from the kink only one side is right', () => {
    const away = { ...kinked, at: { x: -3, y: 4, z: 5 } };
    expect(marks(away, part, fill('0', '0', '1', '-1', { x: '-3', y: '0', z: '5' }))).toEqual({});
    expect(marks(away, part, fill('1', '0', '1', '-1', { x: '-1', y: '0', z: '5' }))).toEqual({
      'local a by x': 'wrong',
      'gradients x': 'carried',
    });
  });
});

describe('vectors and small matrices', () => {
  const layer = exerciseOf(`
sizes: { n: 2, h: 3 }
symbols:
  x: real (n)
  W: real (h, n)
  b: real (h)
  v: real (h)
  y: real
model:
  z: W x + b
  a: relu(z)
  yhat: v^T a
  L: (yhat - y)^2
at:
  x: [1, 2]
  W: [[1, 0], [2, -1], [-1, 1]]
  b: [1, 0, -4]
  v: [1, 2, 3]
  y: 1
`);
  const part = graphPart(layer, { graph: 'L', leave: ['y', 'x'] });

  test('local derivatives are asked between numbers only', () => {
    const names = graphCells(part.graph, part.fill, part.leave).map(cellName);
    expect(names.filter((name) => name.startsWith('local'))).toEqual(['local L by yhat']);
    expect(names).toContain('gradients W');
    expect(names).not.toContain('gradients x');
  });

  test('every way of writing them is read', () => {
    // z = (2, 0, −3), a = (2, 0, 0), ŷ = 2, L = 1; at z₂ = 0 the slope may be 0 or 1.
    const answer = {
      values: { z: '[2, 0, -3]', a: '2 0 0', yhat: '2', L: '1' },
      local: { 'L by yhat': '2' },
      gradients: {
        yhat: '2',
        v: '[۴؛ ۰؛ ۰]',
        a: '[2, 4, 6]',
        z: '(2, 0, 0)',
        W: '[[2, 4], [0, 0], [0, 0]]',
        b: '2\n0\n0',
      },
    };
    expect(judge(layer, part, answer)).toEqual({ kind: 'correct', witness: 'numeric' });
    const other = { ...answer.gradients, z: '(2, 4, 0)', W: '[2, 4; 4, 8; 0, 0]', b: '[2, 4, 0]' };
    expect(judge(layer, part, { ...answer, gradients: other })).toEqual({
      kind: 'correct',
      witness: 'numeric',
    });
  });

  test('a slip in a vector is carried', () => {
    const answer = {
      values: { z: '[3, 0, -3]', a: '[3, 0, 0]', yhat: '3', L: '4' },
      local: { 'L by yhat': '4' },
      gradients: {
        yhat: '4',
        v: '[12, 0, 0]',
        a: '[4, 8, 12]',
        z: '[4, 0, 0]',
        W: '[[4, 8], [0, 0], [0, 0]]',
        b: '[4, 0, 0]',
      },
    };
    const found = marks(layer, part, answer);
    expect(found['values z']).toBe('wrong');
    expect(Object.values(found).filter((mark) => mark !== 'carried')).toEqual(['wrong']);
  });

  test('another shape costs nothing, and both are told', () => {
    expect(judge(layer, part, { values: { z: '[1, 2]' } })).toMatchObject({
      kind: 'unread',
      cell: 'values z',
      problem: { code: 'bad-shape', found: '1 × 2', wanted: '3 × 1' },
    });
  });
});

describe('the finding of a wrong cell', () => {
  const findingAt = (cell: string, more: GraphAnswer): string | null => {
    const verdict = judge(square, squareGraph, changed(squareRight, more));
    const found = 'cells' in verdict ? verdict.cells?.find((one) => one.cell === cell)?.finding : undefined;
    if (found === undefined) return null;
    const names = Object.values(found.names ?? {}).map(({ text }) => text);
    return [found.id, found.variant ?? 'plain', ...names].join(' ');
  };

  test.each([
    ['values g', { values: { g: '-4' } }, 'sign plain'],
    ['values g', { values: { g: '10' } }, null],
    ['local g by d', { local: { 'g by d': '1' } }, 'sign plain'],
    ['local h by e', { local: { 'h by e': '6' } }, 'other-gradient plain ∂h/∂g'],
    ['local f by h', { local: { 'f by h': '576' } }, 'function-for-derivative whole f'],
    ['gradients d', { gradients: { d: '288' } }, 'sign plain'],
    ['gradients e', { gradients: { e: '48' } }, 'factor-missing derivative g h e'],
    ['gradients e', { gradients: { e: '4' } }, 'factor-missing plain ∂f/∂h'],
    ['gradients e', { gradients: { e: '288' } }, 'other-gradient plain ∂f/∂g'],
  ] as const)('%s: %j is %s', (cell, more, wanted) => expect(findingAt(cell, more)).toBe(wanted));

  test('is found from the own cells too', () => {
    const more = { values: { g: '10', h: '60', f: '3600' }, local: { 'f by h': '-120' } };
    expect(findingAt('local f by h', more)).toBe('sign plain');
  });

  test('names the path left out', () => {
    const twice = exerciseOf(
      'symbols:\n  x, w: real\nmodel:\n  p: w x\n  s: p + x\n  f: p s\nat: { x: 2, w: 3 }\n',
    );
    const part = graphPart(twice, { graph: 'f', fill: ['gradients'] });
    const verdict = judge(twice, part, { gradients: { s: '6', p: '14', w: '28', x: '42' } });
    const cells = verdict.kind === 'partly' ? verdict.cells : [];
    expect(cells.find(({ cell }) => cell === 'gradients x')?.finding).toMatchObject({
      id: 'term-missing',
      variant: 'path',
      names: { through: { text: 's' } },
    });
  });

  test('says that digits are missing', () => {
    const root = exerciseOf('symbols:\n  x: real\nmodel:\n  a: sigmoid(x)\n  f: a^2\nat: { x: 1 }\n');
    const part = graphPart(root, { graph: 'f', fill: ['values'], rounded: 4 });
    const verdict = judge(root, part, { values: { a: '0.73', f: '0.5344' } });
    expect(verdict).toMatchObject({
      cells: [{ mark: 'wrong', finding: { id: 'rounded-too-early' } }, { mark: 'right' }],
    });
  });
});

test('a slash where a decimal sign is meant is asked about', () => {
  const half = exerciseOf('symbols:\n  x: real\nmodel:\n  a: x + 0.1\n  f: 2 a\nat: { x: 1.2 }\n');
  const part = graphPart(half, { graph: 'f', fill: ['values'] });
  expect(judge(half, part, { values: { a: '۱/۳', f: '۲٫۶' } })).toMatchObject({
    kind: 'unread',
    cell: 'values a',
    problem: { suggestion: '۱٫۳' },
  });
});
