import { expect, test } from 'vitest';
import { showDecimal } from './show-decimal';

test.each([
  ['en', '-0.310', '−0.310'],
  ['fa', '-0.310', '−۰٫۳۱۰'],
  ['ar', '12.5', '١٢٫٥'],
  ['ru', '1.5e-32', '1,5e−32'],
  ['zh', '121', '121'],
])('in %s, %s keeps every digit', (locale, text, shown) => {
  expect(showDecimal(locale, text)).toBe(shown);
});
