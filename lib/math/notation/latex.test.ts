import { describe } from 'vitest';
import { readsLatex } from './reads.fixture';

describe('fractions, roots and powers', () => {
  readsLatex('of numbers', 'neuron', [
    ['\\frac{y}{z}', 'y/z'],
    ['\\dfrac{y}{z}', 'y/z'],
    ['\\tfrac12', '1/2'],
    ['\\frac12x_1', '1/2*x1'],
    ['\\frac{y}{z}^2', '(y/z)^2'],
    ['\\frac{\\frac{y}{z}}{1+\\frac1z}', 'y/z/(1 + 1/z)'],
    ['-\\frac{y}{\\hat{y}}+\\frac{1-y}{1-\\hat{y}}', '-y/yhat + (1 - y)/(1 - yhat)'],
    ['\\frac{1}{1+e^{-z}}', '1/(1 + exp(-z))'],
    ['\\exponentialE^{-z}', 'exp(-z)'],
    ['\\sqrt{z+1}', 'sqrt(z + 1)'],
    ['\\sqrt2', 'sqrt(2)'],
    ['\\sqrt z', 'sqrt(z)'],
    ['\\sqrt[3]{z}', 'z^(1/3)'],
    ['x_1^2', 'x1^2'],
    ['x_1^2y', 'x1^2*y'],
    ['x^2_1', 'x1^2'],
    ['z^23', 'z^2*3'],
    ['z^{23}', 'z^23'],
    ['2^{3^2}', '2^(3^2)'],
    ['z^{-1}', 'z^(-1)'],
    ['z^\\frac12', 'z^(1/2)'],
  ]);
});

describe('numbers', () => {
  readsLatex('decimals and powers of ten', 'neuron', [
    ['3{,}7', '3.7'],
    ['3,7', '3.7'],
    ['3.7\\times10^{-32}', '3.7*10^(-32)'],
    ['3.7\\cdot 10^{-3}', '3.7*10^(-3)'],
    ['50\\%', '50/100'],
    ['٣{,}٧', '3.7'],
  ]);
});

describe('names', () => {
  readsLatex('with accents, indices and letters of other styles', 'neuron', [
    ['\\hat{y}', 'yhat'],
    ['\\hat y', 'yhat'],
    ['\\widehat{y}-y', 'yhat - y'],
    ['\\hat{\\mathbf{y}}', 'yhat'],
    ['ŷ-y', 'yhat - y'],
    ['w_{1}x_{1}', 'w1*x1'],
    ['w_1x_1', 'w1*x1'],
    ['w_1 x_1', 'w1*x1'],
    ['w₁x₁²', 'w1*x1^2'],
    ['\\mathbf{x}_1', 'x1'],
    ['\\boldsymbol{x}_{1}', 'x1'],
    ['\\mathit{yhat}', 'yhat'],
    ['{x}_1', 'x1'],
    ['\\hat{y}x_1', 'yhat*x1'],
    ['x_1\\hat{y}', 'x1*yhat'],
    ['w^{(1)}', 'w1'],
    ['\\pi z', 'pi*z'],
    ['x_{1}2', 'x1*2'],
    ['x_12', 'x1*2'],
  ]);
  readsLatex('Greek', 'greek', [
    ['2\\lambda\\theta', '2*lam*theta'],
    ['\\vartheta', 'theta'],
    ['\\hat{\\mu}_{i}-y_{i}', 'muhat_{i} - y_{i}'],
    ['\\hat\\mu_i', 'muhat_{i}'],
    ['\\hat{\\mu_i}', 'muhat_{i}'],
    ['\\theta^{\\top}x_{i}', 'theta^T*x_{i}'],
    ['x_{i,2}', 'x_{i,2}'],
    ['\\eta_2', 'eta_2'],
  ]);
  readsLatex('of layers', 'layers', [
    ['W_2^{\\top}', 'W2^T'],
    ['W_2^T', 'W2^T'],
    ['W_{2}^{\\mathsf{T}}', 'W2^T'],
    ['W_{2}^{\\mathsf T}', 'W2^T'],
    ['W_2^\\intercal', 'W2^T'],
    ['W_2^{\\mathrm{T}}', 'W2^T'],
    ['W^{[2]}', 'W2'],
    ['W^{(2)}', 'W2'],
    ['A^{[1]\\top}', 'A1^T'],
    ['A^{(1)T}', 'A1^T'],
    ['(A^{[1]})^{\\top}', 'A1^T'],
    ['\\left(A^{[1]}\\right)^{\\top}', 'A1^T'],
    ['dZ^{[2]}A^{[1]\\top}', 'dZ2*A1^T'],
    ['dW_2 = \\frac{1}{m}dZ_2A_1^T', '1/m*dZ2*A1^T'],
    ['\\mathbf{W}_2^{\\top}d\\mathbf{Z}_2', 'W2^T*dZ2'],
    ["\\left(W_2^{\\top}dZ_2\\right)\\odot g_1'(Z_1)", "W2^T*dZ2 .* g1'(Z1)"],
    ['g_1^{\\prime}\\left(Z_1\\right)', "g1'(Z1)"],
    ["g'_1(Z_1)", "g1'(Z1)"],
    ['\\frac1m dZ_2', '1/m*dZ2'],
    ['\\frac{1}{n_{1}}', '1/n1'],
    ['W_1^{-1}', 'W1^(-1)'],
  ]);
  readsLatex('as the exercise sets them', 'likelihood', [
    ['h_{j}(x_{i})', 'H_{i,j}'],
    ['h_j\\left(x_i\\right)', 'H_{i,j}'],
    ['h_{2}(x_{10})', 'H_{10,2}'],
    ['h_{j}(x_{i+1})', 'H_{i + 1,j}'],
    ['\\mathbf{1}[y_i=+1]', 's_{i}'],
    ['\\mathbb{1}\\{y_i=+1\\}', 's_{i}'],
    ['\\mathbf{1}_{[y_i=+1]}', 's_{i}'],
    ['\\mathbf{1}\\!\\left[y_{i}=+1\\right]', 's_{i}'],
    ['P(y=+1\\mid x_i,w)', 'P_{i}'],
    ['P\\left(y=-1\\mid x_{i},w\\right)', 'Q_{i}'],
    ['w^{\\top}h(x_{i})', 'z_{i}'],
    ['\\ell', 'LL'],
    ['\\ell_i', 'ell_{i}'],
    ['p_i', 'P_{i}'],
    ['H_{ij}', 'H_{i,j}'],
  ]);
});

