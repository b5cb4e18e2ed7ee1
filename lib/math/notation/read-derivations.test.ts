import { describe, expect, test } from 'vitest';
import { shapeToText } from '../shapes';
import { modelOf } from '../testing/models';
import { shapeOf } from './check-shapes';
import { readExpression } from './read';
import { toTex } from './to-tex';
import { toText } from './to-text';

const squares = modelOf({
  sizes: ['n', 'd'],
  symbols: { X: 'real (n, d)', y: 'real (n)', w: 'real (d)', c: 'real' },
  definitions: { r: 'X w - y', J: 'r^T r' },
});
const softmax = modelOf({
  sizes: ['K'],
  indices: { i: '1..K', k: '1..K' },
  symbols: { z: 'real (K)', y: 'one-hot (K)' },
  definitions: { S: 'sum(j, 1, K, exp(z_j))', p_i: 'exp(z_i)/S' },
});

function readAs(text: string, { scope }: typeof squares, notation: 'text' | 'latex' = 'text'): string {
  const reading = readExpression(text, scope, { notation });
  return reading.kind === 'problem'
    ? reading.problem.code
    : toText(reading.expression).replaceAll(/[\s{}*]/g, '');
}

describe('what an operator is taken of', () => {
  test.each([
    ['∂/∂w (X w - y)^T (X w - y)', 'd((Xw-y)^T(Xw-y),w)'],
    ['∇_w w^T X^T X w - 2 ∇_w y^T X w', 'd(w^TX^TXw,w)-2d(y^TXw,w)'],
    ['∇_w r^T r c', 'd(r^Tr,w)c'],
    ['∇_w (r^T r)/n', 'd(r^Tr,w)/n'],
    ['d/dw r^T r + w', 'd(r^Tr,w)+w'],
    ['∇_w ‖r‖^2 c', 'd(norm(r)^2,w)c'],
    ['∇_w w', 'd(w,w)'],
    ['∇_w X w c', 'd(Xwc,w)'],
  ])('is as many factors as make a number: %s', (text, read) => {
    expect(readAs(text, squares)).toBe(read);
  });

  test.each([
    [String.raw`\frac{\partial}{\partial w} (Xw-y)^{T}(Xw-y)`, 'd((Xw-y)^T(Xw-y),w)'],
    [String.raw`\frac{d}{dw} w^\top X^\top X w - w`, 'd(w^TX^TXw,w)-w'],
    [String.raw`\nabla_w \left\| X w - y \right\|^2`, 'd(norm(Xw-y)^2,w)'],
    [String.raw`\nabla_{w} r^{\mathsf T} r`, 'd(r^Tr,w)'],
  ])('in LaTeX too: %s', (text, read) => {
    expect(readAs(text, squares, 'latex')).toBe(read);
  });
});

describe('what stands above a fraction line', () => {
  test.each([
    ['∂r^T r/∂w', 'd(r^Tr,w)'],
    ['∂(X w - y)^T (X w - y)/∂w', 'd((Xw-y)^T(Xw-y),w)'],
    ['∂‖X w - y‖^2/∂w', 'd(norm(Xw-y)^2,w)'],
    ['∂||r||^2/∂w', 'd(norm(r)^2,w)'],
    ['∂(c J)/∂w', 'd(cJ,w)'],
    ['∂J/∂r^T', 'd(J,r)^T'],
    ['X^T ∂J/∂r', 'X^Td(J,r)'],
  ])('needs no bracket: %s', (text, read) => {
    expect(readAs(text, squares)).toBe(read);
  });

  test.each([
    ['-Σ_i y_i ∂log(p_i)/∂z_k', '-sum(i,1,K,y_id(log(p_i),z_k))'],
    ['∂log p_i/∂z_k', 'd(log(p_i),z_k)'],
    ['∂y_i log(p_i)/∂z_k', 'd(y_ilog(p_i),z_k)'],
    ['∂e^{z_i}/∂z_k S', 'd(exp(z_i),z_k)S'],
    ['∂p_i/∂S ∂S/∂z_k', 'd(p_i,S)d(S,z_k)'],
    ['∂p_i · ∂S/∂z_k', 'missing-operand'],
    ['∂^2 S/∂z_k^2', 'unsupported'],
  ])('nor does a function: %s', (text, read) => {
    expect(readAs(text, softmax)).toBe(read);
  });
});

