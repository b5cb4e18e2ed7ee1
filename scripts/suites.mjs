import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, runNode, tail, tools } from './run.mjs';
import { step } from './steps.mjs';

const storyLinesMax = 12;
const storyLengthMax = 2000;

/** A tool that is right or wrong as a whole: one test. */
export function checkWith(title, tool, args) {
  return step(title, async () => {
    const { status, output } = await runNode(tool, args);
    const failed = status === 0 ? 0 : 1;
    return { passed: 1 - failed, failed, output: tail(output, 80) };
  });
}

/** A vitest suite: as many tests as it has. A file that cannot be loaded counts as one failed test. */
export function runSuite(title, config, { env, note } = {}) {
  return step(title, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gradus-tests-'));
    const report = path.join(folder, 'report.json');
    try {
      const args = [
        'run',
        '--config',
        config,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ];
      const { status, output } = await runNode(tools.vitest, args, { env });
      const counts = await readCounts(report);
      const failed = Math.max(counts.failed, status === 0 ? 0 : 1);
      const told = counts.stories.length > 0 ? counts.stories.join('\n\n') : tail(output, 100);
      return { ...counts, failed, output: told, note: noteOf(counts, failed, note?.(output)) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Every exercise, by the command an author uses, which counts them itself. */
export function checkExercises() {
  return step('every exercise', async () => {
    const { status, output } = await runNode('lib/cli/gradus.mjs', ['check']);
    const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed$/m.exec(output)?.map(Number) ?? [];
    const counts = { passed, failed: Math.max(failed, status === 0 ? 0 : 1) };
    return { ...counts, output: tail(output, 120), note: noteOf(counts, counts.failed) };
  });
}

/** Route types and next-env.d.ts, which the type check reads. */
export function generateTypes() {
  return step('route types', async () => {
    const { status, output } = await runNode(tools.next, ['typegen']);
    return { passed: 0, failed: status === 0 ? 0 : 1, output: tail(output) };
  });
}

async function readCounts(report) {
  const text = await readFile(report, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1, skipped: 0, stories: [] };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(text);
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const stories = [
    ...unloaded.map((file) => story(file.name, '', [file.message])),
    ...testResults.flatMap((file) =>
      file.assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => story(file.name, test.fullName, test.failureMessages)),
    ),
  ];
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests,
    stories,
  };
}

/** One failed test: where, which requirement, and the beginning of what was said. */
function story(file, title, messages) {
  const said = messages.join('\n').split('\n').slice(0, storyLinesMax).join('\n');
  return `${path.relative(root, file)}: ${title}\n${said.slice(0, storyLengthMax)}`;
}

function noteOf({ passed, skipped }, failed, more) {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (more) parts.push(more);
  return parts.join(', ');
}

export const staticChecks = [
  () => checkWith('types', tools.tsc, ['--noEmit']),
  () => checkWith('format and lint', tools.biome, ['check', '--error-on-warnings', root]),
  () => checkWith('rooms', tools.depcruise, ['--config', '.dependency-cruiser.cjs', 'app', 'lib', 'scripts']),
  () => checkWith('dead code', tools.knip, []),
];

/** Runs the works at most two at a time, in order; gives their results in that order. */
export async function twoAtATime(works) {
  const results = [];
  const waiting = works.entries();
  const lane = async () => {
    for (const [index, work] of waiting) results[index] = await work();
  };
  await Promise.all([lane(), lane()]);
  return results;
}
