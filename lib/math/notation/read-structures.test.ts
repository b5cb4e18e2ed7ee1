import { describe } from 'vitest';
import { reads } from './reads.fixture';

describe('functions', () => {
  reads('with and without brackets', 'neuron', [
    ['log yhat', 'log(yhat)'],
    ['log yhat (1-y)', 'log(yhat)*(1 - y)'],
    ['-y log ŷ - (1-y)log(1-ŷ)', '-y*log(yhat) - (1 - y)*log(1 - yhat)'],
    ['sqrt z', 'sqrt(z)'],
    ['ReLU(z)', 'relu(z)'],
    ['Sigmoid(z)', 'sigmoid(z)'],
    ['Log z', 'log(z)'],
    ['arctan(z)', 'atan(z)'],
    ["σ'(z)", "sigmoid'(z)"],
    ['σ′(z)', "sigmoid'(z)"],
    ['if(y=1, z, 0)', 'if([y = 1], z, 0)'],
  ]);
  reads('letters', 'layers', [
    ['g1(Z1)', 'g1(Z1)'],
    ['g_1 Z1', 'g1(Z1)'],
    ["g1'(Z1)", "g1'(Z1)"],
    ['g₁′(Z₁)²', "g1'(Z1)^2"],
  ]);
  reads('bars', 'neuron', [
    ['|z|', 'abs(z)'],
    ['2|z|', '2*abs(z)'],
    ['|z||b|', 'abs(z)*abs(b)'],
    ['|z|+|b|', 'abs(z) + abs(b)'],
    ['||z|-1|', 'abs(abs(z) - 1)'],
    ['|b(|z|+1)|', 'abs(b*(abs(z) + 1))'],
    ['‖z‖', 'norm(z)'],
    ['||z||', 'norm(z)'],
  ]);
  reads('with the kind of the norm below', 'greek', [
    ['‖θ‖_2^2', 'norm(theta)^2'],
    ['‖θ‖₂²', 'norm(theta)^2'],
    ['||θ||_2', 'norm(theta)'],
    ['norm(θ)_2', 'norm(theta)'],
  ]);
  reads('with the kind of the norm below', 'layers', [['‖W1‖_F^2', 'norm(W1)^2']]);
  reads('comparisons', 'neuron', [
    ['[y=1]', '[y = 1]'],
    ['[y == 1]', '[y = 1]'],
    ['1[y>0]', '[y > 0]'],
    ['(z<=0)', '[z <= 0]'],
    ['2[z>0]', '2*[z > 0]'],
  ]);
});

describe('matrices of one number', () => {
  reads('by their sizes', 'layers', [
    ['ones(n2, m)', 'ones(n2, m)'],
    ['dZ2 ones(m)', 'dZ2*ones(m, 1)'],
    ['spread(2 m, 3, n_1)', 'spread(2*m, 3, n1)'],
  ]);
});

