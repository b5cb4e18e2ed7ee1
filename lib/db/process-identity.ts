import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** Enough to tell this process from every other that had or will have its number. */
export type ProcessIdentity = {
  pid: number;
  /** As the system says it; empty where it does not. */
  started: string;
  /** Which run of which system, and which space of process numbers, the two above belong to. */
  boot: string;
};

export function identityOfThisProcess(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid), boot: currentBoot() };
}

/** `unknowable` where the process belongs to another system, an earlier boot or another container. */
export function stateOf(identity: ProcessIdentity): 'alive' | 'gone' | 'unknowable' {
  if (identity.boot !== currentBoot()) return 'unknowable';
  return isRunning(identity.pid) && startOf(identity.pid) === identity.started ? 'alive' : 'gone';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startOf(pid: number): string {
  try {
    if (process.platform === 'win32') return '';
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name may hold spaces and brackets; after it come state (field 3) … start time (field 22).
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[22 - 3] ?? '';
  } catch {
    return '';
  }
}

function currentBoot(): string {
  if (process.platform !== 'linux') return process.platform;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
}
