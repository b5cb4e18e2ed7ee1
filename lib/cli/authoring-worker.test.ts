import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { findExercise } from '../catalog/catalogue';

/** Starts the worker, gives it a long task, and tells its process once it is at work. */
const parent = `
const { spawn } = require('child_process');
const child = spawn(process.execPath, ['lib/cli/gradus.mjs', 'authoring-worker'], { stdio: ['pipe', 'pipe', 'inherit'] });
let lines = 0;
require('readline').createInterface({ input: child.stdout }).on('line', () => {
  lines += 1;
  if (lines === 1) child.stdin.write(process.env.TASK + '\\n');
  if (lines === 2) console.log(child.pid);
});`;

test('a worker ends with the site, also in the middle of a long task', { timeout: 120_000 }, async () => {
  const bundle = findExercise('deep-chain')?.content;
  const TASK = JSON.stringify({ kind: 'analyse', bundle, name: 'deep-chain' });
  const site = spawn(process.execPath, ['-e', parent], { env: { ...process.env, TASK } });
  const [line] = (await once(createInterface({ input: site.stdout }), 'line')) as [string];
  const worker = Number(line);
  expect(isRunning(worker)).toBe(true);
  site.kill('SIGKILL');
  await once(site, 'exit');
  const until = Date.now() + 4000;
  while (isRunning(worker) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isRunning(worker)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
