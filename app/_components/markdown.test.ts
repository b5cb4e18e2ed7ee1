import { expect, test } from 'vitest';
import { markdownMarkup } from './markdown';

test('sets formulas between words, left to right', () => {
  const markup = markdownMarkup('The rate $\\alpha$ is small.');
  expect(markup).toContain('<span dir="ltr" class="formula"><span class="katex">');
  expect(markup).toContain('<math');
});

test.each([
  ['fenced by lines', '$$\nz = w x\n$$'],
  ['written on one line', 'Then\n\n$$z = w x$$\n\nfollows.'],
])('displays a formula %s', (_, text) => {
  expect(markdownMarkup(text)).toContain(
    '<div dir="ltr" class="formula-display scrolls"><span class="katex-display">',
  );
});

test('lets a wide table scroll inside itself', () => {
  expect(markdownMarkup('| a | b |\n|---|---|\n| 1 | 2 |')).toMatch(/^<div class="scrolls"><table>/);
});

test('keeps a formula inside its sentence when there are words beside it', () => {
  expect(markdownMarkup('so $$z$$ it is')).toContain('<p>so <span dir="ltr" class="formula">');
});

test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))'])(
  'runs nothing of %s',
  (text) => {
    expect(markdownMarkup(text)).not.toMatch(/<script|onerror|javascript:/);
  },
);

test.each(['\\href{javascript:alert(1)}{x}', '\\htmlClass{a}{x}', '\\includegraphics{http://x/y.png}'])(
  'trusts no command of the formula %s',
  (tex) => {
    expect(markdownMarkup(`$${tex}$`)).not.toMatch(/href=|class="a"|<img/);
  },
);

test('shows what it cannot set as it stands', () => {
  expect(markdownMarkup('$\\frac{1$')).toContain('\\frac{1');
});
