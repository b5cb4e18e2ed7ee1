import type { Scope, ScopeName } from '@/lib/math/notation/scope';

function named(tex: string, rows: string | number = 1, columns: string | number = 1): ScopeName {
  return { shape: { rows, columns }, indices: [], tex, also: [], element: null };
}

const nothingElse = { indices: {}, sizes: {}, sizeNames: [], functions: {} };

/** One neuron: numbers only. */
export const neuronScope: Scope = {
  ...nothingElse,
  names: { y: named('y'), yhat: named('\\hat{y}'), x1: named('x_{1}'), w1: named('w_{1}') },
};

/** A layer over m examples, its activation left as a letter. */
export const layerScope: Scope = {
  names: {
    W1: named('W_{1}', 'n1', 'n0'),
    X: named('X', 'n0', 'm'),
    dZ1: named('dZ_{1}', 'n1', 'm'),
    b1: named('b_{1}', 'n1', 1),
  },
  indices: {},
  sizes: {},
  sizeNames: ['n0', 'n1', 'm'],
  functions: { g1: ['tanh', 'relu'] },
};

/** A sum over points with features. */
export const indexedScope: Scope = {
  ...nothingElse,
  names: {
    w: named('w', 'D', 1),
    H: {
      ...named('H', 'N', 'D'),
      element: { indices: ['i', 'j'], tex: 'h_{j}(x_{i})', also: ['h_j(x_i)'] },
    },
    s: { ...named('s_{i}'), indices: ['i'] },
  },
  indices: { i: 'N', j: 'D' },
  sizeNames: ['N', 'D'],
};
