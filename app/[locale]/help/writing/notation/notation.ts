import type { ModelSource } from '@/lib/math/model';

export type NotationRow = {
  /** Its meaning is `notation.rows.{id}` in the messages. */
  id: string;
  typed: string;
  /** How what is typed is set. */
  tex: string;
  /** Other ways to type the same. */
  also: readonly string[];
};

/** The names the rows are about. */
export const notationModel: ModelSource = {
  sizes: ['n', 'm', 'N'],
  indices: { i: '1..N' },
  functions: { g: ['tanh', 'relu'] },
  symbols: {
    x: 'real',
    y: 'real',
    z: 'real',
    x1: 'real',
    w1: 'real',
    theta: 'real',
    lam: 'positive',
    t_i: 'real',
    u: 'real (n)',
    v: 'real (n)',
    A: 'real (n, n)',
    B: 'real (n, m)',
    C: 'real (n, m)',
  },
  definitions: { yhat: 'sigmoid(w1 x1)', L: '(yhat - y)^2' },
};

/** What one types, in groups. A test reads every row, and looks for every operation of the reader among them. */
export const notationGroups = {
  operators: [
    row('sum', 'x + y - z', 'x + y - z', 'x + y − z'),
    row('product', 'w1 x1', 'w_{1} \\, x_{1}', 'w1*x1', 'w1·x1', 'w1 × x1'),
    row('quotient', '(x + y)/z', '\\frac{x + y}{z}', '(x + y) ÷ z'),
    row('power', 'x^2', 'x^{2}', 'x²', 'x**2'),
    row('exponent', 'x^(-1/2)', 'x^{-\\frac{1}{2}}', 'x^{-1/2}'),
    row('scientific', '3e-5', '3 \\cdot 10^{-5}'),
    row('constants', '2 pi e', '2 \\pi \\, e', '2 π e'),
  ],
  names: [
    row('digit', 'w1', 'w_{1}', 'w_1', 'w₁', 'w_{1}'),
    row('hat', 'yhat', '\\hat{y}', 'ŷ', 'y_hat'),
    row('greek', 'theta', '\\theta', 'θ'),
    row('lambda', 'lam', '\\lambda', 'λ', 'lambda'),
    row('family', 't_i', 't_{i}', 't_{i}', 'tᵢ'),
    row('next', 't_{i+1}', 't_{i + 1}', 't_(i+1)'),
    row('entryOfVector', 'u_1', 'u_{1}', 'u₁', 'u_{1}'),
    row('entryOfMatrix', 'B_{1,2}', 'B_{1,2}', 'B_1,2'),
  ],
  functions: [
    row('exp', 'exp(z)', 'e^{z}', 'e^z'),
    row('log', 'log(z)', '\\log(z)', 'ln(z)', 'log z'),
    row('sqrt', 'sqrt(z)', '\\sqrt{z}', '√z'),
    row('abs', 'abs(z)', '\\left|z\\right|', '|z|'),
    row('sign', 'sign(z)', '\\operatorname{sign}(z)', 'sgn(z)'),
    row('sigmoid', 'sigmoid(z)', '\\sigma(z)', 'σ(z)', 'sigma(z)', 'logistic(z)'),
    row('tanh', 'tanh(z)', '\\tanh(z)'),
    row('relu', 'relu(z)', '\\operatorname{ReLU}(z)', 'ReLU(z)'),
    row('softplus', 'softplus(z)', '\\operatorname{softplus}(z)'),
    row('step', 'step(z)', '\\operatorname{step}(z)', 'heaviside(z)'),
    row('trigonometric', 'sin(x) + cos(x) + tan(x)', '\\sin(x) + \\cos(x) + \\tan(x)'),
    row('hyperbolic', 'sinh(x) + cosh(x)', '\\sinh(x) + \\cosh(x)'),
    row('atan', 'atan(x)', '\\arctan(x)', 'arctan(x)'),
    row('extremes', 'max(x, y) - min(x, y)', '\\max(x, y) - \\min(x, y)'),
    row('powerOfFunction', 'tanh(z)^2', '\\tanh^{2}(z)', 'tanh²(z)', 'tanh^2(z)'),
    row('letter', 'g(z)', 'g(z)'),
    row('slope', "g'(z)", "g'(z)", 'g′(z)'),
    row('slopeOfKnown', "sigmoid'(z)", "\\sigma'(z)", "σ'(z)"),
  ],
  conditions: [
    row('indicator', '[y = 1]', '\\mathbf{1}\\!\\left[y = 1\\right]', '1[y = 1]', '1[y == 1]'),
    row('unequal', '[x != y]', '\\mathbf{1}\\!\\left[x \\neq y\\right]', '[x ≠ y]'),
    row(
      'less',
      '[x < y] [y <= z]',
      '\\mathbf{1}\\!\\left[x < y\\right] \\, \\mathbf{1}\\!\\left[y \\le z\\right]',
      '[x < y] [y ≤ z]',
    ),
    row(
      'greater',
      '[x > y] [y >= z]',
      '\\mathbf{1}\\!\\left[x > y\\right] \\, \\mathbf{1}\\!\\left[y \\ge z\\right]',
      '[x > y] [y ≥ z]',
    ),
    row('cases', 'if(z > 0, z, 0)', '\\begin{cases} z & z > 0 \\\\ 0 & z \\le 0 \\end{cases}'),
  ],
  matrices: [
    row('matrixProduct', 'A B', 'A \\, B', 'A*B', 'A @ B'),
    row('transpose', 'A^T', 'A^{\\top}', 'Aᵀ', 'transpose(A)'),
    row('hadamard', 'B .* C', 'B \\odot C', 'B ⊙ C'),
    row('elementPower', 'A.^2', 'A^{\\odot 2}'),
    row('inverse', 'inv(A)', 'A^{-1}', 'A^-1', 'A^(-1)'),
    row('det', 'det(A)', '\\det(A)'),
    row('trace', 'trace(A)', '\\operatorname{tr}(A)', 'tr(A)'),
    row('norm', 'norm(u)', '\\left\\|u\\right\\|', '‖u‖', '||u||'),
    row('dot', 'dot(u, v)', '\\operatorname{dot}(u, v)'),
    row('diag', 'diag(u)', '\\operatorname{diag}(u)'),
    row('softmax', 'softmax(u)', '\\operatorname{softmax}(u)'),
    row('entrySum', 'sum(B)', '\\operatorname{sum}(B)'),
    row('mean', 'mean(B)', '\\operatorname{mean}(B)'),
    row('rowsum', 'rowsum(B)', '\\operatorname{rowsum}(B)'),
    row('colsum', 'colsum(B)', '\\operatorname{colsum}(B)'),
    row('ones', 'ones(n, m)', '\\mathbf{1}_{n \\times m}'),
  ],
  sums: [
    row('sumOver', 'sum(i, 1, N, t_i)', '\\sum_{i=1}^{N} t_{i}', 'Σ_i t_i', 'sum_{i=1}^{N} t_i', '∑ᵢ₌₁ᴺ tᵢ'),
    row('productOver', 'prod(i, 1, N, t_i)', '\\prod_{i=1}^{N} t_{i}', 'Π_i t_i'),
  ],
  derivatives: [
    row('derivative', 'd(L, w1)', '\\frac{\\partial L}{\\partial w_{1}}', 'dL/dw1', '∂L/∂w₁', '∇_w1 L'),
    row(
      'chain',
      'd(L, yhat) d(yhat, w1)',
      '\\frac{\\partial L}{\\partial \\hat{y}} \\cdot \\frac{\\partial \\hat{y}}{\\partial w_{1}}',
      'dL/dyhat * dyhat/dw1',
      '∂L/∂ŷ · ∂ŷ/∂w₁',
    ),
  ],
} as const satisfies Record<string, readonly NotationRow[]>;

function row<const Id extends string>(id: Id, typed: string, tex: string, ...also: readonly string[]) {
  return { id, typed, tex, also };
}
