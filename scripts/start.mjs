import './node-version.mjs';
import { once } from 'node:events';
import { buildSite, generateClient } from './build.mjs';
import { readEnvironment } from './environment.mjs';
import { installPackages } from './packages.mjs';
import { requireFreePort, startServer, wantedPort } from './serve.mjs';
import { main, say, secondsSince } from './steps.mjs';

await main(async () => {
  const startMs = Date.now();
  readEnvironment();
  const port = wantedPort();
  await requireFreePort(port);
  await installPackages();
  await generateClient();
  await buildSite();
  const server = await startServer({ mode: 'start', port, env: { NODE_ENV: 'production' } });
  say(`\nGradus is at ${server.address} (ready after ${secondsSince(startMs)}; Ctrl-C stops it)`);
  const [status] = await once(server.child, 'exit');
  process.exitCode = status ?? 1;
});