describe('signs', () => {
  readsLatex('of products and comparisons', 'neuron', [
    ['y\\cdot z', 'y*z'],
    ['y\\times z', 'y*z'],
    ['y\\ast z', 'y*z'],
    ['y\\cdotp z', 'y*z'],
    ['y\\div z', 'y/z'],
    ['y\\odot z', 'y .* z'],
    ['y\\circ z', 'y .* z'],
    ['y\\,z\\;b\\!\\quad x_1~x_2\\ w_1', 'y*z*b*x1*x2*w1'],
    ['\\displaystyle y', 'y'],
    ['[y\\le z]', '[y <= z]'],
    ['[y\\geq z]', '[y >= z]'],
    ['[y\\ne z]', '[y != z]'],
    ['[y\\lt z]', '[y < z]'],
    ['$y+z$', 'y + z'],
  ]);
});

describe('brackets', () => {
  readsLatex('of every height', 'neuron', [
    ['\\left(y+z\\right)b', '(y + z)*b'],
    ['\\left[y+z\\right]b', '(y + z)*b'],
    ['\\left\\{y+z\\right\\}b', '(y + z)*b'],
    ['\\mleft(y+z\\mright)b', '(y + z)*b'],
    ['\\bigl(y+z\\bigr)b', '(y + z)*b'],
    ['\\Big(y+z\\Big)b', '(y + z)*b'],
    ['\\left|z\\right|', 'abs(z)'],
    ['2\\lvert z\\rvert', '2*abs(z)'],
    ['|z||b|', 'abs(z)*abs(b)'],
    ['\\left|y\\left|z\\right|b\\right|', 'abs(y*abs(z)*b)'],
    ['\\left\\lVert z\\right\\rVert', 'norm(z)'],
    ['\\lVert z\\rVert', 'norm(z)'],
    ['\\|z\\|', 'norm(z)'],
    ['\\left\\|z\\right\\|^2', 'norm(z)^2'],
    ['\\Vert z\\Vert', 'norm(z)'],
  ]);
  readsLatex('of norms with their kind', 'greek', [
    ['\\lVert\\theta\\rVert_2^2', 'norm(theta)^2'],
    ['\\|\\theta\\|_2^2', 'norm(theta)^2'],
  ]);
});

describe('functions', () => {
  readsLatex('by their commands', 'neuron', [
    ['\\sigma(z)', 'sigmoid(z)'],
    ['\\sigma\\left(z\\right)', 'sigmoid(z)'],
    ["\\sigma'(z)", "sigmoid'(z)"],
    ['\\log\\hat{y}', 'log(yhat)'],
    ['\\ln(1-\\hat y)', 'log(1 - yhat)'],
    ['\\log{(z)}', 'log(z)'],
    ['\\exp\\left(-z\\right)', 'exp(-z)'],
    ['\\exp{-z}', 'exp(-z)'],
    ['\\sin^2z', 'sin(z)^2'],
    ['\\tanh^{2}\\left(z\\right)', 'tanh(z)^2'],
    ['\\operatorname{ReLU}(z)', 'relu(z)'],
    ['\\mathrm{ReLU}(z)', 'relu(z)'],
    ['\\text{ReLU}(z)', 'relu(z)'],
    ['\\operatorname{sigmoid}\\left(z\\right)', 'sigmoid(z)'],
    ['\\max(0,z)', 'max(0, z)'],
    ['\\max\\left(0,z\\right)', 'max(0, z)'],
    ['\\max\\{0,z\\}', 'max(0, z)'],
    ['\\min(0,z)', 'min(0, z)'],
    ['\\arctan z', 'atan(z)'],
  ]);
  readsLatex('of matrices', 'layers', [
    ['\\mathrm{tr}(W_1W_1^T)', 'trace(W1*W1^T)'],
    ['\\operatorname{tr}\\left(W_1\\right)', 'trace(W1)'],
    ['\\det(W_1)', 'det(W1)'],
    ['\\operatorname{rowsum}(dZ_2)', 'rowsum(dZ2)'],
  ]);
});
