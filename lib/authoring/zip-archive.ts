import { Inflate } from 'fflate';

/** Why a zip is refused. Sentences: `authoring-zip.<code>`, some of which name the `file` that is to blame. */
export const zipRefusals = [
  'not-a-zip',
  'damaged',
  'damaged-file',
  'encrypted',
  'too-large',
  'too-large-file',
  'too-many-files',
  'unsafe-path',
  'link',
  'duplicate',
  'not-utf8',
  'not-utf8-file',
  'unknown-file',
  'no-exercise',
  'no-exercise-file',
] as const;
export type ZipRefusal = (typeof zipRefusals)[number];

export class ZipRefused extends Error {
  constructor(
    readonly code: ZipRefusal,
    readonly file: string | null = null,
  ) {
    super(`${code} ${file ?? ''}`);
  }
}

/** Of a zip file, folders included. */
export const entriesMax = 2000;
export const unpackedBytesMax = 32 * 1024 * 1024;

type Entry = { path: string; method: number; crc: number; packedSize: number; size: number; start: number };
type Wanted = {
  /** What is passed over without a word. */
  isLitter: (path: string) => boolean;
  /** Bytes a file may have; null for one that is not read. */
  sizeMaxOf: (path: string) => number | null;
};

/**
 * The texts of a zip by their paths. Everything the list of files says is checked before anything is unpacked, and what is
 * unpacked is measured: a list may lie. Throws ZipRefused.
 */
export function readArchive(bytes: Uint8Array, { isLitter, sizeMaxOf }: Wanted): Map<string, string> {
  const entries = listEntries(bytes).filter(({ path }) => !isLitter(path) && !path.endsWith('/'));
  const seen = new Set<string>();
  const wanted: (Entry & { sizeMax: number })[] = [];
  for (const entry of entries) {
    // Folders of some systems do not tell these apart.
    const key = entry.path.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw new ZipRefused('duplicate', entry.path);
    seen.add(key);
    const sizeMax = sizeMaxOf(entry.path);
    if (sizeMax === null) continue;
    if (entry.size > sizeMax) throw new ZipRefused('too-large-file', entry.path);
    wanted.push({ ...entry, sizeMax });
  }
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (total > unpackedBytesMax) throw new ZipRefused('too-large');
  return new Map(wanted.map((entry) => [entry.path, textOf(unpack(bytes, entry), entry.path)]));
}

const endSignature = 0x06054b50;
const endLength = 22;
const commentMax = 0xffff;
const listedSignature = 0x02014b50;
const listedLength = 46;
const localSignature = 0x04034b50;
const localLength = 30;

function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw new ZipRefused('not-a-zip');
  const count = view.getUint16(end + 10, true);
  if (count > entriesMax) throw new ZipRefused('too-many-files');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let listed = 0; listed < count; listed += 1) {
    if (at + listedLength > end || view.getUint32(at, true) !== listedSignature)
      throw new ZipRefused('damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const next = at + listedLength + nameLength + extraLength + commentLength;
    if (next > end) throw new ZipRefused('damaged');
    const path = textOf(bytes.subarray(at + listedLength, at + listedLength + nameLength), null);
    checkEntry(path, view.getUint16(at + 8, true), view.getUint32(at + 38, true));
    entries.push({
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at = next;
  }
  // A list that goes on beyond its count hides files from those who trust the count.
  if (at !== end) throw new ZipRefused('damaged');
  return entries;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - commentMax);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

/** Bits of the flags: encrypted, strongly encrypted, list encrypted. */
const encryptedFlags = 0x0001 | 0x0040 | 0x2000;
/** In the upper half of the attributes, where a Unix wrote them: what kind of file it is. */
const kindMask = 0xf000;
const plainKinds: ReadonlySet<number> = new Set([0, 0x4000, 0x8000]);

function checkEntry(path: string, flags: number, attributes: number): void {
  if (!isSafe(path)) throw new ZipRefused('unsafe-path', path);
  if ((flags & encryptedFlags) !== 0) throw new ZipRefused('encrypted', path);
  if (!plainKinds.has((attributes >>> 16) & kindMask)) throw new ZipRefused('link', path);
}

/** Below the folder it is unpacked into, on every system. */
function isSafe(path: string): boolean {
  if (path === '' || /^[A-Za-z]:/.test(path)) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\\\u0000-\u001f\u007f]/.test(path)) return false;
  const steps = path.replace(/\/$/, '').split('/');
  return steps.every((step) => step !== '' && step !== '.' && step !== '..');
}

const stored = 0;
const deflated = 8;

function unpack(bytes: Uint8Array, entry: Entry & { sizeMax: number }): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { path, start, packedSize, method } = entry;
  if (start + localLength > bytes.length || view.getUint32(start, true) !== localSignature)
    throw new ZipRefused('damaged-file', path);
  const from = start + localLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packedSize > bytes.length) throw new ZipRefused('damaged-file', path);
  const packed = bytes.subarray(from, from + packedSize);
  if (method !== stored && method !== deflated) throw new ZipRefused('damaged-file', path);
  const data = method === stored ? packed : inflated(packed, entry);
  if (data.length !== entry.size || crcOf(data) !== entry.crc) throw new ZipRefused('damaged-file', path);
  return data;
}

/** Of packed bytes at once: what comes of them is measured before there is more. */
const stepBytes = 1024;

function inflated(packed: Uint8Array, { path, sizeMax }: Entry & { sizeMax: number }): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > sizeMax) throw new ZipRefused('too-large-file', path);
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += stepBytes)
      inflate.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
  } catch (error) {
    if (error instanceof ZipRefused) throw error;
    throw new ZipRefused('damaged-file', path);
  }
  const data = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    data.set(chunk, at);
    at += chunk.length;
  }
  return data;
}

/** CRC-32 (ISO 3309), reflected: what each byte adds. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crcOf(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crcTable[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A mark of byte order stays: what is packed again is the same. */
function textOf(data: Uint8Array, path: string | null): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    throw path === null ? new ZipRefused('not-utf8') : new ZipRefused('not-utf8-file', path);
  }
}
