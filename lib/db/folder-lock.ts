import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { identityOfThisProcess, type ProcessIdentity, stateOf } from './process-identity';

const heartbeatMs = 5_000;
/** A lock of a process that cannot be looked at (another container, another host) holds while it is this fresh. */
const heartbeatAgeMaxMs = 20_000;
const takeOverAgeMaxMs = 10_000;

export class FolderInUse extends Error {
  override name = 'FolderInUse';
  constructor(folder: string, pid?: number) {
    super(
      `The data in ${folder} is in use by ${pid ? `process ${pid}` : 'another process'}; stop it first, or set GRADUS_DATA to another folder or DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/**
 * Keeps every other process off a folder until released or until this process ends, however it ends.
 * Throws `FolderInUse` at once when somebody else has it.
 */
export function lockFolder(folder: string): { release(): void } {
  const path = join(folder, 'lock');
  const mine = identityOfThisProcess();
  if (!tryCreate(path, mine)) takeOver(folder, path, mine);

  const heartbeat = setInterval(() => {
    // A missed beat matters to nobody in this process.
    try {
      utimesSync(path, new Date(), new Date());
    } catch {}
  }, heartbeatMs);
  heartbeat.unref();

  const release = () => {
    clearInterval(heartbeat);
    process.removeListener('exit', release);
    if (isDeepStrictEqual(holderOf(path), mine)) rmSync(path, { force: true });
  };
  process.once('exit', release);
  return { release };
}

/** False where there is a lock already. */
function tryCreate(path: string, content: ProcessIdentity): boolean {
  try {
    writeFileSync(path, JSON.stringify(content), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** One process at a time may judge a lock stale and replace it: the folder beside it says whose turn it is. */
function takeOver(folder: string, path: string, mine: ProcessIdentity): void {
  const turn = `${path}.turn`;
  requireStale(folder, path);
  if ((ageOf(turn) ?? 0) > takeOverAgeMaxMs) rmSync(turn, { recursive: true, force: true });
  try {
    mkdirSync(turn);
  } catch {
    throw new FolderInUse(folder, holderOf(path)?.pid);
  }
  try {
    requireStale(folder, path);
    rmSync(path, { force: true });
    if (!tryCreate(path, mine)) throw new FolderInUse(folder, holderOf(path)?.pid);
  } finally {
    rmdirSync(turn);
  }
}

function requireStale(folder: string, path: string): void {
  const age = ageOf(path);
  if (age === null) return;
  const holder = holderOf(path);
  // A lock that cannot be read may be one that is just being written.
  const state = holder ? stateOf(holder) : 'unknowable';
  if (state === 'alive' || (state === 'unknowable' && age < heartbeatAgeMaxMs)) {
    throw new FolderInUse(folder, holder?.pid);
  }
}

function holderOf(path: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

/** In milliseconds; null where there is no such file. */
function ageOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? Date.now() - found.mtimeMs : null;
}