describe('the derivative of a vector by a vector', () => {
  test.each([
    ['(∂r/∂w)^T ∂J/∂r', 'd(r,w)^Td(J,r)'],
    ['(dr/dw)ᵀ', 'd(r,w)^T'],
    ['∂(X w - y)/∂w', 'd(Xw-y,w)'],
  ])('is read: %s', (text, read) => {
    expect(readAs(text, squares)).toBe(read);
  });

  test.each([
    [
      String.raw`\left(\frac{\partial r}{\partial w}\right)^{\top}\frac{\partial J}{\partial r}`,
      'd(r,w)^Td(J,r)',
    ],
    [String.raw`(dr/dw)^\top`, 'd(r,w)^T'],
    [String.raw`\left(\frac{dr}{dw}\right)^T`, 'd(r,w)^T'],
  ])('is read in LaTeX: %s', (text, read) => {
    expect(readAs(text, squares, 'latex')).toBe(read);
  });

  test.each([
    ['∂r/∂w', 'n × d'],
    ['(∂r/∂w)^T ∂J/∂r', 'd × 1'],
    ['∂r/∂c', 'n × 1'],
    ['∂r/∂w ∂J/∂r', 'two-layouts n × d'],
    ['∂r/∂w ∂J/∂w', 'n × 1'],
    ['∂X/∂w', 'needs-number n × d'],
    ['∂r/∂X', 'needs-number n × 1'],
  ])('has its rows from above the line: %s', (text, shape) => {
    const reading = readExpression(text, squares.scope);
    const found = reading.kind === 'expression' ? shapeOf(reading.expression, squares.scope) : reading;
    expect(
      found.kind === 'shape' ? shapeToText(found.shape) : `${found.problem.code} ${found.problem.wanted}`,
    ).toBe(shape);
  });
});

describe('a d before a formula', () => {
  test.each([
    ['dlog(p_i)/dz_k', 'd(log(p_i),z_k)'],
    ['d log p_i / dz_k', 'd(log(p_i),z_k)'],
    ['dln(p_i)/dp_i dp_i/dz_k', 'd(log(p_i),p_i)d(p_i,z_k)'],
    ['-y_i d log(p_i)/dz_k - y_k', '-y_id(log(p_i),z_k)-y_k'],
    ['de^{z_i}/dz_k S', 'd(exp(z_i),z_k)S'],
    ['d e^-S/dS', 'd(exp(-S),S)'],
    ['d exp(z_i)/dz_k/2', 'd(exp(z_i),z_k)/2'],
    ['d[exp(z_i)/S]/dz_k', 'd(exp(z_i)/S,z_k)'],
    ['d(1 - p_i)/dp_i', 'd(1-p_i,p_i)'],
    ['d(1 + S)^-1/dS', 'd((1+S)^(-1),S)'],
    ['∂(1 + S)^-1/∂S', 'd((1+S)^(-1),S)'],
    ['dσ(S)/dS', 'd(sigmoid(S),S)'],
    ['dΣ_j exp(z_j)/dz_k', 'd(sum(j,1,K,exp(z_j)),z_k)'],
    ['∂Σ_{j=1}^K exp(z_j)/∂z_k S', 'd(sum(j,1,K,exp(z_j)),z_k)S'],
    ['∂Σ_j exp(z_j)/K/∂z_k', 'd(sum(j,1,K,exp(z_j)/K),z_k)'],
    ['Σ_j ∂log(p_j)/∂z_k', 'sum(j,1,K,d(log(p_j),z_k))'],
    ['dlog(p_i)/S', 'unknown-name'],
    ['∂p_i/∂S · S/dz_k', 'unknown-name'],
  ])('takes it up to the fraction line: %s', (text, read) => {
    expect(readAs(text, softmax)).toBe(read);
  });

  test.each([
    [String.raw`\frac{d \log p_i}{d z_k}`, 'd(log(p_i),z_k)'],
    [String.raw`\frac{\mathrm{d}\,e^{z_i}}{\mathrm{d}z_k}`, 'd(exp(z_i),z_k)'],
    [String.raw`d\log p_i/dz_k`, 'd(log(p_i),z_k)'],
    [String.raw`\frac{\partial\sum_j e^{z_j}}{\partial z_k}`, 'd(sum(j,1,K,exp(z_j)),z_k)'],
    [String.raw`\dv{S}{z_k}`, 'd(S,z_k)'],
    [String.raw`\pdv{\log p_i}{z_k} y_i`, 'd(log(p_i),z_k)y_i'],
    [String.raw`\pdv{z_k} \log S`, 'd(log(S),z_k)'],
    [String.raw`\pdv`, 'missing-operand'],
  ])('in LaTeX too: %s', (text, read) => {
    expect(readAs(text, softmax, 'latex')).toBe(read);
  });
});

