import { describe, expect, test } from 'vitest';
import { type ReadProblemCode, readProblemCodes } from './problem';
import { seen, unreadable } from './unreadable.fixture';

describe('brackets', () => {
  unreadable('one that never closes', 'neuron', [
    ['«(»y', 'missing-close', ')'],
    ['«(»', 'missing-close', ')'],
    ['«(»(y)', 'missing-close', ')'],
    ['(y)«(»z', 'missing-close', ')'],
    ['1/«(»1+e^(-z)', 'missing-close', ')'],
    ['log«(»', 'missing-close', ')'],
    ['max«(»y, z', 'missing-close', ')'],
    ['1«[»y', 'missing-close', ']'],
    ['«{»y', 'missing-close', '}'],
    ['«|»z', 'missing-close', '|'],
    ['(«|»z)', 'missing-close', '|'],
    ['[«(»y]', 'missing-close', ')'],
    ['2 ŷ «(»y', 'missing-close', ')'],
  ]);
  unreadable('one that closes nothing', 'neuron', [
    ['y«)»', 'unexpected-close'],
    ['(y)«)» z', 'unexpected-close'],
    ['(y«]»', 'unexpected-close', ')'],
    ['[y«)»', 'unexpected-close', ']'],
    ['ŷ²«)»', 'unexpected-close'],
  ]);
  unreadable('of a sum', 'likelihood', [
    ['sum«(»i,1,N,s_i', 'missing-close', ')'],
    ['Σ_«{»i', 'missing-close', '}'],
    ['h_j(x_i) «(»1[y_i=+1] - P(y=+1|x_i,w)', 'missing-close', ')'],
  ]);
});

describe('operators', () => {
  unreadable('with nothing beside', 'neuron', [
    ['y «+»', 'missing-operand'],
    ['(y «+»)', 'missing-operand'],
    ['«*»y', 'missing-operand'],
    ['y«^»', 'missing-operand'],
    ['ŷ² «−»', 'missing-operand'],
    ['½ «·»', 'missing-operand'],
    ['y«()»', 'missing-operand'],
    ['max(y«,»)', 'missing-operand'],
    ['max(«,»y)', 'missing-operand'],
    ['x1 «=»', 'missing-operand'],
    ['«∂L»', 'missing-operand'],
    ['∂L«/»', 'missing-operand'],
    ['[y «=»]', 'missing-operand'],
  ]);
  unreadable('side by side', 'neuron', [
    ['y «+*» z', 'two-operators'],
    ['y «* /» z', 'two-operators'],
    ['y«^^»2', 'two-operators'],
    ['x1«-+»y', 'two-operators'],
    ['ŷ «− ·» y', 'two-operators'],
    ['y«->»z', 'two-operators'],
    ['y «··» z', 'two-operators'],
    ['y «×*» z', 'two-operators'],
  ]);
});

describe('names', () => {
  unreadable('unknown, with the nearest', 'neuron', [
    ['«sigmiod»(z)', 'unknown-name', 'sigmoid'],
    ['«Yhat» - y', 'unknown-name', 'yhat'],
    ['2 «w3» x1', 'unknown-name', 'w1'],
    ['«x₃»', 'unknown-name', 'x1'],
    ['w1 «X1»', 'unknown-name', 'x1'],
    ['«y_1»', 'unknown-name', 'y'],
    ['«x»²', 'unknown-name', 'x1'],
    ['«LOG»(z)', 'unknown-name', 'log'],
    ['«sig»(z)', 'unknown-name', 'sigmoid'],
    ['x1«foo»', 'unknown-name'],
    ['ŷ «θ»', 'unknown-name'],
    ['«ypred»', 'unknown-name'],
    ['x₁²«ᶦ»', 'unknown-name'],
    ['y + «dw1»', 'unknown-name'],
    ['«логарифм»(z)', 'unknown-name'],
    ['«сигмоид»(z)', 'unknown-name'],
    ['y + «损失»', 'unknown-name'],
    ['«تابع» + y', 'unknown-name'],
  ]);
  unreadable('unknown beside known ones', 'layers', [
    ['«g2»(Z1)', 'unknown-name', 'g1'],
    ['«w1» X', 'unknown-name', 'W1'],
    ['dZ2A1«T»', 'unknown-name', '^T'],
    ['«np».sum(dZ2)', 'unknown-name'],
  ]);
  unreadable('characters of no meaning', 'neuron', [
    ['y «~» z', 'unknown-character'],
    ['ŷ«😀»', 'unknown-character'],
    ['y«.»z', 'unknown-character', '*'],
    ['«"»y"', 'unknown-character'],
  ]);
});

describe('functions', () => {
  unreadable('without an argument', 'neuron', [
    ['«sigmoid»', 'missing-argument'],
    ['y «log»', 'missing-argument'],
    ['«log»()', 'missing-argument'],
    ['«exp» -z', 'missing-argument'],
    ['«σ»', 'missing-argument'],
    ['«max» y', 'missing-argument'],
    ['«sum»()', 'missing-argument'],
  ]);
  unreadable('with too few or too many', 'neuron', [
    ['«max»(z)', 'argument-count', '2'],
    ['«if»(y, z)', 'argument-count', '3'],
    ['«exp»(y, z)', 'argument-count', '1'],
    ['«d»(L)', 'argument-count', '2'],
  ]);
  unreadable('of a sum', 'likelihood', [
    ['«sum»(i,1,N)', 'argument-count', '4'],
    ['«sum»(1,N,s_i)', 'argument-count', '4'],
    ['«sum»(i,1,N,s_i,2)', 'argument-count', '4'],
  ]);
  unreadable('that have no derivative here', 'layers', [
    ["«g1''»(Z1)", 'not-differentiable'],
    ["«softmax»'(Z1)", 'not-differentiable'],
  ]);
});

