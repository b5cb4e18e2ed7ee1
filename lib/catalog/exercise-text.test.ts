import { expect, test } from 'vitest';
import { readText } from './exercise-text';

const known = {
  partIds: ['dw1', 'why'],
  choices: { why: ['chain', 'luck'] },
  names: ['x1', 'x2', 'h_i,j', 'yhat'],
};

const english = `# Gradient of the log loss

One neuron answers $\\hat y$.

\`\`\`
## not a section
\`\`\`

### symbols
- \`x1\`, \`x2\`: the inputs
- \`h_i,j\`: feature $j$ of
  point $i$

## dw1
How does the loss change?

Second paragraph.
### hint
First.
### hint
Second.
### solution
Because.
## why
Why so?

- The chain rule: $a
  b$
  > Each factor
  > is needed.
- Luck
  > No.
### hint
Think.
`;

test('finds title, statement, meanings, parts, hints and solutions', () => {
  const { text, problems } = readText('en.md', english, known);
  expect(problems).toEqual([]);
  expect(text.title).toBe('Gradient of the log loss');
  expect(text.statement).toBe('One neuron answers $\\hat y$.\n\n```\n## not a section\n```');
  expect(text.meanings).toEqual({
    x1: 'the inputs',
    x2: 'the inputs',
    'h_i,j': 'feature $j$ of\n  point $i$',
  });
  expect(text.parts.dw1).toMatchObject({
    text: 'How does the loss change?\n\nSecond paragraph.',
    hints: ['First.', 'Second.'],
    solution: 'Because.',
    options: [],
  });
});

test('reads an option and its reason apart', () => {
  const { text } = readText('en.md', english, known);
  expect(text.parts.why).toMatchObject({ text: 'Why so?', hints: ['Think.'] });
  expect(text.parts.why?.options).toEqual([
    { text: 'The chain rule: $a\nb$', reason: 'Each factor\nis needed.' },
    { text: 'Luck', reason: 'No.' },
  ]);
});

test('reads right-to-left text with its own comma and colon', () => {
  const { text, problems } = readText(
    'fa.md',
    '# گرادیان\n\nمتن.\n\n### symbols\n- `x1`، `x2`: ورودی‌ها\n',
    known,
  );
  expect(problems).toEqual([]);
  expect(text.meanings).toEqual({ x1: 'ورودی‌ها', x2: 'ورودی‌ها' });
});

test.each([
  ['No title.\n', 1, 'missing-section', undefined],
  ['# T\n## dw2\n', 2, 'unknown-section', 'Did you mean `dw1`?'],
  ['# T\n## dw1\n## dw1\n', 3, 'unknown-section', undefined],
  ['# T\n## dw1\n### hnit\nx\n', 3, 'unknown-section', 'Did you mean `hint`?'],
  ['# T\n## why\n- one\n', 3, 'option-count', 'One list item each, in this order: chain, luck.'],
  ['# T\n### symbols\n- `yhta`: x\n', 3, 'unknown-name', 'Did you mean `yhat`?'],
  ['# T\n### symbols\n- x1 is x\n', 3, 'missing-text', undefined],
])('says what is wrong in %j', (markdown, line, code, suggestion) => {
  const { problems } = readText('en.md', markdown, known);
  expect(problems).toEqual([expect.objectContaining({ file: 'en.md', line, code })]);
  expect(problems[0]?.suggestion).toBe(suggestion);
});

test.each<[string, string, number]>([
  ['quotations in quotations', `${'>'.repeat(60_000)}\n`, 4],
  ['quotation after quotation', '>>>> a\n\n'.repeat(5000), 804],
  ['lists in lists', Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}- a\n`).join(''), 48],
])('%s, more than can be read in good time, are refused at their line', (_, nested, line) => {
  const { problems } = readText('en.md', `# Title\n\nText.\n${nested}`, known);
  expect(problems).toMatchObject([{ line, code: 'too-costly' }]);
});
