import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const startMs = 60_000;

export type Server = { url: string; stop(): Promise<void> };

/** A PostgreSQL server of our own, from the programs in that folder, in a temporary folder, reached through a socket in it. */
export async function startServer(programs: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-server-'));
  const owner = ownerForServer();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const files = join(folder, 'data');
  const options = { cwd: folder, ...owner };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', files, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...options,
      stdio: 'ignore',
    },
  );
  // A zone far from UTC, as a server somewhere has it.
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'timezone=Asia/Tehran',
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', files, ...settings.flatMap((each) => ['-c', each])],
    {
      ...options,
      stdio: 'ignore',
    },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await untilAnswering(url);
  return {
    url,
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; its own user, or nobody, does. */
function ownerForServer(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ['postgres', 'nobody']) {
    try {
      const idOf = (flag: string) =>
        Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch {}
  }
  return undefined;
}

async function untilAnswering(url: string): Promise<void> {
  const deadline = Date.now() + startMs;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
