import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, run, tail } from './run.mjs';
import { Problem, step } from './steps.mjs';

/** Installs the packages of the lockfile, unless exactly those are there already. */
export async function installPackages() {
  const wanted = await readLock('package-lock.json');
  if (wanted === null) throw new Problem('package-lock.json is missing: is this a complete checkout?');
  const present = await readLock('node_modules/.package-lock.json');
  if (present !== null && sameVersions(wanted, present)) return;

  await step('packages', async () => {
    const [command, first] = npm();
    // A production environment would leave out the packages that build the site.
    const result = await run(command, [
      ...first,
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-progress',
    ]);
    if (result.status !== 0) {
      throw new Problem(
        `${tail(result.output)}\n\nThe packages could not be installed. \`npm ci\` needs the npm registry, ` +
          'or a mirror of it named in your npm configuration.',
      );
    }
  });
}

/** Whether `present` (what npm says it installed) is what `wanted` asks for on this kind of machine. */
export function sameVersions(wanted, present) {
  for (const [place, entry] of Object.entries(wanted.packages)) {
    if (place === '') continue;
    const found = present.packages[place];
    if (found === undefined && !(entry.optional || entry.devOptional || entry.peer)) return false;
    if (found !== undefined && (found.version !== entry.version || found.integrity !== entry.integrity))
      return false;
  }
  return Object.keys(present.packages).every((place) => place in wanted.packages);
}

async function readLock(file) {
  try {
    return JSON.parse(await readFile(path.join(root, file), 'utf8'));
  } catch {
    return null;
  }
}

/** The npm that started us, or the one in PATH. */
function npm() {
  const started = process.env.npm_execpath ?? '';
  return started.endsWith('npm-cli.js') ? [process.execPath, [started]] : ['npm', []];
}
