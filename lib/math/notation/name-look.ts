const greekNames = new Set(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega'.split(
    ' ',
  ),
);
const accents: readonly (readonly [string, string])[] = [
  ['hat', '\\hat'],
  ['tilde', '\\tilde'],
  ['bar', '\\bar'],
];

/** How a name is set when the author says nothing: w1 → w_{1}, yhat → ŷ, theta2 → θ₂, dW2 → dW₂. */
export function defaultTex(name: string): string {
  const { base, subscript } = piecesOf(name);
  const set = baseTex(base);
  return subscript === '' ? set : `${set}_{${subscript}}`;
}

/** The letters of a name and what stands below them. */
export function piecesOf(name: string): { base: string; subscript: string } {
  const match = /^(.*?[A-Za-zͰ-Ͽ])_?(\d+)$/.exec(name) ?? /^([^_]+)_(.+)$/.exec(name);
  return match === null
    ? { base: name, subscript: '' }
    : { base: match[1] as string, subscript: match[2] as string };
}

function baseTex(base: string): string {
  if (base === 'lam') return '\\lambda';
  if (base === 'eps') return '\\epsilon';
  if (base === 'ell') return '\\ell';
  if (greekNames.has(base)) return `\\${base}`;
  for (const [word, accent] of accents) {
    if (base.length > word.length && base.endsWith(word))
      return `${accent}{${baseTex(base.slice(0, -word.length))}}`;
  }
  if (base.length > 1 && base.startsWith('d')) {
    const of = base.slice(1);
    const inner = baseTex(of);
    if (of.length === 1 || inner !== wordTex(of)) return `d${inner.startsWith('\\') ? ' ' : ''}${inner}`;
  }
  return wordTex(base);
}

function wordTex(base: string): string {
  return base.length === 1 ? base : `\\mathit{${base}}`;
}

/** Greek letters under the short names authors give them; the letter itself is read under the long one. */
const shortGreek: readonly (readonly [string, string])[] = [
  ['lam', 'lambda'],
  ['eps', 'epsilon'],
];

/** Every plain way to type a name: w1, w_1, w_{1}, w^[1] of a layer; yhat, y_hat; λ for lam. */
export function typedForms(name: string): string[] {
  const { base, subscript } = piecesOf(name);
  const letters = [base, ...shortGreek.flatMap(([short, long]) => (base === short ? [long] : []))];
  const bases = letters.flatMap((text) => [
    text,
    ...accents
      .filter(([word]) => text.endsWith(word) && text !== word)
      .map(([word]) => `${text.slice(0, -word.length)}_${word}`),
  ]);
  if (subscript === '') return bases;
  const joined = /^\d/.test(subscript)
    ? bases.flatMap((text) => [text + subscript, `${text}^[${subscript}]`, `${text}^{[${subscript}]}`])
    : [];
  const below = bases.flatMap((text) => [
    `${text}_${subscript}`,
    `${text}_{${subscript}}`,
    `${text}_(${subscript})`,
  ]);
  return [name, ...joined, ...below];
}
