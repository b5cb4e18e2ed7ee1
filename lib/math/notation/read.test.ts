import { describe } from 'vitest';
import { reads, readsIn } from './reads.fixture';

describe('products without a sign', () => {
  reads('plain numbers', 'neuron', [
    ['w_1x_1', 'w1*x1'],
    ['w1x1', 'w1*x1'],
    ['w_{1}x_{1}', 'w1*x1'],
    ['2x1', '2*x1'],
    ['x1(y+1)', 'x1*(y + 1)'],
    ['(y+1)x1', '(y + 1)*x1'],
    ['x1 (y+1)(z-1)', 'x1*(y + 1)*(z - 1)'],
    ['x1x2w1', 'x1*x2*w1'],
    ['yz', 'y*z'],
    ['b(2)', 'b*2'],
    ['2π', '2*pi'],
    ['2e', '2*e'],
    ['x1[y=1]', 'x1*[y = 1]'],
    ['1/2 x1', '1/2*x1'],
    ['y/z b', 'y/z*b'],
    ['sigmoid(z)sigmoid(z)', 'sigmoid(z)*sigmoid(z)'],
  ]);
  reads('letters that mean something else elsewhere', 'square', [
    ['2e', '2*e'],
    ['2hg', '2*h*g'],
    ['de', 'd*e'],
    ['d e', 'd*e'],
    ['d(a+1)', 'd*(a + 1)'],
    ['e^2', 'e^2'],
    ['a/d', 'a/d'],
    ['abcd', 'a*b*c*d'],
    ['((a+c)(b-d))^2', '((a + c)*(b - d))^2'],
    ['bad', 'b*a*d'],
    ['sina', 'sin(a)'],
  ]);
  reads('matrices and sizes', 'layers', [
    ['1/m dZ2 A1^T', '1/m*dZ2*A1^T'],
    ['(1/m) dZ2 A1^T', '1/m*dZ2*A1^T'],
    ['dZ2A1^T/m', 'dZ2*A1^T/m'],
    ['W1X+b1', 'W1*X + b1'],
    ["W2^T dZ2 .* g1'(Z1)", "W2^T*dZ2 .* g1'(Z1)"],
    ['dZ2 @ A1.T', 'dZ2*A1^T'],
    ['n1 n_2', 'n1*n2'],
  ]);
  reads('Greek names', 'greek', [
    ['2λθ', '2*lam*theta'],
    ['2 lambda theta', '2*lam*theta'],
    ['alphalam', 'alpha*lam'],
    ['σ(t)', 'sigma*t'],
    ['sigmoid(t)', 'sigmoid(t)'],
    ['η_2', 'eta_2'],
    ['eta2', 'eta_2'],
  ]);
});

describe('signs and powers', () => {
  reads('signs', 'neuron', [
    ['-x1', '-x1'],
    ['-x1^2', '-x1^2'],
    ['(-x1)^2', '(-x1)^2'],
    ['-x1 y', '-x1*y'],
    ['x1--y', 'x1 - (-y)'],
    ['x1*-y', 'x1*(-y)'],
    ['--x1', '-(-x1)'],
    ['+x1', 'x1'],
    ['1 -y', '1 - y'],
    ['y (-1)', 'y*(-1)'],
  ]);
  reads('powers', 'neuron', [
    ['2^3^2', '2^(3^2)'],
    ['2^-1', '2^(-1)'],
    ['z^+1', 'z^1'],
    ['z**2', 'z^2'],
    ['2^x1y', '2^x1*y'],
    ['x1^2y', 'x1^2*y'],
    ['e^(-z)', 'exp(-z)'],
    ['e^{-z}', 'exp(-z)'],
    ['e^-z', 'exp(-z)'],
    ['tanh^2(z)', 'tanh(z)^2'],
    ['tanh²(z)', 'tanh(z)^2'],
    ['tanh(z)^2', 'tanh(z)^2'],
    ['log^2 yhat', 'log(yhat)^2'],
    ['z .^ 2', 'z.^2'],
  ]);
  reads('division', 'neuron', [
    ['y/z/b', 'y/z/b'],
    ['y/(z b)', 'y/(z*b)'],
    ['y÷z', 'y/z'],
    ['y ./ z', 'y/z'],
    ['1/(1+e^(-z))', '1/(1 + exp(-z))'],
  ]);
});

