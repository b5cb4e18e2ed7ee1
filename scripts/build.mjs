import { access } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint, forgetStamp, isFresh, keepStamp } from './fingerprint.mjs';
import { root, runNode, tail, tools } from './run.mjs';
import { Problem, step } from './steps.mjs';

const sources = [
  'app',
  'exercises',
  'lib',
  'prisma',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Generates what the sources import but the repository does not hold: the database client. */
export function generateClient() {
  return step('database client', async () => {
    const result = await runNode('scripts/generate-client.mjs');
    if (result.status === 0) return;
    throw new Problem(
      `${tail(result.output)}\n\nThe database client could not be generated from prisma/schema.prisma.`,
    );
  });
}

/** Builds the site, unless the last finished build was made from these very sources. */
export async function buildSite() {
  const value = await fingerprint(sources, process.versions.node.split('.')[0]);
  if ((await isFresh('build', value)) && (await exists('.next/BUILD_ID'))) return;
  await step('site', async () => {
    await forgetStamp('build');
    const result = await runNode(tools.next, ['build'], { env: { NODE_ENV: 'production' } });
    if (result.status !== 0) {
      const said = result.output.replaceAll(/^ +at .+\n/gm, '');
      throw new Problem(`${tail(said, 60)}\n\nThe site could not be built.`);
    }
    await keepStamp('build', value);
  });
}

function exists(place) {
  return access(path.join(root, place)).then(
    () => true,
    () => false,
  );
}