describe('commas', () => {
  unreadable('that may be decimal or may separate', 'neuron', [
    ['«y,z»', 'ambiguous-comma'],
    ['(«x1, x2»)', 'ambiguous-comma'],
    ['«y;z»', 'ambiguous-comma'],
    ['«1,250»', 'ambiguous-comma', '1.250'],
    ['«1,000»,000', 'ambiguous-comma', '1.000'],
    ['max(«0,5»,z)', 'ambiguous-comma', '0.5'],
    ['ŷ «2, 5»', 'ambiguous-comma', '2.5'],
    ['«۱٬۲۵۰، ۳»', 'ambiguous-comma', '1250.3'],
  ]);
  unreadable('in a sum', 'likelihood', [['sum(i,1,N,«0,5» s_i)', 'ambiguous-comma', '0.5']]);
});

describe('numbers', () => {
  unreadable('that are none', 'neuron', [
    ['«1.2.3»', 'bad-number'],
    ['«1..2»', 'bad-number'],
    ['«1 000»', 'bad-number', '1000'],
    ['«2 3» z', 'bad-number', '2*3'],
    ['«1e99999»', 'bad-number'],
    ['«٢ ٣»', 'bad-number'],
  ]);
  unreadable('too long', 'neuron', [[`y + «${'7'.repeat(61)}»`, 'too-many-digits', '60']]);
});

describe('indices', () => {
  unreadable('missing', 'likelihood', [
    ['«P» - s', 'needs-index', 'P_i'],
    ['2 «ℓ»', 'needs-index', 'ell_i'],
    ['«h»(x_i)', 'needs-index', 'h_{i,j}'],
    ['«Σ» s_i', 'needs-index', 'i'],
    ['«Σ»(s_i - P_i)', 'needs-index', 'i'],
    ['«Σ_x» s_i', 'needs-index', 'Σ_{x=1}^{N}'],
  ]);
  unreadable('too few or too many', 'likelihood', [
    ['«H_i»', 'index-count', '2'],
    ['«w_ij»', 'index-count', '1'],
    ['«w_{i,j}»', 'index-count', '1'],
    ['«H_12»', 'index-count', '2'],
  ]);
  unreadable('that are none', 'likelihood', [
    ['w_«k»', 'index-name', 'j'],
    ['P_{«k»}', 'index-name', 'i'],
    ['H_«x»y', 'index-name'],
    ['«h_k(x_i)»', 'index-name'],
    ['sum(«N»,1,3,N)', 'index-name'],
    ['sum(«s_i», i, 1, N)', 'index-name'],
  ]);
});

describe('ways of writing not read', () => {
  unreadable('with what to write instead', 'neuron', [
    ['«\\hat{y}» - y', 'unsupported', 'yhat'],
    ['«\\frac»{1}{2}', 'unsupported', '(…)/(…)'],
    ['y«:»z', 'unsupported', '/'],
    ['y «<» z', 'unsupported', '[… < …]'],
    ['«∂L/w1»', 'unsupported', 'd(L, w1)'],
    ['«d/dw1» + y', 'missing-operand'],
    ["«y'»", 'unsupported'],
    ['«tan^-1»(z)', 'unsupported', 'atan'],
    ['«sin⁻¹»(z)', 'unsupported'],
    ['y«!»', 'unsupported'],
    ['«∇»L', 'unsupported', '∇_w L'],
    ['«∇»z L', 'unsupported', '∇_{z} L'],
    ['L = y «=» z', 'unsupported'],
  ]);
  unreadable('of matrices', 'layers', [["dZ2 «A1'»", 'unsupported', 'A1^T']]);
  unreadable('of entries', 'likelihood', [['«H[i,j]»', 'unsupported', 'H_{i,j}']]);
});

describe('shapes', () => {
  unreadable('that do not fit, where they meet', 'layers', [
    ['«A2 − X»', 'shapes-do-not-fit', 'n2 × m, n0 × m'],
    ['1/m («dZ₂ A₁»)', 'shapes-do-not-fit', 'n2 × m, n1 × m'],
    ["2·(«W2 dZ2») ⊙ g1'(Z1)", 'shapes-do-not-fit'],
    ['½ + «Z₁ ⊙ Z₂»', 'shapes-do-not-fit'],
    ['dW2 = «dZ2 A1»/m', 'shapes-do-not-fit'],
  ]);
  unreadable('where only a number can stand', 'layers', [['1 + «d(Z2, W1)»', 'needs-number', 'n2 × m']]);
});

describe('limits', () => {
  unreadable('on length, depth and number of terms', 'neuron', [
    [`${'y'.repeat(4000)}«${'z'.repeat(7)}»`, 'too-long', '4000'],
    [`${'('.repeat(30)}«(»${'('.repeat(30)}y`, 'too-deep'],
    [`${'y+'.repeat(501)}«y»`.replace('+«y»', '«+»y'), 'too-large'],
    [`(«(y${'+y'.repeat(400)})${'+y'.repeat(400)}»)`, 'too-large'],
    ['«  »', 'empty'],
  ]);
});

test('every problem the reader has is met above', () => {
  const elsewhere: ReadProblemCode[] = ['not-yet', 'bad-shape', 'half-filled', 'bad-choice'];
  const ofLines: ReadProblemCode[] = [
    'two-layouts',
    'name-taken',
    'name-needs-index',
    'defined-by-itself',
    'derived-by-own',
  ];
  const unseen = readProblemCodes.filter((code) => !seen.has(code));
  expect(new Set(unseen)).toEqual(new Set([...elsewhere, ...ofLines]));
});
