const plainWords = [
  'real',
  'positive',
  'probability',
  'label',
  'sign',
  'indicator',
  'one-hot',
  'simplex',
] as const;

/** Where a symbol lives. */
export type Domain =
  | { kind: (typeof plainWords)[number] }
  | { kind: 'integer' | 'interval'; low: number; high: number };

/** The domain words of the exercise format. */
export const domainWords = [...plainWords, 'integer', 'interval'] as const;

/** `real` → −2 … 2, `integer 1..9`, `interval 0.5..2`; null for anything else or an empty range. */
export function readDomain(text: string): Domain | null {
  const words = text.trim();
  const ranged = /^(integer|interval)\s+(\S+?)\s*\.\.\s*(\S+)$/.exec(words);
  if (ranged !== null) {
    const [low, high] = [Number(ranged[2]), Number(ranged[3])];
    const kind = ranged[1] as 'integer' | 'interval';
    const isRange = Number.isFinite(low) && Number.isFinite(high) && low <= high;
    const isWhole = kind === 'interval' || (Number.isInteger(low) && Number.isInteger(high));
    return isRange && isWhole ? { kind, low, high } : null;
  }
  const kind = plainWords.find((word) => word === words);
  return kind === undefined ? null : { kind };
}

/** The range sampled for one number; whole numbers only where `isWhole`. */
export function rangeOf(domain: Domain): { low: number; high: number; isWhole: boolean } {
  switch (domain.kind) {
    case 'real':
      return { low: -2, high: 2, isWhole: false };
    case 'positive':
      return { low: 0.1, high: 3, isWhole: false };
    case 'probability':
    case 'simplex':
      return { low: 0.05, high: 0.95, isWhole: false };
    case 'label':
    case 'indicator':
    case 'one-hot':
      return { low: 0, high: 1, isWhole: true };
    case 'sign':
      return { low: -1, high: 1, isWhole: true };
    case 'integer':
      return { low: domain.low, high: domain.high, isWhole: true };
    case 'interval':
      return { low: domain.low, high: domain.high, isWhole: false };
  }
}
