import { describe, expect, test } from 'vitest';
import { followLines } from './lines-follow';
import { neuron, read } from './testing/models';

const start = read('d(L, w1)', neuron);

function statuses(lines: string[], from = start): string[] {
  return followLines(lines, neuron, { start: from }).statuses.map(({ kind }) => kind);
}

describe('what a line is to the one before it', () => {
  test.each<[string[], string[]]>([
    [
      ['= (yhat - y) x1', '', '= yhat x1 - y x1'],
      ['follows', 'empty', 'follows'],
    ],
    [
      ['= (y - yhat) x1', '= y x1 - yhat x1', '= yhat x1 - y x1'],
      ['differs', 'follows', 'differs'],
    ],
    [
      ['= (yhat - y x1', '= (yhat - y) x1'],
      ['unread', 'follows'],
    ],
    [
      ['= log(-1 - x1^2)', '= log(-2 - x1^2)'],
      ['differs', 'undecided'],
    ],
    [
      ['∂ŷ/∂w1 = yhat (1 - yhat) x1', '= (yhat - y) x1'],
      ['aside', 'follows'],
    ],
    [
      ['z = w1 x1 + w2 x2 + b', 'dL/dw1 = (yhat - y) x1'],
      ['aside', 'follows'],
    ],
    [
      ['= (yhat - y) x1,', '= yhat x1 - y x1،'],
      ['follows', 'follows'],
    ],
    [
      ['\\begin{aligned}', 'dL/dw1 &= (yhat - y) x1 \\\\', '&= yhat x1 - y x1', '\\end{aligned}'],
      ['empty', 'follows', 'follows', 'empty'],
    ],
    [
      ['\\begin{align*} dL/dw1 &= (yhat - y) x1 \\\\', '&= yhat x1 - y x1 \\end{align*}'],
      ['follows', 'follows'],
    ],
    [
      ['∂ŷ/∂w1 = yhat x1', 'dL/dw1 = (yhat - y) x1'],
      ['differs', 'follows'],
    ],
    [
      ['∂ŷ/∂w1 = dŷ/dz dz/dw1', '= yhat (1 - yhat) x1', '= (y - yhat) x1'],
      ['aside', 'aside', 'differs'],
    ],
    [
      ['g = (yhat - y) x1', 'g = yhat x1 - y x1', '= g'],
      ['follows', 'follows', 'follows'],
    ],
    [
      ['g = (yhat - y) x1', 'g = (y - yhat) x1'],
      ['follows', 'differs'],
    ],
    [
      ['u = yhat - y', '= u x1', '= x1 yhat - x1 y'],
      ['defines', 'follows', 'follows'],
    ],
    [
      ['u = yhat - y', 'v = 2 u', 'g = u x1', 'g = x1 v/2'],
      ['defines', 'defines', 'follows', 'follows'],
    ],
    [
      ['= (yhat - y) x1', 'u = yhat - y', '= u x1', '= u x2'],
      ['follows', 'defines', 'follows', 'differs'],
    ],
    [
      ['u = yhat - y = y - yhat', '= u x1'],
      ['differs', 'follows'],
    ],
    [
      ['u = y - yhat', 'u = yhat - y', '= (yhat - y) x1'],
      ['defines', 'differs', 'follows'],
    ],
    [
      ['dw1 = (y - yhat) x1', 'dw1 = y x1 - yhat x1'],
      ['differs', 'follows'],
    ],
    [
      ['dz = yhat - y', '= (yhat - y) x1'],
      ['unread', 'follows'],
    ],
    [
      ['e = yhat - y', '= (yhat - y) x1'],
      ['unread', 'follows'],
    ],
    [
      ["E'(w1) = (y - yhat) x1", '= (y - yhat) x1'],
      ['differs', 'follows'],
    ],
  ])('%j', (lines, kinds) => {
    expect(statuses(lines)).toEqual(kinds);
  });

  test('is not asked behind a wrong line where that is enough, unless a line there cannot be compared', () => {
    const until = (lines: string[]) =>
      followLines(lines, neuron, { start, isUntilWrong: true }).statuses.map(({ kind }) => kind);
    expect(until(['= (y - yhat) x1', '', '= yhat x1'])).toEqual(['differs', 'empty', 'not-asked']);
    expect(until(['= (y - yhat) x1', '= d(L, w1 + b)'])).toEqual(['differs', 'unread']);
  });

  test('has the two sides that differ', () => {
    const { statuses: told, end } = followLines(['= (yhat - y) x1 = (yhat - y) x2'], neuron, { start });
    expect(told).toMatchObject([
      {
        kind: 'differs',
        side: 2,
        before: read('(yhat - y) x1', neuron),
        after: read('(yhat - y) x2', neuron),
        comparison: { kind: 'different' },
      },
    ]);
    expect(end).toEqual(read('(yhat - y) x2', neuron));
  });

  test('has what the equation beside would be as a part of the chain', () => {
    const { statuses: told } = followLines(['d(L, w2) = (yhat - y) x2'], neuron, { start });
    expect(told).toMatchObject([
      { kind: 'aside', left: read('d(L, w2)', neuron), instead: { before: start } },
    ]);
  });

  test('is too large for more than all lines together may cost, and alone for more than one may', () => {
    const heavy = `= sum(k, 1, 400, x1^k)`;
    const many = Array.from({ length: 60 }, (_, at) => `${heavy}/${at + 1}`);
    expect(followLines(many, neuron).statuses.at(-1)).toMatchObject({ kind: 'unread' });
    const endless = ['= sum(k, 1, 1000000, x1^k)', '= x1', '= x1 + 0'];
    expect(followLines(endless, neuron).statuses.map(({ kind }) => kind)).toEqual([
      'unread',
      'follows',
      'follows',
    ]);
  });
});
