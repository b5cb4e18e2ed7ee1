import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { run, tail } from './run.mjs';
import { Problem, step } from './steps.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const otherPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];

/** The browser of `CHROMIUM_PATH`, else one in PATH or in its usual place; null when there is none. */
export async function findBrowser() {
  const stated = process.env.CHROMIUM_PATH;
  if (stated) {
    if (await isProgram(stated)) return stated;
    throw new Problem(`CHROMIUM_PATH is "${stated}", but no program is there.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const place of [...places, ...otherPlaces]) if (await isProgram(place)) return place;
  return null;
}

/** As `findBrowser`, but installs Chromium with the system's package manager where that is possible. */
export async function requireBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  const apt = await aptCommand();
  if (apt === null) throw new Problem(missing('no package manager here that this program may use'));

  await step('browser', async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...debianPackages]]) {
      const result = await run(apt[0], [...apt.slice(1), ...args], { env });
      if (result.status !== 0)
        throw new Problem(`${tail(result.output)}\n\n${missing(`apt-get ${args[0]} failed`)}`);
    }
  });
  const installed = await findBrowser();
  if (installed === null) throw new Problem(missing('the installed package brought no browser'));
  return installed;
}

function missing(why) {
  return (
    `The browser journeys need Chromium or Chrome, and there is none (${why}). ` +
    'Install one, or set CHROMIUM_PATH to the program.'
  );
}

async function aptCommand() {
  if ((await run('apt-get', ['--version'])).status !== 0) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return (await run('sudo', ['-n', 'true'])).status === 0 ? ['sudo', '-n', 'apt-get'] : null;
}

function isProgram(place) {
  return access(place, constants.X_OK).then(
    () => true,
    () => false,
  );
}
