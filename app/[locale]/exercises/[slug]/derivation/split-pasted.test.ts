import { describe, expect, test } from 'vitest';
import { inNotation, splitPasted } from './split-pasted';

const block = String.raw`\begin{aligned}
  \frac{\partial L}{\partial b} &= \frac{\partial L}{\partial \hat y}
      \cdot \frac{\partial \hat y}{\partial b} \\[4pt]
  &= \hat y - y \nonumber
\end{aligned}`;

describe('what is pasted becomes', () => {
  test.each<[string, string, string[]]>([
    ['a line for each line of text', '= a\r\n= b\n\n= c\n', ['= a', '= b', '= c']],
    [
      'a line for each row of a block of LaTeX',
      block,
      [
        String.raw`\frac{\partial L}{\partial b} = \frac{\partial L}{\partial \hat y} \cdot \frac{\partial \hat y}{\partial b}`,
        String.raw`= \hat y - y`,
      ],
    ],
    [
      'the rows of a displayed block',
      String.raw`\[\begin{split} a &= b \\ &= c \end{split}\]`,
      ['a = b', '= c'],
    ],
    ['its rows without the block around them', String.raw`a &= b \\ &= c`, ['a = b', '= c']],
    ['one line without the block', String.raw`$$\begin{align*} a = b \end{align*}$$`, ['a = b']],
  ])('%s', (_, text, lines) => {
    expect(splitPasted(text)).toEqual(lines);
  });

  test.each([['a + b'], [''], ['= a = b\n'], [String.raw`\frac{a}{b}`]])('itself: %j', (text) => {
    expect(splitPasted(text)).toBeNull();
  });
});

test('a pasted line goes into the notation of the others, where it can be read', () => {
  const carry = (value: string, from: string) => (value === '' ? null : `${from}:${value}`);
  expect(inNotation(String.raw`= \hat y = \frac{a}{b}`, 'text', carry)).toBe(
    String.raw`= latex:\hat y = latex:\frac{a}{b}`,
  );
  expect(inNotation('= a/b', 'text', carry)).toBe('= a/b');
  expect(inNotation('= a/b', 'latex', carry)).toBe('= text:a/b');
  expect(inNotation(String.raw`= \frac{a`, 'text', () => null)).toBe(String.raw`= \frac{a`);
});
