import type { Scope } from '../../math/notation/scope';
import type { OperationId } from '../../math/operations/ids';
import type { Said } from '../said';

/** Rules of derivation as a learner knows them; `u` stands for the variable's letter. */
const formulas: Partial<Record<OperationId | 'letter', readonly [tex: string, text: string]>> = {
  exp: ["\\left(e^{u}\\right)' = e^{u}", '(exp u)′ = exp u'],
  log: ["(\\log u)' = \\frac{1}{u}", '(log u)′ = 1/u'],
  sqrt: ["(\\sqrt{u})' = \\frac{1}{2\\sqrt{u}}", '(√u)′ = 1/(2√u)'],
  sigmoid: ["\\sigma'(u) = \\sigma(u)\\,(1 - \\sigma(u))", 'σ′(u) = σ(u)·(1 − σ(u))'],
  tanh: ["\\tanh'(u) = 1 - \\tanh^{2}(u)", 'tanh′(u) = 1 − tanh²(u)'],
  relu: [
    "\\operatorname{relu}'(u) = \\begin{cases} 1 & u > 0 \\\\ 0 & u < 0 \\end{cases}",
    'relu′(u) = 1 for u > 0, 0 for u < 0',
  ],
  softplus: ["\\operatorname{softplus}'(u) = \\sigma(u)", 'softplus′(u) = σ(u)'],
  abs: ["|u|' = \\operatorname{sign}(u)", '|u|′ = sign(u)'],
  sin: ["\\sin'(u) = \\cos u", 'sin′(u) = cos u'],
  cos: ["\\cos'(u) = -\\sin u", 'cos′(u) = −sin u'],
  tan: ["\\tan'(u) = 1 + \\tan^{2}(u)", 'tan′(u) = 1 + tan²(u)'],
  sinh: ["\\sinh'(u) = \\cosh u", 'sinh′(u) = cosh u'],
  cosh: ["\\cosh'(u) = \\sinh u", 'cosh′(u) = sinh u'],
  atan: ["\\arctan'(u) = \\frac{1}{1 + u^{2}}", 'arctan′(u) = 1/(1 + u²)'],
  power: ["\\left(u^{n}\\right)' = n\\,u^{n-1}", '(uⁿ)′ = n·uⁿ⁻¹'],
  elementPower: ["\\left(u^{n}\\right)' = n\\,u^{n-1}", '(uⁿ)′ = n·uⁿ⁻¹'],
};

/** The rule for a function, said with a letter the exercise does not use. Null where it has none of its own. */
export function formulaOf(operation: OperationId, { names }: Scope): Said | null {
  const found = formulas[operation];
  if (found === undefined) return null;
  const letter = ['u', 't', 'v', 's'].find((candidate) => !(candidate in names)) ?? 'u';
  const [tex, text] = found.map((written) => written.replaceAll(/(?<![a-z\\])u(?![a-z])/g, letter)) as [
    string,
    string,
  ];
  return { tex, text };
}
