import './node-version.mjs';
import { requireBrowser } from './browser.mjs';
import { buildSite, generateClient } from './build.mjs';
import { installPackages } from './packages.mjs';
import { main, Problem, say, secondsSince } from './steps.mjs';
import { checkExercises, generateTypes, runSuite, staticChecks, twoAtATime } from './suites.mjs';

await main(async () => {
  const startMs = Date.now();
  const results = [];
  // What a step needs may be missing; the steps that do not need it still run, and the count says so.
  const attempt = async (work) => {
    try {
      const result = await work();
      if (result) results.push(result);
      return result ?? true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      say(error.message);
      results.push({ passed: 0, failed: 1 });
      return null;
    }
  };

  await installPackages();
  await generateClient();
  await attempt(generateTypes);
  results.push(...(await twoAtATime(staticChecks)));
  await attempt(() => runSuite('unit and property tests', 'vitest.config.ts'));
  await attempt(checkExercises);
  await attempt(() => runSuite('database tests', 'vitest.db.config.ts', { note: databasesIn }));
  let browser = null;
  await attempt(async () => {
    browser = await requireBrowser();
  });
  const built = await attempt(buildSite);
  if (built && browser) {
    await attempt(() =>
      runSuite('browser journeys', 'vitest.journeys.config.ts', { env: { CHROMIUM_PATH: browser } }),
    );
  }

  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  const failed = sum('failed');
  say(`\nafter ${secondsSince(startMs)}`);
  say(`${sum('passed')} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

/** What the database tests ran on, as they say it in a line of their own. */
function databasesIn(output) {
  return /^Databases: (.+?)\.?$/m.exec(output)?.[1] ?? '';
}
