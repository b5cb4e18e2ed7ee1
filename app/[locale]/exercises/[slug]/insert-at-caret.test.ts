import { describe, expect, test } from 'vitest';
import { insertionAt } from './insert-at-caret';

/** `[` and `]` mark the selection before, `|` the caret after. */
function press(marked: string, template: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const value = marked.replace('[', '').replace(']', '');
  const { text, caret } = insertionAt(value, start, end, template);
  const after = value.slice(0, start) + text + value.slice(end);
  return `${after.slice(0, caret)}|${after.slice(caret)}`;
}

describe('a palette key', () => {
  test.each([
    ['types a name into an empty field', '[]', 'x1', 'x1|'],
    ['types a name at the caret', '([]-y)', 'yhat', '(yhat|-y)'],
    ['keeps two names apart', 'w1[]', 'x1', 'w1 x1|'],
    ['keeps a name apart from what follows', '[]x1', 'w1', 'w1| x1'],
    ['replaces what is selected by a name', '(y-[q])', 'yhat', '(y-yhat|)'],
    ['puts the caret into the numerator', '[]', '(□)/(□)', '(|)/()'],
    ['puts what is selected over the bar and the caret under it', '2[ab]', '(□)/(□)', '2(ab)/(|)'],
    ['raises what is before the caret', 'x[]', '^(□)', 'x^(|)'],
    ['wraps what is selected in a function', '[a+b] c', 'exp(□)', 'exp(a+b)| c'],
    ['fills no slot with a dollar pattern', '[$&]', 'exp(□)', 'exp($&)|'],
    ['keeps a function apart from a name before it', 'y[]', 'log(□)', 'y log(|)'],
  ])('%s', (_title, before, template, after) => {
    expect(press(before, template)).toBe(after);
  });
});
