import { derivationIn, derivations, judged, leastSquares } from './derivations';

const fixtures = {
  ...derivations,
  leastSquaresByResidual: derivationIn(leastSquares, 'derivation: d(L, r)\nuntil: { use: [r] }'),
};
export type DerivationName = keyof typeof fixtures;

/** The finding of the last line, and what it names. */
export function foundBetween(name: DerivationName, lines: string[]): [string | undefined, string[]] {
  const verdict = judged(fixtures[name], lines);
  if (!('finding' in verdict) || verdict.finding === undefined) return [verdict.kind, []];
  const { id, variant, names = {} } = verdict.finding;
  const called = variant === undefined ? id : `${id}.${variant}`;
  return [called, Object.values(names).map(({ text }) => text)];
}
