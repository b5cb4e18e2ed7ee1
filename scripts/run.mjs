import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, wherever the script was started from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a tool's program lies inside node_modules: started with this Node, no shell in between. */
export const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  next: 'node_modules/next/dist/bin/next',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/**
 * Runs a command in the checkout without standard input and collects what it prints.
 * Never throws: a command that cannot be started has status 127.
 */
export function run(command, args, { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && !path.isAbsolute(command),
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) => resolve({ status: 127, output: `${output()}${error.message}\n` }));
    child.on('close', (status, signal) => resolve({ status: status ?? 128, signal, output: output() }));
  });
}

/** Runs a script or tool of the checkout with this Node. */
export function runNode(file, args = [], options) {
  return run(process.execPath, [path.join(root, file), ...args], options);
}

/** The last lines of an output: enough to see why something failed. */
export function tail(output, lineCount = 40) {
  return output.trimEnd().split('\n').slice(-lineCount).join('\n');
}
