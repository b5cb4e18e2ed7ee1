import { lockFolder } from '../folder-lock';

/** Prints what came of it, and keeps the lock until it is killed. */
try {
  lockFolder(process.argv[2] ?? '');
  process.stdout.write('locked\n');
  setInterval(() => {}, 1000);
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
