import type { Expression } from '../expression';
import { buildModel, type Model, type ModelSource } from '../model';
import { readExpression } from '../notation/read';

/** A model that must be fine, for tests. */
export function modelOf(source: ModelSource): Model {
  const built = buildModel(source);
  if (built.kind === 'problems') throw new Error(JSON.stringify(built.problems));
  return built.model;
}

/** Reads what must be readable. */
export function read(text: string, model: Model): Expression {
  const reading = readExpression(text, model.scope);
  if (reading.kind === 'problem') throw new Error(`${text}: ${JSON.stringify(reading.problem)}`);
  return reading.expression;
}

export const neuron = modelOf({
  symbols: { x1: 'real', x2: 'real', y: 'label', w1: 'real', w2: 'real', b: 'real' },
  definitions: { z: 'w1 x1 + w2 x2 + b', yhat: 'sigmoid(z)', L: '-y log(yhat) - (1 - y) log(1 - yhat)' },
});

export const twoLayers = modelOf({
  sizes: ['n0', 'n1', 'n2', 'm'],
  functions: { g1: ['tanh', 'relu', 'sigmoid'] },
  symbols: {
    X: 'real (n0, m)',
    Y: 'label (n2, m)',
    W1: 'real (n1, n0)',
    b1: 'real (n1)',
    W2: 'real (n2, n1)',
    b2: 'real (n2)',
  },
  definitions: {
    Z1: 'W1 X + b1',
    A1: 'g1(Z1)',
    Z2: 'W2 A1 + b2',
    A2: 'sigmoid(Z2)',
    S: 'sum(-Y .* log(A2) - (1 - Y) .* log(1 - A2))',
    J: 'S/m',
  },
});

export const likelihood = modelOf({
  sizes: ['N', 'D'],
  indices: { i: '1..N', j: '1..D' },
  symbols: { H: 'real (N, D)', w: 'real (D)', s: 'indicator (N)' },
  definitions: {
    z_i: 'sum(k, 1, D, w_k H_i,k)',
    P_i: 'sigmoid(z_i)',
    ell_i: '-(1 - s_i) z_i - log(1 + exp(-z_i))',
    LL: 'sum(i, 1, N, ell_i)',
  },
});
