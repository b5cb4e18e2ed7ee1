import { describe, expect, test } from 'vitest';
import { readExpression } from './read';
import { type ScopeId, scopes } from './scopes.fixture';
import { unreadable } from './unreadable.fixture';

type Rows = Parameters<typeof unreadable>[2];
const unreadableLatex = (title: string, scope: ScopeId, rows: Rows): void =>
  unreadable(title, scope, rows, 'latex');

describe('brackets', () => {
  unreadableLatex('that never close', 'neuron', [
    ['\\frac{y}«{»z', 'missing-close', '}'],
    ['«\\left(»y+z', 'missing-close', ')'],
    ['\\frac{«\\left(»y}{z}', 'missing-close', ')'],
    ['\\frac{«(»y}{z}', 'missing-close', ')'],
    ['«\\left|»z', 'missing-close', '|'],
    ['2«\\lVert» z', 'missing-close', '\\|'],
    ['«\\begin{cases}»y&z>0', 'missing-close', '\\end{cases}'],
    ['\\log«(»z', 'missing-close', ')'],
  ]);
  unreadableLatex('that close nothing', 'neuron', [
    ['y«}»', 'unexpected-close'],
    ['y«\\right)»', 'unexpected-close'],
    ['\\left(y«\\right]»', 'unexpected-close', ')'],
    ['\\left|z«\\right)»', 'unexpected-close', '|'],
    ['y«)»', 'unexpected-close'],
    ['«\\rvert»', 'unexpected-close'],
  ]);
});

describe('empty places', () => {
  unreadableLatex('where something should stand', 'neuron', [
    ['«\\placeholder{}»', 'missing-operand'],
    ['\\frac{y}{«\\placeholder{}»}', 'missing-operand'],
    ['x_1+«\\placeholder{}»', 'missing-operand'],
    ['\\frac{y}«{}»', 'missing-operand'],
    ['«\\frac{y}»', 'missing-operand'],
    ['y«^»', 'missing-operand'],
    ['y«^{}»', 'missing-operand'],
    ['x«_{}»', 'missing-operand'],
    ['«\\hat{}»', 'missing-operand'],
    ['y«+»', 'missing-operand'],
    ['«\\cdot» y', 'missing-operand'],
    ['y «\\cdot\\times» z', 'two-operators'],
    ['\\left(y«+»\\right)', 'missing-operand'],
    ['«\\nabla» L', 'unsupported', '∇_w L'],
    ['«\\frac{\\partial}{\\partial w_1}»', 'missing-operand'],
  ]);
  unreadableLatex('of everything', 'neuron', [
    ['«»', 'empty'],
    ['«\\,\\;»', 'empty'],
  ]);
});

describe('names', () => {
  unreadableLatex('unknown, with the nearest as it is written', 'neuron', [
    ['«\\hat{u}»-y', 'unknown-name', 'ŷ'],
    ['«w_{3}»x_1', 'unknown-name', 'w₁'],
    ['2«X_1»', 'unknown-name', 'x₁'],
    ['\\frac{«q»}{z}', 'unknown-name'],
    ['«\\theta» z', 'unknown-name'],
    ['\\operatorname{«sigmiod»}(z)', 'unknown-name', 'sigmoid'],
    ['\\text{«foo»}', 'unknown-name'],
  ]);
  unreadableLatex('unknown where others are Greek', 'greek', [['\\theta_1+«\\lambda_2»', 'unknown-name']]);
  unreadableLatex('without their index', 'likelihood', [
    ['«P»-s', 'needs-index', 'P_i'],
    ['w_{«k»}', 'index-name', 'j'],
    ['«H_{i}»', 'index-count', '2'],
    ['«\\sum»(s_i-P_i)', 'needs-index', 'i'],
  ]);
});

describe('functions', () => {
  unreadableLatex('without an argument or with too many', 'neuron', [
    ['«\\sigma»', 'missing-argument'],
    ['y\\cdot«\\log»', 'missing-argument'],
    ['«\\max»(z)', 'argument-count', '2'],
    ['«\\exp»(y,z)', 'argument-count', '1'],
    ['«\\sqrt»', 'missing-argument'],
    ['«\\tan^{-1}»(z)', 'unsupported', 'atan'],
  ]);
});

describe('numbers', () => {
  unreadableLatex('with a comma that may be decimal', 'neuron', [
    ['«1,250»', 'ambiguous-comma', '1.250'],
    ['«y,z»', 'ambiguous-comma'],
    ['«10\\,000»', 'bad-number', '10000'],
  ]);
});

describe('commands', () => {
  unreadableLatex('that are not read', 'neuron', [
    ['«\\frca»{1}{2}', 'unsupported', '\\frac'],
    ['«\\simga»(z)', 'unsupported', '\\sigma'],
    ['y«\\otimes» z', 'unsupported', '\\odot'],
    ['«\\infty»', 'unsupported'],
    ['y«\\rightarrow» z', 'unsupported'],
    ['«\\begin{pmatrix}»y\\end{pmatrix}', 'unsupported', '\\begin{cases}'],
    ['«\\mathbf{1}»z', 'unsupported', '\\mathbf{1}[…]'],
    ['\\frac{«\\partial^2L»}{\\partial z^2}', 'unsupported', 'd(…, …)'],
    ['y«&»z', 'unknown-character'],
    ['y«\\»', 'unknown-character'],
  ]);
  unreadableLatex('of norms that are not meant', 'layers', [
    ['«\\lVert W_1\\rVert_2»', 'unsupported', '‖…‖_F'],
    ['«\\lVert b_1\\rVert_1»', 'unsupported', 'sum(abs(…))'],
  ]);
});

describe('shapes', () => {
  unreadableLatex('that do not fit, where they meet', 'layers', [
    ['«A_2-X»', 'shapes-do-not-fit', 'n2 × m, n0 × m'],
    ['\\frac{1}{m}\\left(«dZ_2A_1»\\right)', 'shapes-do-not-fit', 'n2 × m, n1 × m'],
  ]);
});

test('braces without end are too deep, not an error', () => {
  const reading = readExpression('{'.repeat(1500) + '}'.repeat(1500), scopes.neuron, { notation: 'latex' });
  expect(reading).toMatchObject({ kind: 'problem', problem: { code: 'too-deep', at: 60 } });
});
