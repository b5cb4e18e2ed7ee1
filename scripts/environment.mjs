import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/** Reads `.env`, as the site itself does; what the shell has set already stays. */
export function readEnvironment() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
