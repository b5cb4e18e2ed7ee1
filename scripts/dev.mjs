import './node-version.mjs';
import { once } from 'node:events';
import { generateClient } from './build.mjs';
import { readEnvironment } from './environment.mjs';
import { installPackages } from './packages.mjs';
import { requireFreePort, startServer, wantedPort } from './serve.mjs';
import { main, say } from './steps.mjs';

await main(async () => {
  readEnvironment();
  const port = wantedPort();
  await requireFreePort(port);
  await installPackages();
  await generateClient();
  const server = await startServer({ mode: 'dev', port, env: { NODE_ENV: 'development' } });
  say(`\nGradus is at ${server.address}; it follows your changes (Ctrl-C stops it)`);
  const [status] = await once(server.child, 'exit');
  process.exitCode = status ?? 1;
});
