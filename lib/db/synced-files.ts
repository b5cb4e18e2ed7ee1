import { closeSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What WASI calls an input/output error; PostgreSQL stops when a sync fails with it. */
const ioError = 29;

/** The parts of Emscripten's file system that are used here. */
type OpenFile = { nfd?: number; node: object };
type HostFiles = {
  realPath(node: object): string;
  stream_ops: { fsync?: (file: OpenFile) => number };
};
type Options = Parameters<NodeFS['init']>[1];
type Engine = Parameters<NodeFS['init']>[0];

/**
 * Files of the host that really sync. PGlite's own leave out `fsync`, so a power cut could take committed rows; with
 * it, and the engine started with `fsync` on, PostgreSQL orders its writes as it does on any server.
 */
export class SyncedFiles extends NodeFS {
  override init(engine: Engine, options: Options): ReturnType<NodeFS['init']> {
    const addSync = (module: object) => {
      const { NODEFS } = module as { NODEFS: HostFiles };
      NODEFS.stream_ops.fsync = (file) =>
        file.nfd === undefined ? syncFolder(NODEFS, file) : sync(file.nfd);
    };
    return super.init(engine, { ...options, preRun: [...(options.preRun ?? []), addSync] });
  }
}

function sync(descriptor: number): number {
  try {
    fsyncSync(descriptor);
    return 0;
  } catch {
    return ioError;
  }
}

function syncFolder(files: HostFiles, file: OpenFile): number {
  // Windows opens no folder as a file, and needs no sync of one.
  if (process.platform === 'win32') return 0;
  const descriptor = openSync(files.realPath(file.node), 'r');
  try {
    return sync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
