/** What the scripts print: one line per step with its time, and a sign of life while it runs. */
const live = process.stdout.isTTY === true && process.env.CI === undefined;
const heartbeatSeconds = 30;
const running = new Map();
let painted = false;
let timer = null;

/** A failure a person can act on: printed as its sentence, without a stack. */
export class Problem extends Error {}

export function secondsSince(startMs) {
  return `${((Date.now() - startMs) / 1000).toFixed(1)} s`;
}

export function say(line) {
  wipe();
  process.stdout.write(`${line}\n`);
  paint();
}

/**
 * Runs `work` under a title. Its result may carry `note` (shown beside the title), `failed` and `output`
 * (shown in full when it failed). A `Problem` it throws is passed on after the step is marked as failed.
 */
export async function step(title, work) {
  const startMs = Date.now();
  running.set(title, startMs);
  if (!live) say(`… ${title}`);
  timer ??= setInterval(beat, live ? 1000 : heartbeatSeconds * 1000);
  try {
    const result = (await work()) ?? {};
    finish(title, result.failed ? '✗' : '✓', result.note, startMs);
    if (result.failed && result.output) say(result.output.trimEnd());
    return result;
  } catch (error) {
    finish(title, '✗', '', startMs);
    throw error;
  }
}

/** Runs a script's main function; turns a `Problem` into its sentence and exit status 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exit(1);
  }
}

function finish(title, sign, note, startMs) {
  running.delete(title);
  if (running.size === 0) {
    clearInterval(timer);
    timer = null;
  }
  say(`${sign} ${title.padEnd(34)} ${secondsSince(startMs).padStart(8)}${note ? `   ${note}` : ''}`);
}

function beat() {
  if (live) {
    wipe();
    paint();
    return;
  }
  for (const [title, startMs] of running) say(`… ${title}, ${secondsSince(startMs)} so far`);
}

function paint() {
  if (!live || running.size === 0) return;
  const oldest = Math.min(...running.values());
  process.stdout.write(`… ${[...running.keys()].join(', ')} (${secondsSince(oldest)})`);
  painted = true;
}

function wipe() {
  if (painted) process.stdout.write('\r\u001b[K');
  painted = false;
}
