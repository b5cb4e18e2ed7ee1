import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes the Prisma client into lib/db/generated, unless the one there fits the schema and the version. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'lib/db/generated');
const stamp = join(folder, '.schema-hash');

const version = JSON.parse(readFileSync(join(root, 'node_modules/prisma/package.json'), 'utf8')).version;
const schema = readFileSync(join(root, 'prisma/schema.prisma'));
const hash = createHash('sha256').update(schema).update(version).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  const command = join(root, 'node_modules/prisma/build/index.js');
  const result = spawnSync(process.execPath, [command, 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    // Generating needs no schema engine; naming one keeps the command from downloading it.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}
