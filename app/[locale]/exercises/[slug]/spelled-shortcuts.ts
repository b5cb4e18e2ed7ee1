import { defaultTex } from '@/lib/math/notation/name-look';
import type { Scope } from '@/lib/math/notation/scope';
import { functionWords } from '@/lib/math/operations';

/** Functions TeX has a command for; the others are set upright by name. */
const commands = new Set(
  'exp log ln sin cos tan sinh cosh tanh arctan det max min'
    .split(' ')
    .filter((word) => functionWords.has(word)),
);

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi chi psi omega Gamma Delta Theta Lambda Sigma Phi Psi Omega'.split(
    ' ',
  );

const signs = {
  '*': '\\cdot',
  '.*': '\\odot',
  '<=': '\\le',
  '>=': '\\ge',
  '!=': '\\ne',
};

/**
 * What becomes set mathematics as it is typed, letter by letter: `yhat` a letter with a hat, as the exercise's own names
 * look, `alpha` the Greek letter, `exp` a function. The exercise's names win.
 */
export function spelledShortcuts(scope: Scope): Record<string, string> {
  return {
    ...signs,
    ...Object.fromEntries(
      [...functionWords.keys()].filter(isSpelled).map((word) => [word, functionTex(word)]),
    ),
    ...Object.fromEntries(greek.map((word) => [word, `\\${word}`])),
    sqrt: '\\sqrt{#?}',
    sum: Object.keys(scope.indices).length > 0 ? '\\sum_{#?}^{#?}' : functionTex('sum'),
    ...Object.fromEntries(
      Object.keys(scope.functions)
        .filter(isSpelled)
        .map((name) => [name, defaultTex(name)]),
    ),
    ...namesOf(scope),
  };
}

function functionTex(word: string): string {
  return commands.has(word) ? `\\${word}` : `\\operatorname{${word}}`;
}

/** A name with an index is typed piece by piece: `x`, `_`, `i`. */
function namesOf({ names }: Scope): Record<string, string> {
  const plain = Object.entries(names).filter(
    ([name, { indices }]) => indices.length === 0 && isSpelled(name),
  );
  return Object.fromEntries(plain.map(([name, { tex }]) => [name, tex]));
}

function isSpelled(word: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]+$/.test(word);
}
