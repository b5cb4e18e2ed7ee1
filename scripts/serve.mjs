import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, tail, tools } from './run.mjs';
import { Problem, step } from './steps.mjs';

const readyWithinMs = 120_000;
const stopWithinMs = 15_000;

/** The port of the `PORT` variable, or 3000. */
export function wantedPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Problem(`PORT is "${text}"; it must be a number from 1 to 65535.`);
}

/** Throws a sentence when somebody else listens there. */
export async function requireFreePort(port) {
  const error = await tryListening(port);
  if (error === null) return;
  if (error.code === 'EADDRINUSE') {
    throw new Problem(
      `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES')
    throw new Problem(`This user may not listen on port ${port}. Try PORT=3000 npm start`);
  throw error;
}

export async function findFreePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts `next start` or `next dev` and waits until `/api/health` answers, which opens the database and brings it up
 * to date. What the server prints is kept for error
 * messages, and shown unless `quiet`.
 */
export async function startServer({ mode, port, env = {}, quiet = false }) {
  const child = spawn(process.execPath, [path.join(root, tools.next), mode, '-p', String(port)], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.on('data', (chunk) => {
      printed = (printed + chunk).slice(-20_000);
      if (!quiet) shown.write(chunk);
    });
  }
  const address = `http://localhost:${port}`;
  const server = { address, child, stop: () => stop(child), printed: () => printed };
  stopWithUs(server);
  await step('server and database', () => waitForHealth(server));
  return server;
}

async function waitForHealth({ address, child, printed, stop }) {
  const startMs = Date.now();
  let last = 'no answer';
  while (Date.now() - startMs < readyWithinMs) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Problem(`${tail(printed())}\n\nThe server ended before it answered.`.trim());
    }
    try {
      const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(30_000) });
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
      // A server may still be starting; the embedded database has said why it cannot be opened.
      const patienceMs = process.env.DATABASE_URL ? 20_000 : 0;
      if (response.status === 503 && Date.now() - startMs >= patienceMs) break;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await sleep(200);
  }
  await stop();
  // Said by the database in a sentence of its own; the trace behind it helps nobody here.
  const inUse = /FolderInUse: (.+)/.exec(printed())?.[1];
  if (inUse) throw new Problem(inUse);
  throw new Problem(`${tail(printed())}\n\nThe server did not become ready: ${last}`.trim());
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await ended;
  clearTimeout(late);
}

/** The server ends with us, and we end only after it: it has a database to close. */
function stopWithUs(server) {
  let stopping = false;
  const end = async (status) => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(status);
  };
  process.on('SIGINT', () => end(130));
  process.on('SIGHUP', () => end(129));
  process.on('SIGTERM', () => end(0));
  if (process.env.npm_lifecycle_event === undefined) return;
  // npm hands a signal to its shell, which ends without passing it on: then our parent is another.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(0), 1000).unref();
}

function tryListening(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, () => server.close(() => resolve(null)));
  });
}
