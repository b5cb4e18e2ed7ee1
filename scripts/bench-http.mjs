import './node-version.mjs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildSite, generateClient } from './build.mjs';
import { installPackages } from './packages.mjs';
import { findFreePort, startServer } from './serve.mjs';
import { main, Problem, say, step } from './steps.mjs';

const secondsPerRun = 8;
const cases = [
  { title: 'number, right', slug: 'square-of-a-product', part: 'df-da', answer: '192' },
  { title: 'gradient of numbers, right', slug: 'log-loss-gradient', part: 'dw1', answer: '-(y-yhat) x1' },
  { title: 'gradient of numbers, wrong', slug: 'log-loss-gradient', part: 'dw1', answer: '(y-yhat) x1' },
  {
    title: 'gradient of matrices, right',
    slug: 'two-layer-backprop-batch',
    part: 'dW2',
    answer: '1/m dZ2 A1^T',
  },
];

/**
 * `node scripts/bench-http.mjs [address]`: time per attempt through HTTP, written to the database and all.
 * Without an address it builds and serves the site itself, on a temporary database and without a limit on attempts.
 */
await main(async () => {
  await installPackages();
  const { default: autocannon } = await import('autocannon');
  const address = process.argv[2]?.replace(/\/$/, '');
  const own = address ? null : await serveTemporarily();
  try {
    const rows = [];
    for (const connections of [1, 8]) {
      for (const wanted of cases) {
        const row = await measure(autocannon, own?.address ?? address, wanted, connections);
        rows.push(row);
      }
    }
    print(rows);
  } finally {
    await own?.stop();
  }
});

async function serveTemporarily() {
  await generateClient();
  await buildSite();
  const data = await mkdtemp(path.join(os.tmpdir(), 'gradus-bench-'));
  const port = await findFreePort();
  const env = {
    NODE_ENV: 'production',
    GRADUS_DATA: data,
    GRADUS_ATTEMPTS_PER_MINUTE: '100000000',
    DATABASE_URL: '',
    NEXTAUTH_URL: '',
  };
  const server = await startServer({ mode: 'start', port, quiet: true, env });
  return {
    address: server.address,
    stop: async () => {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function measure(autocannon, address, { title, slug, part, answer }, connections) {
  const url = `${address}/api/exercises/${slug}/parts/${part}/attempts`;
  const body = JSON.stringify({ answer, locale: 'en' });
  const headers = { 'content-type': 'application/json', origin: address };
  const first = await fetch(url, { method: 'POST', headers, body });
  if (!first.ok) throw new Problem(`${url} answered ${first.status}: ${await first.text()}`);
  const cookie = first.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');

  return step(`${title}, ${connections} at a time`, async () => {
    const result = await autocannon({
      url,
      method: 'POST',
      headers: { ...headers, cookie },
      body,
      connections,
      duration: secondsPerRun,
    });
    const { latency, requests } = result;
    return {
      title,
      connections,
      perSecond: requests.average,
      p50: latency.p50,
      p99: latency.p99,
      refused: result.non2xx,
    };
  });
}

function print(rows) {
  const [cpu] = os.cpus();
  say(
    `\nTime per attempt through HTTP, on ${os.cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.versions.node}\n`,
  );
  say('| attempt | at a time | per second | median | 99 of 100 within | refused |');
  say('|---|---:|---:|---:|---:|---:|');
  for (const row of rows) {
    say(
      `| ${row.title} | ${row.connections} | ${row.perSecond.toFixed(0)} | ${row.p50} ms | ${row.p99} ms | ${row.refused} |`,
    );
  }
}
