import { describe, expect, test } from 'vitest';
import { graphCells } from '../../catalog/graph/graph-cells';
import { exerciseOf, graphPart } from '../../catalog/testing/graph-exercise';
import { cellName } from './judge-graph';
import { changed, judge, marks, square, squareGraph, squareRight } from './testing/judged';

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

test('a slash where a decimal sign is meant is asked about', () => {
  const half = exerciseOf('symbols:\n  x: real\nmodel:\n  a: x + 0.1\n  f: 2 a\nat: { x: 1.2 }\n');
  const part = graphPart(half, { graph: 'f', fill: ['values'] });
  expect(judge(half, part, { values: { a: '۱/۳', f: '۲٫۶' } })).toMatchObject({
    kind: 'unread',
    cell: 'values a',
    problem: { suggestion: '۱٫۳' },
  });
});
