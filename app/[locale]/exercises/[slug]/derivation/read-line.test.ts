import { describe, expect, test } from 'vitest';
import { carryAnswer } from '../carry-answer';
import { neuronScope as scope } from '../scope.fixture';
import { carryLine, lineTex, readLines, scopeAfter } from './read-line';

const writing = { notation: 'text' as const, locale: 'en' };

function shown(lines: string[]): string[] {
  return readLines(lines, scope, writing).map((reading) =>
    reading.kind === 'line' ? lineTex(reading, reading.continues) : reading.kind,
  );
}

describe('a line being written', () => {
  test('shows every side of it', () => {
    expect(shown(['x1 = y x1', '= 1 = 2', '', '2'])).toEqual([
      'x_{1} = y \\, x_{1}',
      '{}=\\nobreak 1 = 2',
      'empty',
      '2',
    ]);
  });

  test('may begin with a label, the same in every line', () => {
    expect(shown(['grad = 2', 'grad = 3'])).toEqual(['\\text{grad} = 2', '\\text{grad} = 3']);
  });

  test('may give a name that the lines below use', () => {
    expect(shown(['u_1 := 1 - y', '= u_1 x1', 'let v = u1', '= v'])).toEqual([
      'u_{1} \\coloneqq 1 - y',
      '{}=\\nobreak u_{1} \\, x_{1}',
      'v \\coloneqq u_{1}',
      '{}=\\nobreak v',
    ]);
    expect(readLines(['x1 := 2', '= u', 'u := 1'], scope, writing)).toMatchObject([
      { kind: 'problem', problem: { code: 'name-taken', at: 0, length: 2 } },
      { kind: 'problem', problem: { code: 'unknown-name' } },
      { kind: 'line' },
    ]);
  });

  test('may give one by a plain equals sign, before all others and between them', () => {
    expect(shown(['u = 1 - y', '= u x1', 'v = 2 u', '= v/2', 'u = 1 - y'])).toEqual([
      '\\text{u} = 1 - y',
      '{}=\\nobreak u \\, x_{1}',
      'v \\coloneqq 2 u',
      '{}=\\nobreak \\frac{v}{2}',
      '\\text{u} = 1 - y',
    ]);
  });

  test('is carried into the other notation with the names it gives', () => {
    const known = scopeAfter(['u_1 := 1 - y'], scope, writing);
    const carry = (side: string, from: 'text' | 'latex') => carryAnswer(side, from, known);
    expect(carryLine('let u_1 = 1 - y', 'text', carry)).toBe('u_{1} := 1 - y');
    expect(carryLine('u_{1} \\coloneq 1-y', 'latex', carry)).toBe('u_1 := 1 - y');
    expect(carryLine('= 2 u1', 'text', carry)).toBe('= 2 u_{1}');
  });

  test('says where it cannot be read', () => {
    expect(readLines(['= y + (1'], scope, writing)).toMatchObject([
      { kind: 'problem', problem: { code: 'missing-close', at: 6 } },
    ]);
  });
});
