import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const command = path.join(process.cwd(), 'lib/cli/gradus.mjs');

function solution(...args: string[]): { status: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [command, 'solution', ...args], { encoding: 'utf8' });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

test('gradus solution prints each line with how it comes about, and the end', () => {
  const { status, out } = solution('two-layer-backprop', 'dW2');
  expect(status).toBe(0);
  expect(out).toContain('Found earlier: ∂L/∂z₂ is dz₂.\n    d(L, z2) = dz2\n');
  expect(out).toContain('    d(L, W2) = d(L, z2)*a1^T    (n2 × 1) (1 × n1)\n');
  expect(out.trimEnd().endsWith('\ndz₂·a₁ᵀ')).toBe(true);
  expect(solution('log-loss-gradient', 'dw1', '--locale', 'ru').out).toContain('Подставляем найденное.');
});

test('gradus solution says what is missing', () => {
  expect(solution('log-loss-gradient', 'dw9')).toMatchObject({
    status: 1,
    err: expect.stringContaining('dw1') as string,
  });
  expect(solution('shapes-of-gradients', 'start-at-zero').status).toBe(1);
  expect(solution('log-loss-gradient').status).toBe(2);
});
