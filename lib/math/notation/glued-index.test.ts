import { describe } from 'vitest';
import { reads, readsLatex } from './reads.fixture';
import { unreadable } from './unreadable.fixture';

describe('an index letter glued to a name', () => {
  unreadable('is no product: the name with its index is suggested', 'likelihood', [
    ['«si» - P_i', 'unsupported', 's_i'],
    ['2«wj» H_i,j', 'unsupported', 'w_j'],
    ['w_j «Hij»', 'unsupported', 'H_ij'],
    ['sum(k,1,D,«wk»)', 'unsupported', 'w_k'],
    ['«ℓ»i', 'needs-index', 'ell_i'],
    ['«P»i', 'needs-index', 'P_i'],
  ]);
  unreadable('is no product where the name has no index', 'greek', [
    ['2 «ti»', 'unsupported'],
    ['t«λi»', 'unsupported'],
    ['«thetai»', 'unsupported', 'theta_i'],
  ]);
  unreadable('is no product as it is set', 'likelihood', [['«si»-P_i', 'unsupported', 's_i']], 'latex');
  reads('is a product where something stands between, or before a name', 'greek', [
    ['t i', 't*i'],
    ['t*i', 't*i'],
    ['i t', 'i*t'],
    ['2i', '2*i'],
    ['it', 'i*t'],
    ['e^(-t)i', 'exp(-t)*i'],
  ]);
  readsLatex('is a product where something stands between', 'greek', [['t\\,i', 't*i']]);
});
