import { modelOf, neuron } from '../testing/models';
import type { Scope } from './scope';

/** Two layers over a batch: matrices, size names, a function left as a letter. */
const layers = modelOf({
  sizes: ['n0', 'n1', 'n2', 'm'],
  functions: { g1: ['tanh', 'relu', 'sigmoid'] },
  symbols: {
    X: 'real (n0, m)',
    Y: 'label (n2, m)',
    W1: 'real (n1, n0)',
    b1: 'real (n1)',
    W2: 'real (n2, n1)',
    b2: 'real (n2)',
  },
  definitions: {
    Z1: 'W1 X + b1',
    A1: 'g1(Z1)',
    Z2: 'W2 A1 + b2',
    A2: 'sigmoid(Z2)',
    J: 'sum(-Y .* log(A2) - (1 - Y) .* log(1 - A2))/m',
    dZ2: 'A2 - Y',
    dZ1: "W2^T dZ2 .* g1'(Z1)",
  },
}).scope;

/** Log-likelihood: indices, families, entries with spellings of their own. */
const likelihood = modelOf({
  sizes: ['N', 'D'],
  indices: { i: '1..N', j: '1..D' },
  symbols: { H: 'real (N, D)', w: 'real (D)', s: 'indicator (N)' },
  spellings: {
    'H_i,j': { tex: 'h_{j}(x_{i})', also: ['h_j(x_i)', 'h_ij'] },
    s_i: {
      tex: '\\mathbf{1}[y_{i}=+1]',
      also: ['1[y_i=+1]', '1[y_i=1]', '1(y_i=+1)', '1(y_i=1)', '[y_i=+1]', '[y_i=1]'],
    },
    z_i: { tex: 'w^{\\mathsf T}h(x_{i})', also: ['w^T h(x_i)'] },
    P_i: { tex: 'P(y=+1\\mid x_{i},w)', also: ['P(y=+1|x_i,w)', 'P(y=1|x_i,w)', 'p_i'] },
    Q_i: { tex: 'P(y=-1\\mid x_{i},w)', also: ['P(y=-1|x_i,w)', 'q_i'] },
    ell_i: { tex: '\\ell_{i}' },
    LL: { tex: '\\ell' },
  },
  definitions: {
    z_i: 'sum(k, 1, D, w_k H_i,k)',
    P_i: 'sigmoid(z_i)',
    Q_i: '1 - P_i',
    ell_i: '-(1 - s_i) z_i - log(1 + exp(-z_i))',
    LL: 'sum(i, 1, N, ell_i)',
  },
}).scope;

/** One letter each, among them d and e, which mean something else elsewhere. */
const square = modelOf({
  symbols: { a: 'integer 1..9', b: 'integer 1..9', c: 'integer 1..9', d: 'integer 1..9' },
  definitions: { e: 'a + c', g: 'b - d', h: 'e g', f: 'h^2' },
}).scope;

/** Greek names, a name that is also a function (sigma), short names (lam), a family of vectors. */
const greek = modelOf({
  sizes: ['n', 'N'],
  indices: { i: '1..N' },
  symbols: {
    theta: 'real (n)',
    x_i: 'real (n)',
    y_i: 'real',
    alpha: 'positive',
    lam: 'positive',
    sigma: 'positive',
    t: 'real',
  },
  definitions: {
    muhat_i: 'theta^T x_i',
    J: 'sum(i, 1, N, (muhat_i - y_i)^2)/N + lam dot(theta, theta)',
    eta_2: 'alpha + lam',
  },
}).scope;

export const scopes = { neuron: neuron.scope, layers, likelihood, square, greek } satisfies Record<
  string,
  Scope
>;
export type ScopeId = keyof typeof scopes;
