import { describe } from 'vitest';
import { readsLatex } from './reads.fixture';

describe('the d of a derivative as editors set it', () => {
  readsLatex('belongs to the name behind it', 'layers', [
    ['\\differentialD Z_2', 'dZ2'],
    ['\\differentialD\\mathbf{Z}_2 A_1^\\top', 'dZ2*A1^T'],
    ['\\mathrm{d}Z_2', 'dZ2'],
    ['\\mathrm{d} Z_2', 'dZ2'],
    ['\\differentialD Z_2=A_2-Y', 'A2 - Y'],
  ]);
  readsLatex('stands in both halves', 'neuron', [
    ['\\frac{\\differentialD L}{\\differentialD z}', 'd(L, z)'],
    ['\\frac{\\mathrm{d} L}{\\mathrm{d} z}', 'd(L, z)'],
  ]);
});

describe('indicators and cases', () => {
  readsLatex('of conditions', 'neuron', [
    ['\\mathbf{1}[z>0]', '[z > 0]'],
    ['\\mathbb{1}\\{z>0\\}', '[z > 0]'],
    ['\\mathbf{1}_{z>0}', '[z > 0]'],
    ['\\mathbf 1_{\\{z>0\\}}', '[z > 0]'],
    ['2\\mathbf{1}\\!\\left[z > 0\\right]', '2*[z > 0]'],
    ['\\mathbb{I}(z>0)', '1*[z > 0]'],
    ['\\begin{cases} y & z\\ge 0\\\\ 0 & z<0\\end{cases}', 'if([z >= 0], y, 0)'],
    ['\\begin{cases} y & z>0\\\\ 0 & z<0\\end{cases}', 'if([z > 0], y, 0)'],
    ['\\begin{cases} y, & \\text{if } z>0\\\\ 0, & \\text{otherwise}\\end{cases}', 'if([z > 0], y, 0)'],
    ['\\begin{cases}y&\\text{если }z>0\\\\0&\\text{иначе}\\end{cases}', 'if([z > 0], y, 0)'],
    ['\\begin{cases}y&\\text{若}z>0\\\\0&\\text{否则}\\end{cases}', 'if([z > 0], y, 0)'],
    ['\\begin{cases}1&z>0\\\\0&z=0\\\\-1&z<0\\end{cases}', 'if([z > 0], 1, if([z = 0], 0, -1))'],
    ['\\begin{cases}1&z>5\\\\2&z<0\\end{cases}', 'if([z > 5], 1, if([z < 0], 2, 0/0))'],
    ['\\left\\{\\begin{array}{ll}y&z>0\\\\0&z\\le0\\end{array}\\right.', 'if([z > 0], y, 0)'],
    ['\\begin{cases}\\max(0,z)&y=1\\\\0{,}5&\\text{else}\\end{cases}', 'if([y = 1], max(0, z), 0.5)'],
  ]);
});

describe('sums', () => {
  readsLatex('with their range above and below', 'likelihood', [
    ['\\sum_{i=1}^{N}s_i', 'sum(i, 1, N, s_{i})'],
    ['\\sum_{i=1}^Ns_i', 'sum(i, 1, N, s_{i})'],
    ['\\sum_i s_i', 'sum(i, 1, N, s_{i})'],
    ['\\sum_{i}s_i', 'sum(i, 1, N, s_{i})'],
    ['\\sum^{N}_{i=1} s_i', 'sum(i, 1, N, s_{i})'],
    ['\\sum\\limits_{i=1}^{N} s_i', 'sum(i, 1, N, s_{i})'],
    ['\\prod_{i=1}^{N}P_{i}', 'prod(i, 1, N, P_{i})'],
    ['\\frac{1}{N}\\sum_{k=1}^{D}w_{k}', '1/N*sum(k, 1, D, w_{k})'],
    ['\\sum_{i=1}^{N-1}s_{i+1}', 'sum(i, 1, N - 1, s_{i + 1})'],
    [
      '\\sum_{i=1}^{N}h_j(x_i)\\left(\\mathbf{1}[y_i=+1]-P(y=+1\\mid x_i,w)\\right)',
      'sum(i, 1, N, H_{i,j}*(s_{i} - P_{i}))',
    ],
  ]);
});

