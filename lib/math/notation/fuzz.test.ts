import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOf } from './check-shapes';
import { type ReadProblem, readProblemCodes } from './problem';
import { readExpression } from './read';
import { type ScopeId, scopes } from './scopes.fixture';
import { toTex } from './to-tex';
import { toText } from './to-text';

const answers = [
  '-y/yhat + (1 - y)/(1 - yhat)',
  '(ŷ − y)/(ŷ·(1 − ŷ))',
  'x1*yhat - x1*yhat^2',
  'x_1 ŷ (1-ŷ)',
  '(-y/f + (1-y)/(1-f)) * f*(1-f) * x1',
  'w1 - alpha*(-(y - yhat) x1)',
  'w₁ − α·(−(y − ŷ)x₁)',
  'dz·e^ξ',
  '∂end/∂z · exp(ξ)',
  'if(xi >= 0, dz, 0)',
  'dz·[ξ ≥ 0]',
  "dz relu'(xi)",
  'dz*(1 + sign(xi))/2',
  '1/(1+e^(-z))',
  'A₂ − Y',
  '(1/m) (A2 - Y) A1^T',
  'dZ₂·A₁ᵀ/m',
  '(A1*dZ2^T)^T/m',
  '(1/m)·rowsum(A₂ − Y)',
  'W₂ᵀ·dZ₂ ⊙ g₁′(Z₁)',
  "g1'(Z1) .* (W2^T*(A2 - Y))",
  "((W2^T*(A2 - Y)) .* g1'(Z1))*X^T/m",
  "(2*(O - Y) .* psi'(Z3))*H2^T",
  'h_j(x_i)·(1[y_i=+1] − P(y=+1|x_i,w))',
  '-(1 - 1[y_i=+1]) h_j(x_i) + h_j(x_i) P(y=-1|x_i,w)',
  'Σ_{i=1}^{N} h_j(x_i)·(1[y_i=+1] − P(y=+1|x_i,w))',
  'sum(i, 1, N, H_i,j (s_i - P_i))',
  '-H_i,j exp(-z_i)/(1 + exp(-z_i))',
  'sum(k, 1, D, w_k H_i,k)',
  '∑ᵢ₌₁ᴺ sᵢ',
  '(2/n) Σ_i (μ̂_i − y_i) x_i + 2λθ',
  'θᵀxᵢ',
  '‖θ‖² + ||w||^2 + |t|',
  '48·4·1',
  '۱۹۲',
  '١٬١٥٢٫٥',
  '3.7×10^-32',
  'max(0,5; z)',
  '∂L/∂ŷ ∂ŷ/∂z',
  'dL/dw1 = (yhat-y) x1',
];
const pieces = answers.flatMap((answer) => answer.match(/[\p{L}\p{M}\d]+|\s+|./gu) ?? []);
const odd = [
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u200d',
  '\ufeff',
  '\u0302',
  '\ud83d',
  '😀',
  '٬',
  '½',
  '\\frac',
  '_{',
  '^{',
  '||',
  'd(',
  'sum(',
  'Σ_',
  '∂',
  "'",
  '%',
];

const spliced = fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 60 }).map((list) => list.join(''));
const cut = fc
  .tuple(fc.constantFrom(...answers), fc.nat(60), fc.nat(20), fc.constantFrom(...pieces, ...odd))
  .map(([answer, at, length, put]) => answer.slice(0, at) + put + answer.slice(at + length));
const anything = fc.string({ unit: 'binary', maxLength: 80 });
const scattered = fc.string({ unit: fc.constantFrom(...'xyw12.,;+-*/^_(){}[]|=<dσ∂Σ ᵀ²₁'), maxLength: 60 });
const nested = fc
  .tuple(
    fc.constantFrom(
      '(',
      '[',
      '-(',
      'sin(',
      '|',
      '2^',
      '√',
      'd(',
      'sum(',
      '{',
      'Σ_i ',
      'max(1,',
      '||',
      'x1^{',
    ),
    fc.nat(900),
  )
  .map(([open, count]) => `${open.repeat(count)}y`.slice(0, 4000));
const repeated = fc
  .tuple(
    fc.constantFrom(...pieces, ...odd, '9', '٣', 'y', 'w1', 'dw1/', 'P(y=+1|', 'H_{', 'y_', '%', '^T'),
    fc.integer({ min: 1, max: 2000 }),
  )
  .map(([piece, count]) => piece.repeat(count).slice(0, 4000));

const scopeIds = Object.keys(scopes) as ScopeId[];

function look(text: string, scope: ScopeId): void {
  const reading = readExpression(text, scopes[scope]);
  if (reading.kind === 'problem') {
    checkPlace(reading.problem, text);
    return;
  }
  expect(toText(reading.expression)).not.toBe('');
  expect(toTex(reading.expression, scopes[scope])).not.toBe('');
  const shape = shapeOf(reading.expression, scopes[scope]);
  if (shape.kind === 'problem') checkPlace(shape.problem, text);
}

function checkPlace({ code, at, length, found }: ReadProblem, text: string): void {
  expect(readProblemCodes).toContain(code);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(length).toBeGreaterThanOrEqual(0);
  expect(at + length).toBeLessThanOrEqual(text.length);
  if (length > 0 && found !== undefined && code !== 'unsupported')
    expect(found).toBe(text.slice(at, at + length));
}

describe('any text gives a reading or a problem inside the text', () => {
  const kinds = { anything, scattered, cut, spliced, nested, repeated };
  const runs = { anything: 1500, scattered: 2500, cut: 2500, spliced: 2000, nested: 60, repeated: 120 };
  test.each(Object.keys(kinds) as (keyof typeof kinds)[])('%s', (kind) => {
    const property = fc.property(kinds[kind], fc.constantFrom(...scopeIds), look);
    fc.assert(property, { seed: 31, numRuns: runs[kind] });
  });
});

describe('speed', () => {
  const long = [
    ['many names', 'w1x1', 'neuron'],
    ['many spellings', 'P(y=+1|x_i,w) h_j(x_i) - ', 'likelihood'],
    ['letters that nearly are names', 'ysigmoiyhaz', 'neuron'],
    ['one letter', 'y', 'neuron'],
    ['differentials', 'd', 'neuron'],
    ['half a ratio', 'dL/', 'neuron'],
    ['open subscripts', 'H_{', 'likelihood'],
    ['bars', '|', 'neuron'],
    ['spaces', 'P      ', 'likelihood'],
    ['digits', '7', 'neuron'],
    ['semicolons', 'max(1;', 'neuron'],
    ['combining marks', '\u0302', 'neuron'],
    ['raised signs', '²', 'neuron'],
  ] as const;
  test.each(long)('4000 characters of %s are read in well under 100 ms', (_, piece, scope) => {
    const text = piece.repeat(4000).slice(0, 4000);
    readExpression(text, scopes[scope]);
    const start = performance.now();
    readExpression(text, scopes[scope]);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
