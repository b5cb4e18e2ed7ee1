const decimalSign = '٫';

/** The decimal that many mean by ۰/۵, where a quotient of two whole numbers in these digits is read; null for other texts. */
export function slashDecimal(text: string): string | null {
  const isQuotient = /^\s*[-−]?\s*(?:[۰-۹]+\/[۰-۹]+|[٠-٩]+\/[٠-٩]+)\s*$/.test(text);
  return isQuotient ? text.trim().replace('/', decimalSign) : null;
}