describe('matrices of ones', () => {
  readsLatex('by their sizes', 'layers', [
    ['\\mathbf{1}_{n_2 \\times m}', 'ones(n2, m)'],
    ['dZ_2\\mathbf{1}_m', 'dZ2*ones(m, 1)'],
    ['\\frac{1}{m}dZ_2\\mathbf{1}_{m}', '1/m*dZ2*ones(m, 1)'],
    ['\\mathbf{1}_{m}^{\\top}', 'ones(m, 1)^T'],
  ]);
});

describe('entries', () => {
  readsLatex('of what stands in brackets', 'layers', [
    ['(W_{1})_{1,2}', 'W1_{1,2}'],
    ['\\left(W_1X\\right)_{1,2}', '(W1*X)_{1,2}'],
    ['W_1^{\\odot2}', 'W1.^2'],
  ]);
  readsLatex('of a name with an index', 'greek', [
    ['(x_{i})_{2}', 'x_{i,2}'],
    ['\\frac{\\partial J}{\\partial (x_{i})_{2}}', 'd(J, x_{i,2})'],
  ]);
});

describe('derivatives', () => {
  readsLatex('along the model', 'neuron', [
    ['\\frac{\\partial L}{\\partial w_1}', 'd(L, w1)'],
    [
      '\\frac{\\partial L}{\\partial\\hat y}\\cdot\\frac{\\partial\\hat y}{\\partial w_1}',
      'd(L, yhat)*d(yhat, w1)',
    ],
    ['\\frac{dL}{dw_1}', 'd(L, w1)'],
    ['\\frac{\\mathrm{d}L}{\\mathrm{d}w_1}', 'd(L, w1)'],
    ['\\frac{\\mathrm d L}{\\mathrm d w_1}', 'd(L, w1)'],
    ['\\frac{\\differentialD L}{\\differentialD w_1}', 'd(L, w1)'],
    ['\\dfrac{\\partial\\,L}{\\partial\\,z}', 'd(L, z)'],
    ['\\partial L/\\partial w_1', 'd(L, w1)'],
    ['dL/dw_1', 'd(L, w1)'],
    ['\\mathrm{d}L/\\mathrm{d}w_1', 'd(L, w1)'],
    ['\\frac{\\partial (L+z)}{\\partial w_1}', 'd(L + z, w1)'],
    ['\\frac{d}{dz}\\left(z^2\\right)', 'd(z^2, z)'],
    ['\\frac{\\partial}{\\partial w_1}(L)', 'd(L, w1)'],
    ['\\frac{\\partial}{\\partial w_1}L', 'd(L, w1)'],
    ['\\nabla_{w_1}L', 'd(L, w1)'],
    ['\\nabla_z L', 'd(L, z)'],
    ['\\frac{\\partial L}{\\partial w_1}=\\left(\\hat y-y\\right)x_1', '(yhat - y)*x1'],
  ]);
  readsLatex('of layers', 'layers', [
    ['\\nabla_{W_1}J', 'd(J, W1)'],
    ['\\frac{\\partial J}{\\partial W^{[1]}}', 'd(J, W1)'],
    ['\\frac{dZ_2}{m}', 'dZ2/m'],
  ]);
  readsLatex('where d is also a name', 'square', [
    ['\\frac{df}{dh}', 'd(f, h)'],
    ['\\frac{\\partial f}{\\partial d}', 'd(f, d)'],
    ['\\frac{d}{da}', 'd/(d*a)'],
    ['\\frac{d+1}{d}', '(d + 1)/d'],
  ]);
  readsLatex('with indices', 'likelihood', [
    ['\\frac{\\partial\\ell_{i}}{\\partial w_{j}}', 'd(ell_{i}, w_{j})'],
    ['\\frac{\\partial \\ell}{\\partial w_j}', 'd(LL, w_{j})'],
  ]);
});