describe('a sum that leaves out one place', () => {
  test.each([
    ['Σ_{i≠k} y_i p_k', 'sum(i,1,K,[i!=k]y_ip_k)'],
    ['Σ_{i != k} y_i + y_k', 'sum(i,1,K,[i!=k]y_i)+y_k'],
    ['sum_(i≠k) y_i', 'sum(i,1,K,[i!=k]y_i)'],
    ['Σ_i≠k y_i', 'sum(i,1,K,[i!=k]y_i)'],
    ['Σ_{j≠i}^K exp(z_j)/S', 'sum(j,1,K,[j!=i]exp(z_j)/S)'],
    ['Σ_{i=1, i≠k}^K y_i', 'sum(i,1,K,[i!=k]y_i)'],
    ['Σ_{i≠1} y_i', 'sum(i,1,K,[i!=1]y_i)'],
    ['-Σ_{i≠k} y_i/p_i · (-p_i p_k)', '-sum(i,1,K,[i!=k]y_i/p_i(-p_ip_k))'],
    ['Π_{i≠k} p_i', 'prod(i,1,K,if([i!=k],p_i,1))'],
    ['Σ_{i≠j} y_i', 'unknown-name'],
    ['Σ_{i,j≠k} y_i', 'unsupported'],
    ['Σ_{i<k} y_i', 'unsupported'],
  ])('holds an indicator: %s', (text, read) => {
    expect(readAs(text, softmax)).toBe(read);
  });

  test.each([
    ['Σ_{i≠k} y_i p_k', String.raw`\sum_{i=1,\, i \neq k}^{K} y_{i} \, p_{k}`],
    ['Σ_{i≠k} (y_i + p_k)', String.raw`\sum_{i=1,\, i \neq k}^{K} (y_{i} + p_{k})`],
    ['Σ_i ([i≠k] y_i + 1)', String.raw`\sum_{i=1}^{K} (\mathbf{1}\!\left[i \neq k\right] \, y_{i} + 1)`],
  ])('is set as it is written: %s', (text, tex) => {
    const reading = readExpression(text, softmax.scope);
    expect(reading.kind === 'expression' && toTex(reading.expression, softmax.scope)).toBe(tex);
  });

  test.each([
    [String.raw`\sum_{i \ne k} y_i p_k`, 'sum(i,1,K,[i!=k]y_ip_k)'],
    [String.raw`\sum_{j \neq i} e^{z_j}`, 'sum(j,1,K,[j!=i]exp(z_j))'],
    [String.raw`\sum\limits_{i\not=k}^{K} y_i`, 'sum(i,1,K,[i!=k]y_i)'],
    [String.raw`\sum_{\substack{i=1 \\ i \neq k}}^{K} y_i`, 'sum(i,1,K,[i!=k]y_i)'],
    [String.raw`\sum_{i=1,\,i\ne k}^{K} y_i`, 'sum(i,1,K,[i!=k]y_i)'],
    [String.raw`\substack`, 'missing-operand'],
  ])('in LaTeX too: %s', (text, read) => {
    expect(readAs(text, softmax, 'latex')).toBe(read);
  });
});

describe('Kronecker’s δ', () => {
  test.each([
    ['δ_ik', '[i=k]'],
    ['δ_{i,k}', '[i=k]'],
    ['p_i(delta_{ik} - p_k)', 'p_i([i=k]-p_k)'],
    ['Σ_j δ_{jk} y_j', 'sum(j,1,K,[j=k]y_j)'],
    ['δ_ij', 'unknown-name'],
    ['δ_i', 'unknown-name'],
    ['δ', 'unknown-name'],
  ])('of two indices is 1 where they are the same: %s', (text, read) => {
    expect(readAs(text, softmax)).toBe(read);
  });

  test('may be written in LaTeX', () => {
    expect(readAs(String.raw`p_{i}\left(\delta_{ik}-p_{k}\right)`, softmax, 'latex')).toBe('p_i([i=k]-p_k)');
  });

  test('is not read where the exercise has a name like it', () => {
    const own = modelOf({
      indices: { i: '1..3', k: '1..3' },
      symbols: { 'delta_i,k': 'real' },
      definitions: {},
    });
    expect(readAs('2 δ_{ik}', own)).toBe('2delta_i,k');
  });
});
