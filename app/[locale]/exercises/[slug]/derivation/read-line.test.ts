import { describe, expect, test } from 'vitest';
import { neuronScope as scope } from '../scope.fixture';
import { lineTex, readLines } from './read-line';

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
      '{}= 1 = 2',
      'empty',
      '2',
    ]);
  });

  test('may begin with a label, the same in every line', () => {
    expect(shown(['grad = 2', 'grad = 3'])).toEqual(['\\text{grad} = 2', '\\text{grad} = 3']);
  });

  test('says where it cannot be read', () => {
    expect(readLines(['= y + (1'], scope, writing)).toMatchObject([
      { kind: 'problem', problem: { code: 'missing-close', at: 6 } },
    ]);
  });
});
