import { describe } from 'vitest';
import { reads, readsLatex } from './reads.fixture';
import { unreadable } from './unreadable.fixture';

describe('the number of an example, raised in brackets', () => {
  reads('is the index of a name that needs one', 'greek', [
    ['x^(i)', 'x_{i}'],
    ['x^{(i)}', 'x_{i}'],
    ['x⁽ⁱ⁾', 'x_{i}'],
    ['sum(k,1,N,y^(k) x^( k ))', 'sum(k, 1, N, y_{k}*x_{k})'],
    ['θ^T x^(i)', 'theta^T*x_{i}'],
    ['x^(i)^T θ', 'x_{i}^T*theta'],
  ]);
  reads('is the index in a spelling', 'likelihood', [
    ['h_j(x^(i))', 'H_{i,j}'],
    ['1[y^(i)=+1] - p^{(i)}', 's_{i} - P_{i}'],
  ]);
  reads('is the entry of a vector along which it counts', 'likelihood', [
    ['s^(i)', 's_{i}'],
    ['sum(k,1,N,s^(k))', 'sum(k, 1, N, s_{k})'],
    ['Σ_k w^(k)', 'sum(k, 1, D, w_{k})'],
  ]);
  readsLatex('is read as it is set', 'greek', [
    ['x^{(i)}', 'x_{i}'],
    ['x^(i)', 'x_{i}'],
    ['x^{\\left(i\\right)}', 'x_{i}'],
    ['\\mathbf{x}^{(i)\\top}\\theta', 'x_{i}^T*theta'],
    ['\\hat{\\mu}^{(i)}-y^{(i)}', 'muhat_{i} - y_{i}'],
    ['\\sum_{i=1}^{N}y^{(i)}x^{(i)}', 'sum(i, 1, N, y_{i}*x_{i})'],
  ]);
  unreadable('is no power of a name that has no index', 'greek', [
    ['«t^(i)»', 'unsupported'],
    ['2 «alpha^{(i)}» x_i', 'unsupported'],
    ['«theta^(i)»', 'unsupported'],
    ['sum(k,1,N,«theta^(k)»)', 'unsupported'],
  ]);
  unreadable('is no power of a matrix', 'layers', [['sum(i,1,m,«dZ2^(i)»)', 'index-count', '2']]);
  unreadable(
    'is no power of a matrix as it is set',
    'layers',
    [['\\frac{1}{m}\\sum_{i=1}^{m}«dZ_2^{(i)}»', 'index-count', '2']],
    'latex',
  );
  unreadable('is one index too many', 'greek', [['«x_2^(i)»', 'unsupported', 'x_{i,2}']]);
});

describe('a power that is an index letter', () => {
  reads('stays one without brackets, and of what is no name', 'greek', [
    ['t^i', 't^i'],
    ['tⁱ', 't^i'],
    ['2^(i)', '2^i'],
    ['(t+1)^(i)', '(t + 1)^i'],
    ['e^(i)', 'exp(i)'],
    ['t^(i+1)', 't^(i + 1)'],
  ]);
  readsLatex('stays one without brackets', 'greek', [['t^{i}', 't^i']]);
});