describe('Unicode', () => {
  reads('names and signs', 'neuron', [
    ['σ(z)', 'sigmoid(z)'],
    ['𝜎(z)', 'sigmoid(z)'],
    ['𝛔(z)', 'sigmoid(z)'],
    ['\u0177 − y', 'yhat - y'],
    ['y\u0302 - y', 'yhat - y'],
    ['𝑦\u0302', 'yhat'],
    ['(ŷ–y)·x₁', '(yhat - y)*x1'],
    ['(ŷ—y)×x₁', '(yhat - y)*x1'],
    ['y ⋅ z', 'y*z'],
    ['y ∗ z', 'y*z'],
    ['y ⊙ z', 'y .* z'],
    ['y∘z', 'y .* z'],
    ['w₁x₁+w₂x₂', 'w1*x1 + w2*x2'],
    ['x₁²', 'x1^2'],
    ['x₁²x₂', 'x1^2*x2'],
    ['z²³', 'z^23'],
    ['y⁻¹', 'y^(-1)'],
    ['e⁻ᶻ', 'exp(-z)'],
    ['eᶻ', 'exp(z)'],
    ['√z + 1', 'sqrt(z) + 1'],
    ['√2', 'sqrt(2)'],
    ['√(z+1)', 'sqrt(z + 1)'],
    ['½x1', '1/2*x1'],
    ['2½', '2.5'],
    ['x1½', 'x1*0.5'],
    ['y^½', 'y^(1/2)'],
    ['π', 'pi'],
    ['[y ≤ z]', '[y <= z]'],
    ['[y ≥ z]', '[y >= z]'],
    ['(y≠z)', '[y != z]'],
    ['𝟙[y=1]', '[y = 1]'],
    ['ln(z)', 'log(z)'],
  ]);
  reads('other widths and alphabets', 'neuron', [
    ['ｗ１＊ｘ１', 'w1*x1'],
    ['（ｙ＋１）／２', '(y + 1)/2'],
    ['𝐱₁', 'x1'],
    ['𝑤₁𝑥₁', 'w1*x1'],
    ['х1', 'x1'],
    ['у + b', 'y + b'],
  ]);
  reads('characters nobody sees', 'neuron', [
    ['y\u00a0z', 'y*z'],
    ['w\u200c1', 'w1'],
    ['\u200ey\u200f', 'y'],
    ['\u2066y + z\u2069', 'y + z'],
    ['y\u202f+\u2009z', 'y + z'],
    ['\ufeffy', 'y'],
    ['y\n+\tz', 'y + z'],
  ]);
  reads('transposes and layers', 'layers', [
    ['dZ₂A₁ᵀ/m', 'dZ2*A1^T/m'],
    ['W₂ᵀ·dZ₂ ⊙ g₁′(Z₁)', "W2^T*dZ2 .* g1'(Z1)"],
    ['A1^⊤', 'A1^T'],
    ['A1⊤', 'A1^T'],
    ['A1^{T}', 'A1^T'],
    ['A1^(T)', 'A1^T'],
    ['A1ᵗ', 'A1^T'],
    ['transpose(A1)', 'A1^T'],
    ['A^[2] − Y', 'A2 - Y'],
    ['dZ^{[2]} A^{[1]}^T', 'dZ2*A1^T'],
  ]);
  reads('Greek', 'greek', [
    ['θᵀxᵢ', 'theta^T*x_{i}'],
    ['μ̂ᵢ − yᵢ', 'muhat_{i} - y_{i}'],
    ['mu_hat_i', 'muhat_{i}'],
    ['‖θ‖²', 'norm(theta)^2'],
    ['λ‖θ‖^2', 'lam*norm(theta)^2'],
    ['θ₁', 'theta_{1}'],
    ['xᵢ₊₁', 'x_{i + 1}'],
    ['α·λ', 'alpha*lam'],
  ]);
});

describe('numbers', () => {
  reads('every digit set and decimal sign', 'neuron', [
    ['0.5', '0.5'],
    ['.5', '0.5'],
    ['3.', '3'],
    ['٠٫٥', '0.5'],
    ['۰٫۵ x1', '0.5*x1'],
    ['۱۲', '12'],
    ['١٢', '12'],
    ['１２．５', '12.5'],
    ['１，５', '1.5'],
    ['٠،٥', '0.5'],
    ['١٬١٥٢', '1152'],
    ['१२', '12'],
    ['2e3', '2e3'],
    ['1E-3', '1E-3'],
    ['3.7×10^-32', '3.7*10^(-32)'],
    ['50%', '50/100'],
    ['50 % x1', '50/100*x1'],
  ]);
  reads('a decimal comma where commas do not separate', 'neuron', [
    ['0,5', '0.5'],
    ['0,5 x1', '0.5*x1'],
    ['exp(0,5 x1)', 'exp(0.5*x1)'],
    ['(0,5+z)', '0.5 + z'],
    ['12,3456', '12.3456'],
    ['0,833', '0.833'],
    ['max(1,2)', 'max(1, 2)'],
    ['max(0, z)', 'max(0, z)'],
    ['max(0,5; z)', 'max(0.5, z)'],
    ['max(1,2,3)', 'max(max(1, 2), 3)'],
    ['max((0,5), z)', 'max(0.5, z)'],
  ]);
  readsIn('ru', 'a decimal comma before three digits, where spaces separate thousands', 'neuron', [
    ['1,438', '1.438'],
    ['12,500 x1', '12.500*x1'],
    ['0,833', '0.833'],
    ['max(1,250)', 'max(1, 250)'],
    ['max(1,250; z)', 'max(1.250, z)'],
  ]);
});
