import { describe, expect, test } from 'vitest';
import { checkLines } from './lines';
import { readLines } from './lines-read';
import { sidesOf } from './lines-sides';
import { toText } from './notation/to-text';
import { modelOf, neuron, twoLayers } from './testing/models';

const sums = modelOf({
  sizes: ['N', 'K'],
  indices: { i: '1..N', k: '1..K' },
  symbols: { x_i: 'real', v: 'real (K)', y: 'real' },
  definitions: { s: 'sum(i, 1, N, x_i)', z_k: 'y v_k' },
});

/** What the last line is read as, every own name written out, without spaces and braces; else the code of the first problem. */
function lastOf(lines: string[], model = neuron, notation: 'text' | 'latex' = 'text'): string {
  const read = readLines(lines, model, { notation });
  const unread = read.find((line) => line.kind === 'unread');
  if (unread?.kind === 'unread') return unread.problem.code;
  const last = read.at(-1);
  return last?.kind === 'read'
    ? last.sides.map(({ expression }) => toText(expression).replaceAll(/[\s{}]/g, '')).join('=')
    : 'empty';
}

describe('a name that a line gives', () => {
  test.each([
    ['u := 1 - y'],
    ['u ≔ 1 - y'],
    ['u ← 1 - y'],
    ['u := 1 - y = 1 - y'],
    ['let u = 1 - y'],
    ['Let u := 1 - y'],
    ['  let  u=1-y '],
  ])('stands for what it is given to: %s', (line) => {
    expect(lastOf([line, '= u x1'])).toBe('(1-y)*x1');
  });

  test.each([
    ['u := 1 - y'],
    [String.raw`u \coloneqq 1 - y`],
    [String.raw`u\coloneq1-y`],
    [String.raw`u \gets 1 - y \\`],
    [String.raw`\text{let } u = 1 - y`],
    [String.raw`\mathrm{let}\ u &= 1 - y`],
  ])('and in LaTeX: %s', (line) => {
    expect(lastOf([line, '= u x_1'], neuron, 'latex')).toBe('(1-y)*x1');
  });

  test.each([
    ['u_1', 'u1'],
    ['u₁', 'u_{1}'],
    ['α', 'alpha'],
    ['δ', 'δ'],
    ['û', 'uhat'],
    ['u_max', 'u_{max}'],
    ['err', 'err'],
    ['A', 'A'],
    ['w', 'w'],
    ['delta', 'δ'],
    ['d1', 'd_1'],
    ['d_max', 'd_{max}'],
    ['dist', 'dist'],
    ['du', 'du'],
    ['D', 'D'],
  ])('may be written in other ways: %s as %s', (given, used) => {
    expect(lastOf([`${given} := 1 - y`, `= 2 ${used}`])).toBe('2*(1-y)');
  });

  test('may be used for another, and stands for names of the exercise only', () => {
    expect(lastOf(['u := 1 - y', 'v := u^2', '= u v'])).toBe('(1-y)*(1-y)^2');
  });

  test('may have an index, and then stands for one value at each', () => {
    expect(lastOf(['u_i := x_i^2', '= Σ_{i=1}^N u_i + u_2'], sums)).toBe('sum(i,1,N,x_i^2)+x_2^2');
    expect(lastOf(['u_i := sum(k, 1, K, x_i v_k)', '= sum(k, 1, N, u_k)'], sums)).toMatch(
      /^sum\(k,1,N,sum\((?!k\b)(\w+),1,K,x_k\*v_\1\)\)$/,
    );
  });

  test('may be a vector, with its entries', () => {
    expect(lastOf(['u := 2 v', '= u_1 + u_k'], sums)).toBe('(2*v)_1+(2*v)_k');
  });

  test.each([
    ['name-taken', ['w1 := 2']],
    ['name-taken', ['w_1 := 2']],
    ['name-taken', ['yhat := 2']],
    ['name-taken', ['let ŷ = 2']],
    ['name-taken', ['L := 2']],
    ['name-taken', ['e := 2']],
    ['name-taken', ['pi := 2']],
    ['name-taken', ['log := 2']],
    ['name-taken', ['σ := 2']],
    ['name-taken', ['exp_1 := 2']],
    ['name-taken', ['sum := 2']],
    ['name-taken', ['d := 2']],
    ['name-taken', ['dz := 2']],
    ['name-taken', ['dw1 := 2']],
    ['name-taken', ['dw_1 := 2']],
    ['name-taken', ['dyhat := 2']],
    ['name-taken', ['u := 2', 'du := 1']],
    ['name-taken', ['du := 2', 'u := 1']],
    ['name-taken', ['det := 2']],
    ['name-taken', ['T := 2']],
    ['name-taken', ['u := 1', 'u := 2']],
    ['name-taken', ['u1 := 1', 'u_1 := 2']],
    ['name-taken', ['u := 1', 'let u = u + 1']],
    ['defined-by-itself', ['u := 1 - u']],
    ['defined-by-itself', ['u_1 := u1 + 1']],
    ['unknown-name', ['u := 1 - q']],
    ['unknown-name', ['= u', 'u := 1']],
    ['derived-by-own', ['u := 1 - y', '= ∂L/∂u · 1']],
    ['derived-by-own', ['u := 1 - y', '= d(L, u)']],
    ['missing-close', ['u := (1 - y', '= u']],
  ])('cannot be read: %s in %j', (code, lines) => {
    expect(lastOf(lines)).toBe(code);
  });

  test.each([
    ['name-taken', ['i := 1']],
    ['name-taken', ['N := 1']],
    ['name-taken', ['x := 1']],
    ['name-taken', ['v_1 := 1']],
    ['name-taken', ['z_i := 1']],
    ['name-taken', ['dz := 1']],
    ['name-taken', ['dv := 1']],
    ['name-taken', ['dx_i := x_i']],
    ['name-needs-index', ['u := x_i']],
    ['name-needs-index', ['u_i := x_i v_k']],
  ])('nor with indices: %s in %j', (code, lines) => {
    expect(lastOf(lines, sums)).toBe(code);
  });

  test('may begin with a d and be divided by another that does', () => {
    expect(lastOf(['dist := 1 - y', 'den := 1 + y', '= dist/den + d(z, b)'])).toBe('(1-y)/(1+y)+d(z,b)');
    expect(lastOf(['d1 := 1 - y', 'd2 := 1 + y', '= d1/d2 d1'])).toBe('(1-y)/(1+y)*(1-y)');
    expect(lastOf(['du := 1 - y', '= 2 du/dz'])).toBe('unknown-name');
  });

  test('says what it would be mistaken for', () => {
    expect(checkLines(['dw_1 := 2'], neuron)).toMatchObject({
      problem: { code: 'name-taken', found: 'dw_1', wanted: 'w_1' },
    });
  });

  test('says where it cannot be read', () => {
    expect(checkLines(['x1', ' w1 := 2'], neuron)).toMatchObject({
      kind: 'unread',
      line: 2,
      problem: { code: 'name-taken', at: 1, length: 2, found: 'w1' },
    });
    expect(checkLines(['u := 2', 'x1 = 3 ∂L/∂u'], neuron)).toMatchObject({
      problem: { code: 'derived-by-own', at: 7, length: 5, found: 'u' },
    });
    expect(checkLines(['u := 2 + u'], neuron)).toMatchObject({ problem: { at: 9, length: 1, found: 'u' } });
  });

  test('too large, or in more and more of the next, is not judged', () => {
    const doubled = Array.from({ length: 30 }, (_, at) => `u${at + 1} := u${at} + u${at}`);
    const verdict = checkLines(['u0 := x1', ...doubled], neuron);
    expect(verdict).toMatchObject({ kind: 'unread', problem: { code: 'too-large' } });
  });

  test('higher and higher with each of the next is not judged', () => {
    const more = Array(200).fill('x1').join(' + ');
    const higher = Array.from({ length: 20 }, (_, at) => `u${at + 1} := u${at} + ${more}`);
    const verdict = checkLines([`u0 := ${more}`, ...higher], neuron);
    expect(verdict).toMatchObject({ kind: 'unread', line: 4, problem: { code: 'too-large' } });
  });
});

