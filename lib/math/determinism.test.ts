import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../../scripts/print-verdicts.ts', import.meta.url));
const outputMax = 64 * 2 ** 20;
const pairsMin = 800;

async function verdicts(order: 'forwards' | 'backwards'): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, order], {
    maxBuffer: outputMax,
  });
  return stdout;
}

test('verdicts are the same to the byte in two processes that ask in opposite orders', async () => {
  const [forwards, backwards] = await Promise.all([verdicts('forwards'), verdicts('backwards')]);
  expect(forwards.trim().split('\n').length).toBeGreaterThanOrEqual(pairsMin);
  const differing = forwards.split('\n').filter((line, at) => line !== backwards.split('\n')[at]);
  expect(differing).toEqual([]);
  expect(backwards).toBe(forwards);
});
