import { describe } from 'vitest';
import { reads, readsLatex } from './reads.fixture';
import { unreadable } from './unreadable.fixture';

describe('what stands before an answer', () => {
  reads('an equals sign is read past', 'neuron', [
    ['= 6', '6'],
    ['=-y/ŷ', '-y/yhat'],
    ['≈ 0.5', '0.5'],
  ]);
  readsLatex('an equals sign is read past', 'neuron', [
    ['=-\\frac{y}{\\hat{y}}', '-y/yhat'],
    ['\\approx 0.5', '0.5'],
  ]);
  reads('the name of a new value is read past', 'neuron', [
    ['w_1^+ = w_1 - 2 y', 'w1 - 2*y'],
    ['w₁⁺ = w_1', 'w1'],
    ["w_1' = w_1", 'w1'],
    ['w_1′ := w_1', 'w1'],
    ['b⁺ ← b - 2', 'b - 2'],
    ['w1 <- w1 - y', 'w1 - y'],
    ['w_1 ≔ w_1', 'w1'],
  ]);
  readsLatex('the name of a new value is read past', 'neuron', [
    ['w_1^{+}=w_1-2y', 'w1 - 2*y'],
    ['w_1^+=w_1', 'w1'],
    ['w_{1}^{\\prime}:=w_1', 'w1'],
    ["w_1'\\gets w_1", 'w1'],
    ['b^{+}\\leftarrow b', 'b'],
  ]);
  reads('a condition is an answer and not a name', 'neuron', [
    ['(y=1) z', '[y = 1]*z'],
    ['[y<-3]', '[y < -3]'],
  ]);
  unreadable('of which nothing is read past', 'neuron', [
    ['«=»', 'missing-operand'],
    ['= «=» 6', 'missing-operand'],
    ['y «<» -3', 'unsupported', '[… < …]'],
    ['y «≈» z', 'unknown-character'],
  ]);
});

describe('what stands behind an answer', () => {
  reads('a stop is read past', 'neuron', [
    ['y - ŷ.', 'y - yhat'],
    ['y - z ;', 'y - z'],
    ['6. ', '6'],
    ['w1 = 3 y。', '3*y'],
  ]);
  readsLatex('a stop is read past', 'neuron', [
    ['\\frac{y}{z}.', 'y/z'],
    ['y\\,;', 'y'],
  ]);
  unreadable('of which nothing is read past', 'neuron', [
    ['«.»', 'unknown-character'],
    ['«;»', 'missing-operand'],
    ['y«.»z', 'unknown-character', '*'],
    ['y «+».', 'missing-operand'],
    ['«(»y.', 'missing-close', ')'],
  ]);
});