describe('a definition', () => {
  test.each([
    ['between lines', ['(yhat - y) x1', 'u := yhat - y', '= u x1', '= x1 u'], neuron],
    ['before all lines', ['u := yhat - y', '(yhat - y) x1', '= u x1'], neuron],
    ['of a matrix', ['W2^T (A2 - Y)', 'D := A2 - Y', '= W2^T D'], twoLayers],
    ['of what the lines have come to', ['(yhat - y) x1', 'g := x1 (yhat - y)', '= g'], neuron],
    [
      'and what it is derived',
      ['d(L, w1)', 'u := yhat - y', '= d(L, b) x1 + d(u, w1) - d(yhat, w1)'],
      neuron,
    ],
    ['alone', ['u := 1 - y'], neuron],
  ])('%s is valid', (_, lines, model) => {
    expect(checkLines(lines, model)).toEqual({ kind: 'valid' });
  });

  test.each([
    [2, ['(yhat - y) x1', '= (yhat + y) x1', 'u := yhat - y', '= u x1']],
    [3, ['(yhat - y) x1', 'u := yhat - y', '= u x2', '= x2 u']],
    [4, ['(yhat - y) x1', 'u := yhat - y', '= u x1', '= -u x1']],
    [2, ['(yhat - y) x1', 'u := yhat - y = y - yhat']],
    [3, ['x1', 'u := 1 - y', '= 1 - y']],
    [3, ['x1', 'u := 2 x1', '= u']],
    [2, ['x1', '2 x1']],
  ])('hides no wrong line: line %i', (line, lines) => {
    expect(checkLines(lines, neuron)).toMatchObject({ kind: 'invalid', line });
  });

  test('is not a label, and a derivative before := is an equation', () => {
    expect(sidesOf('let u = 1').names).toBe(true);
    expect(sidesOf('letu = 1').names).toBe(false);
    expect(checkLines(['∂L/∂w1 := (yhat - y) x1', '= x1 yhat - x1 y'], neuron)).toEqual({ kind: 'valid' });
    expect(checkLines(['∂L/∂w1 := (yhat - y) x2'], neuron)).toMatchObject({ kind: 'invalid', line: 1 });
  });
});
