import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Child = {
  pid: number;
  /** Every line it has printed so far. */
  lines: string[];
  /** Resolves when it has printed so many lines; rejects, with what it said, when it ends before. */
  untilLines(count: number): Promise<void>;
  /** As `kill -9` does; resolves when it is gone. */
  kill(): Promise<void>;
  untilEnd(): Promise<void>;
};

/** Runs a script of this folder in a process of its own. */
export function startChild(script: string, args: string[] = []): Child {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', path, ...args], { stdio: 'pipe' });
  const ended = once(child, 'close');
  const lines: string[] = [];
  let [unfinished, errors] = ['', ''];
  child.stderr?.on('data', (data) => {
    errors += data;
  });
  child.stdout?.on('data', (data) => {
    const pieces = `${unfinished}${data}`.split('\n');
    unfinished = pieces.pop() ?? '';
    lines.push(...pieces);
  });
  return {
    pid: child.pid ?? 0,
    lines,
    async untilLines(count) {
      while (lines.length < count) {
        if (child.exitCode !== null) throw new Error(errors);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async untilEnd() {
      await ended;
    },
  };
}
