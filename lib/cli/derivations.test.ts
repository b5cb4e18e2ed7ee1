import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const command = path.join(process.cwd(), 'lib/cli/gradus.mjs');
const neuron = {
  symbols: { x1: 'real', y: 'label', w1: 'real', b: 'real' },
  definitions: { z: 'w1 x1 + b', yhat: 'sigmoid(z)', L: '-y log(yhat) - (1 - y) log(1 - yhat)' },
};

/** Runs the command as a program would: a record a line. */
function gradus(word: string, lines: (object | string)[]): { status: number | null; records: object[] } {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const run = spawnSync(process.execPath, [command, word], { input, encoding: 'utf8' });
  const records = run.stdout.split('\n').filter((line) => line !== '');
  return { status: run.status, records: records.map((line) => JSON.parse(line) as object) };
}

describe('gradus derive', () => {
  test('gives the gradient, its TeX and the steps, checked', () => {
    const layer = {
      sizes: ['n', 'm'],
      symbols: { W: 'real (1, n)', X: 'real (n, m)', Y: 'label (1, m)' },
      definitions: { A: 'sigmoid(W X)', J: 'sum(-Y .* log(A) - (1 - Y) .* log(1 - A))/m' },
    };
    const { status, records } = gradus('derive', [
      { id: 1, of: 'L', by: 'w1', ...neuron },
      { id: 2, of: 'J', by: 'W', ...layer },
    ]);
    expect(status).toBe(0);
    expect(records).toMatchObject([
      { id: 1, gradient: 'x1*(yhat - y)', tex: 'x_{1} (\\hat{y} - y)', checked: true },
      { id: 2, gradient: '(A - Y)*X^T/m', checked: true },
    ]);
    expect(records[0]).toHaveProperty('steps.0.rule', 'chain-rule');
    expect(records[1]).toMatchObject({
      steps: expect.arrayContaining([expect.objectContaining({ shape: '1 × n' })]) as object[],
    });
    expect(records[0]).not.toHaveProperty('unchecked');
  });

  test('says which checks could not be made', () => {
    const nowhere = { of: 'log(-1 - x^2)', by: 'x', symbols: { x: 'real' } };
    const { records } = gradus('derive', [nowhere]);
    expect(records[0]).toMatchObject({
      checked: false,
      unchecked: expect.arrayContaining(['differences']) as string[],
    });
  });

  test('gives a bad line an error with its number and goes on', () => {
    const { status, records } = gradus('derive', [
      { id: 1, of: 'L', by: 'q', ...neuron },
      { id: 2, of: 'L +', by: 'w1', ...neuron },
      { id: 3, of: 'W', by: 'W', symbols: { W: 'real (n, m)' } },
      { id: 4, of: 'L', by: 'w1 + b', ...neuron },
      { id: 5, of: 'L' },
      { id: 6, of: 'z', by: 'b', ...neuron },
    ]);
    expect(status).toBe(1);
    expect(records).toMatchObject([
      { line: 1, id: 1, error: expect.stringContaining('by: ') as string },
      { line: 2, id: 2, error: expect.stringContaining('of: ') as string },
      { line: 3, id: 3, error: expect.stringContaining('needs-number') as string },
      { line: 4, id: 4, error: expect.stringContaining('not-differentiable') as string },
      { line: 5, id: 5, error: expect.any(String) as string },
      { id: 6, gradient: '1', checked: true },
    ]);
  });
});

describe('gradus lines', () => {
  test('names the first wrong line, from 1', () => {
    const right = ['∂L/∂w1 = ∂L/∂ŷ · ∂ŷ/∂w1', '= (ŷ - y)/(ŷ(1 - ŷ)) · ŷ(1 - ŷ) x1', '= (ŷ - y) x1'];
    const wrong = [...right.slice(0, 2), '= (y - ŷ) x1', '= (ŷ - y) x1'];
    const { status, records } = gradus('lines', [
      { id: 1, lines: right, ...neuron },
      { id: 2, lines: wrong, ...neuron },
      { id: 3, lines: ['(ŷ - y) x1', '= (ŷ - q) x1'], ...neuron },
      { id: 4, lines: ['x1', 'x1 = 2 x1'], ...neuron },
    ]);
    expect(status).toBe(0);
    expect(records).toMatchObject([
      { id: 1, verdict: 'valid' },
      { id: 2, verdict: 'invalid', firstWrongLine: 3, why: 'different' },
      { id: 3, verdict: 'unread', line: 2, problem: { code: 'unknown-name', at: 7 } },
      { id: 4, verdict: 'invalid', firstWrongLine: 2, side: 2 },
    ]);
    expect(records[1]).toHaveProperty('at.values.x1');
    expect(records[0]).not.toHaveProperty('firstWrongLine');
    expect(records[0]).toHaveProperty('ms');
  });

  test('reads LaTeX where it is said', () => {
    const lines = ['\\frac{x_1}{2}', '= \\frac12 x_1'];
    const { records } = gradus('lines', [{ lines, notation: 'latex', symbols: { x_1: 'real' } }]);
    expect(records).toMatchObject([{ verdict: 'valid' }]);
  });

  test('gives a bad line an error with its number and goes on', () => {
    const { status, records } = gradus('lines', [
      'not json',
      { id: 2, lines: 'x', symbols: {} },
      { id: 3, lines: ['x1'], symbols: { x1: 'complex' } },
      { id: 4, lines: ['x1'], symbols: { x1: 'real' } },
    ]);
    expect(status).toBe(1);
    expect(records).toMatchObject([
      { line: 1, error: expect.stringContaining('JSON') as string },
      { line: 2, id: 2, error: expect.any(String) as string },
      { line: 3, id: 3, error: expect.stringContaining('x1') as string },
      { id: 4, verdict: 'valid' },
    ]);
  });
});
