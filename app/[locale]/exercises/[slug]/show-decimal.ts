import { formatNumber } from '@/lib/i18n/numbers';

/**
 * A decimal text (`-0.31`, `1.2e-32`) in the reader's digits and decimal sign. Every digit stays, which
 * formatting it as a number would not promise.
 */
export function showDecimal(locale: string, text: string): string {
  const point = formatNumber(locale, 0.5).at(1) ?? '.';
  return text
    .replaceAll(/\d/g, (digit) => formatNumber(locale, Number(digit)))
    .replace('.', point)
    .replaceAll('-', '−');
}