describe('sums', () => {
  reads('over an index', 'likelihood', [
    ['sum(i,1,N,s_i)', 'sum(i, 1, N, s_{i})'],
    ['sum(i;1;N;s_i)', 'sum(i, 1, N, s_{i})'],
    ['sum(i=1, N, s_i)', 'sum(i, 1, N, s_{i})'],
    ['Σ(i,1,N,s_i)', 'sum(i, 1, N, s_{i})'],
    ['sum_i s_i', 'sum(i, 1, N, s_{i})'],
    ['sum_{i=1}^{N} s_i', 'sum(i, 1, N, s_{i})'],
    ['sum_i=1^N s_i', 'sum(i, 1, N, s_{i})'],
    ['sum_(i=1)^N s_i', 'sum(i, 1, N, s_{i})'],
    ['Σ_{i=1}^N s_i', 'sum(i, 1, N, s_{i})'],
    ['Σ_i=1^N s_i', 'sum(i, 1, N, s_{i})'],
    ['Σ^N_{i=1} s_i', 'sum(i, 1, N, s_{i})'],
    ['Σ_i s_i', 'sum(i, 1, N, s_{i})'],
    ['∑ᵢ sᵢ', 'sum(i, 1, N, s_{i})'],
    ['∑ᵢ₌₁ᴺ sᵢ', 'sum(i, 1, N, s_{i})'],
    ['Σ_i (s_i - P_i) h_ij + 1', 'sum(i, 1, N, (s_{i} - P_{i})*H_{i,j}) + 1'],
    ['1/N Σ_i s_i', '1/N*sum(i, 1, N, s_{i})'],
    ['(Σ_i s_i)/N', 'sum(i, 1, N, s_{i})/N'],
    ['-Σ_i s_i', '-sum(i, 1, N, s_{i})'],
    ['sum(i,2,N,s_{i-1})', 'sum(i, 2, N, s_{i - 1})'],
    ['sum(i,1,N-1,s_{i+1})', 'sum(i, 1, N - 1, s_{i + 1})'],
    ['sum(t,1,3,t^2)', 'sum(t, 1, 3, t^2)'],
    ['Σ_k w_k H_ik', 'sum(k, 1, D, w_{k}*H_{i,k})'],
    ['Σ_k P_k', 'sum(k, 1, N, P_{k})'],
    ['∏_{i=1}^N P_i', 'prod(i, 1, N, P_{i})'],
    ['Π_i P_i', 'prod(i, 1, N, P_{i})'],
    ['sum(s)', 'sum(s)'],
  ]);
  reads('within sums', 'likelihood', [
    ['sum(i,1,N,sum(j,1,D,H_ij w_j))', 'sum(i, 1, N, sum(j, 1, D, H_{i,j}*w_{j}))'],
    ['Σ_i Σ_j H_ij w_j', 'sum(i, 1, N, sum(j, 1, D, H_{i,j}*w_{j}))'],
    ['Σ_{i,j} H_ij', 'sum(i, 1, N, sum(j, 1, D, H_{i,j}))'],
    ['Σ_i,j H_ij', 'sum(i, 1, N, sum(j, 1, D, H_{i,j}))'],
  ]);
});

describe('indices', () => {
  reads('of entries and families', 'likelihood', [
    ['H_ij', 'H_{i,j}'],
    ['H_{ij}', 'H_{i,j}'],
    ['H_{i,j}', 'H_{i,j}'],
    ['H_i,j', 'H_{i,j}'],
    ['H_(i,j)', 'H_{i,j}'],
    ['Hᵢⱼ', 'H_{i,j}'],
    ['H_1,2', 'H_{1,2}'],
    ['H_{i+1,j}', 'H_{i + 1,j}'],
    ['w_3', 'w_{3}'],
    ['w_j', 'w_{j}'],
    ['s_i', 's_{i}'],
    ['P_{i+1}', 'P_{i + 1}'],
    ['ℓᵢ', 'ell_{i}'],
    ['i + j', 'i + j'],
    ['[i=j]', '[i = j]'],
  ]);
  reads('of vectors in a family', 'greek', [
    ['x_i', 'x_{i}'],
    ['x_i,1', 'x_{i,1}'],
    ['x_{i,2}', 'x_{i,2}'],
  ]);
  reads('of names with a number of their own', 'layers', [
    ['W1_{1,2}', 'W1_{1,2}'],
    ['b1_2', 'b1_{2}'],
    ['W_{1}', 'W1'],
  ]);
  reads('in the spellings of an exercise', 'likelihood', [
    ['h_j(x_i)', 'H_{i,j}'],
    ['h_j( xᵢ )', 'H_{i,j}'],
    ['h_2(x_1)', 'H_{1,2}'],
    ['h_ij', 'H_{i,j}'],
    ['h_{i,j}', 'H_{i,j}'],
    ['hᵢⱼ', 'H_{i,j}'],
    ['1[y_i=+1]', 's_{i}'],
    ['1[ y_i = +1 ]', 's_{i}'],
    ['𝟙{y_i=+1}', 's_{i}'],
    ['P(y=+1|x_i,w)', 'P_{i}'],
    ['P(y = +1 ∣ xᵢ, w)', 'P_{i}'],
    ['P(y=−1|x_i,w)', 'Q_{i}'],
    ['p_i', 'P_{i}'],
    ['p_{i}', 'P_{i}'],
    ['w^T h(x_i)', 'z_{i}'],
    ['wᵀh(xᵢ)', 'z_{i}'],
    ['w^{T}h(x_i)', 'z_{i}'],
    ['h_j(x_i)·(1[y_i=+1] − P(y=+1|x_i,w))', 'H_{i,j}*(s_{i} - P_{i})'],
  ]);
});

