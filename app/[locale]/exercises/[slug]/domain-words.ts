/** A key of `exercise.domain` in the messages and the numbers it takes; null for a domain without words. */
export type DomainWords = { key: string; low?: string; high?: string };

const plain = ['real', 'positive', 'probability', 'label', 'sign', 'indicator', 'one-hot', 'simplex'];

/** `integer 1..9` → its words. A shape behind the domain is said elsewhere and left out here. */
export function domainWords(domain: string): DomainWords | null {
  const name = domain.replace(/\(.*\)\s*$/, '').trim();
  if (plain.includes(name)) return { key: name };
  const range = /^(integer|interval)\s+(\S+?)\.\.(\S+)$/.exec(name);
  return range ? { key: range[1] ?? '', low: range[2], high: range[3] } : null;
}
