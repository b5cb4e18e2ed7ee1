import { describe } from 'vitest';
import { reads, readsLatex } from './reads.fixture';
import { unreadable } from './unreadable.fixture';

describe('a condition below a 1', () => {
  reads('is that of an indicator', 'neuron', [
    ['1_{y=1} z', '[y = 1]*z'],
    ['2·1_{z>0}', '2*[z > 0]'],
    ['1_{[z>0]} x1', '[z > 0]*x1'],
    ['1_{(z>0)} x1', '[z > 0]*x1'],
    ['y - 1_{w_{1} x_{1} >= 0}', 'y - [w1*x1 >= 0]'],
    ['1_{(z+1)>(b)}', '[z + 1 > b]'],
  ]);
  reads('is that of an indicator with a name', 'likelihood', [
    ['1_{y_i=+1} - P_i', 's_{i} - P_{i}'],
    ['1_{[y_i=1]} - P_i', 's_{i} - P_{i}'],
    ['1_{(y_i=1)} - P_i', 's_{i} - P_{i}'],
    ['sum(i,1,N,1_{y_i=1} H_i,j)', 'sum(i, 1, N, s_{i}*H_{i,j})'],
  ]);
  readsLatex('is that of an indicator, as it is set', 'likelihood', [
    ['1_{y_i=+1}-P_i', 's_{i} - P_{i}'],
    ['1_{\\{y_{i}=+1\\}}-P_i', 's_{i} - P_{i}'],
    ['\\mathbf{1}_{y_i=+1}-P_i', 's_{i} - P_{i}'],
  ]);
  readsLatex('is that of an indicator, as it is set', 'neuron', [['z\\cdot 1_{z\\geq 0}', 'z*[z >= 0]']]);
  unreadable('has its place', 'neuron', [
    ['1_{y=«q»}', 'unknown-name'],
    ['1_{z>«1,250»}', 'ambiguous-comma'],
  ]);
  reads('is not where a sum begins', 'likelihood', [
    ['Σ_{i=1}^{N} s_i', 'sum(i, 1, N, s_{i})'],
    ['Σ^1_{i=1} s_i', 'sum(i, 1, 1, s_{i})'],
  ]);
});
