import './node-version.mjs';
import { generateClient } from './build.mjs';
import { installPackages } from './packages.mjs';
import { main, say, secondsSince } from './steps.mjs';
import { generateTypes, runSuite, staticChecks, twoAtATime } from './suites.mjs';

/** The quick look before a commit: everything that needs neither a build, a database nor a browser. */
await main(async () => {
  const startMs = Date.now();
  await installPackages();
  await generateClient();
  const results = [await generateTypes()];
  results.push(
    ...(await twoAtATime([
      ...staticChecks,
      () => runSuite('unit tests', 'vitest.config.ts', { env: { PROPERTY_RUNS: '200' } }),
    ])),
  );
  const failed = results.filter((result) => result.failed > 0).length;
  say(
    failed === 0
      ? `\nAll fine after ${secondsSince(startMs)}`
      : `\n${failed} of ${results.length} steps failed`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
});