describe('derivatives', () => {
  reads('along the model', 'neuron', [
    ['d(L, w1)', 'd(L, w1)'],
    ['dL/dw1', 'd(L, w1)'],
    ['dL/dw_1', 'd(L, w1)'],
    ['dL / dw1', 'd(L, w1)'],
    ['d L / d w1', 'd(L, w1)'],
    ['dL/d(w1)', 'd(L, w1)'],
    ['∂L/∂w1', 'd(L, w1)'],
    ['∂L/∂w₁', 'd(L, w1)'],
    ['(∂L)/(∂w1)', 'd(L, w1)'],
    ['∂L/∂ŷ ∂ŷ/∂z', 'd(L, yhat)*d(yhat, z)'],
    ['dL/dŷ · dŷ/dz', 'd(L, yhat)*d(yhat, z)'],
    ['d(L + z, w1)', 'd(L + z, w1)'],
    ['∂(L + z)/∂w1', 'd(L + z, w1)'],
    ['d(L + z)/dw1', 'd(L + z, w1)'],
    ['∂L/∂ŷ · ∂ŷ/∂w_1', 'd(L, yhat)*d(yhat, w1)'],
    ['(dL/dz)^2', 'd(L, z)^2'],
  ]);
  reads('by an operator, of the bracket, name or call behind it', 'neuron', [
    ['d/dw1 (L)', 'd(L, w1)'],
    ['d/dw1 L', 'd(L, w1)'],
    ['d/dz(z^2 + 1)', 'd(z^2 + 1, z)'],
    ['d/dz σ(z)', 'd(sigmoid(z), z)'],
    ['d/dz (z)^2', 'd(z^2, z)'],
    ['d / d w_1 (L)', 'd(L, w1)'],
    ['∂/∂w1 (L)', 'd(L, w1)'],
    ['∂/∂w₁ L', 'd(L, w1)'],
    ['2 ∂/∂z (z^2) y', '2*d(z^2, z)*y'],
    ['∂/∂z ∂/∂b (z)', 'd(d(z, b), z)'],
  ]);
  reads('as a gradient', 'neuron', [
    ['∇_z L', 'd(L, z)'],
    ['∇_w1 L', 'd(L, w1)'],
    ['∇_{w1} L', 'd(L, w1)'],
    ['∇_(w1) (L + z)', 'd(L + z, w1)'],
    ['∇_ŷ L · dŷ/dz', 'd(L, yhat)*d(yhat, z)'],
    ['∇_w1 L = (ŷ−y)x₁', '(yhat - y)*x1'],
  ]);
  reads('as a gradient', 'layers', [
    ['∇_{W1} J', 'd(J, W1)'],
    ['∇_W1 J', 'd(J, W1)'],
    ['∇_{W^[1]} J', 'd(J, W1)'],
    ["g1'(Z1)", "g1'(Z1)"],
  ]);
  reads('with indices', 'likelihood', [
    ['∂ℓ_i/∂w_j', 'd(ell_{i}, w_{j})'],
    ['dell_i/dw_j', 'd(ell_{i}, w_{j})'],
    ['∂LL/∂w_j', 'd(LL, w_{j})'],
  ]);
  reads('where d is also a name', 'square', [
    ['df/dh', 'd(f, h)'],
    ['∂f/∂h', 'd(f, h)'],
    ['d(f, h)', 'd(f, h)'],
    ['d(f(a+1), h)', 'd(f*(a + 1), h)'],
    ['d f/d', 'd*f/d'],
    ['f/d', 'f/d'],
    ['b-d', 'b - d'],
  ]);
  reads('Greek', 'greek', [
    ['dJ/dθ', 'd(J, theta)'],
    ['∇_θ J', 'd(J, theta)'],
  ]);
});

describe('a left side', () => {
  reads('is read past', 'neuron', [
    ['dw1 = (yhat-y) x1', '(yhat - y)*x1'],
    ['∂L/∂w1 = (ŷ−y)x₁', '(yhat - y)*x1'],
    ['dL/dw_1 = y', 'y'],
    ['w1 := w1 - y', 'w1 - y'],
    ['w₁ ← w₁ − y', 'w1 - y'],
    ['L = y', 'y'],
  ]);
  reads('is read past', 'likelihood', [
    ['∂ℓ_i/∂w_j = h_ij', 'H_{i,j}'],
    ['sum_i = 1^N s_i', 'sum(i, 1, N, s_{i})'],
  ]);
  reads('is read past', 'layers', [['dW2 = 1/m dZ2 A1^T', '1/m*dZ2*A1^T']]);
});
