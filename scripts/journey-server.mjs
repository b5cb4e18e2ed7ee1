import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireBrowser } from './browser.mjs';
import { buildSite, generateClient } from './build.mjs';
import { createPeople, password } from './journey-people.mjs';
import { findFreePort, startServer } from './serve.mjs';

/**
 * Serves the built site once for all journeys, on a database of its own that is gone afterwards.
 * `JOURNEYS_ADDRESS` names a server that runs already, such as `npm run dev`, to walk through that one instead;
 * the people of `journey-people.mjs` have to be there.
 */
export default async function setup(project) {
  const browser = await requireBrowser();
  project.provide('browser', browser);
  project.provide('password', password);
  if (process.env.JOURNEYS_ADDRESS) {
    project.provide('address', process.env.JOURNEYS_ADDRESS.replace(/\/$/, ''));
    return undefined;
  }
  await generateClient();
  await buildSite();
  const data = await mkdtemp(path.join(tmpdir(), 'gradus-journeys-'));
  const env = { NODE_ENV: 'production', GRADUS_DATA: data, DATABASE_URL: '', NEXTAUTH_URL: '' };
  await createPeople(env);
  const server = await startServer({
    mode: 'start',
    port: await findFreePort(),
    quiet: true,
    env,
  });
  project.provide('address', server.address);
  return async () => {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  };
}
