import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findExercise, listTracks } from '../catalog/catalogue';
import { type NamedBundle, packBundles, type Unpacked, unpackBundles } from './zip';

const library = listTracks('en').flatMap((track) =>
  track.exercises.map(({ slug }) => ({ slug, folder: path.join('exercises', track.slug, slug) })),
);

function bundleOf(slug: string): NamedBundle {
  const { content } = findExercise(slug) ?? {};
  if (content === undefined) throw new Error(`No exercise ${slug}`);
  return { name: slug, bundle: content };
}

const small: NamedBundle = { name: 'huber', bundle: { yaml: 'format: 1\n', texts: { en: '# Huber\n' } } };

describe('what is packed', () => {
  test.each(library)('$slug comes back byte for byte, as its folder is', ({ slug, folder }) => {
    const packed = packBundles([bundleOf(slug)]);
    const files = unzipSync(packed);
    const names = readdirSync(folder).sort();
    expect(Object.keys(files).sort()).toEqual(names.map((name) => `${slug}/${name}`));
    for (const name of names)
      expect(
        Buffer.compare(Buffer.from(files[`${slug}/${name}`] ?? []), readFileSync(path.join(folder, name))),
      ).toBe(0);
    expect(unpackBundles(packed)).toEqual({ kind: 'bundles', bundles: [bundleOf(slug)] });
  });

  test('all exercises at once come back in their order', () => {
    const all = library.map(({ slug }) => bundleOf(slug));
    expect(unpackBundles(packBundles(all))).toEqual({ kind: 'bundles', bundles: all });
  });

  test('is the same bytes for the same bundles', () => {
    expect(packBundles([small])).toEqual(packBundles([structuredClone(small)]));
  });

  test('keeps a mark of byte order, carriage returns and every letter', () => {
    const odd = { name: 'odd', bundle: { yaml: '\ufeffa: 1\r\n', texts: { fa: 'گرادیان 😀\r\n\r\n' } } };
    expect(unpackBundles(packBundles([odd]))).toEqual({ kind: 'bundles', bundles: [odd] });
  });
});

const yaml = strToU8('format: 1\n');
const zipped = (files: Zippable): Unpacked => unpackBundles(zipSync(files));
const namesIn = (unpacked: Unpacked): string[] =>
  unpacked.kind === 'bundles' ? unpacked.bundles.map(({ name }) => name) : [unpacked.code];

describe('folders', () => {
  test.each<[string, Zippable, string[]]>([
    ['files in no folder', { 'exercise.yaml': yaml, 'en.md': yaml }, ['']],
    ['one folder', { 'a/exercise.yaml': yaml, 'a/en.md': yaml }, ['a']],
    ['several folders', { 'a/exercise.yaml': yaml, 'b/exercise.yaml': yaml }, ['a', 'b']],
    [
      'folders in a folder, with what stands beside them',
      {
        'top/README.md': yaml,
        'top/t/track.yaml': yaml,
        'top/t/a/exercise.yaml': yaml,
        'top/b/exercise.yaml': yaml,
      },
      ['a', 'b'],
    ],
    ['entries of folders', { 'a/': new Uint8Array(), 'a/exercise.yaml': yaml }, ['a']],
    [
      'what macOS and Windows add',
      {
        'a/exercise.yaml': yaml,
        '__MACOSX/a/._exercise.yaml': new Uint8Array([0, 255, 254]),
        'a/.DS_Store': new Uint8Array([0, 0, 0, 1]),
        'a/Thumbs.db': yaml,
      },
      ['a'],
    ],
  ])('%s', (_, files, names) => {
    expect(namesIn(zipped(files))).toEqual(names);
  });
});

type HandMade = {
  name: string | Uint8Array;
  data?: Uint8Array;
  flags?: number;
  attributes?: number;
  method?: number;
  declared?: number;
  crc?: number;
};

/** A zip written field by field, as no honest program writes one. */
function handMade(entries: readonly HandMade[], { isStackedOnFirst = false } = {}): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { data = yaml, flags = 0, attributes = 0, method = 0 } = entry;
    const name = Buffer.from(entry.name as Uint8Array);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(entry.crc ?? crc32(data), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(entry.declared ?? data.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(attributes, 6);
    tail.writeUInt32LE(isStackedOnFirst ? 0 : offset, 10);
    list.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), shared, tail, name]));
    if (!isStackedOnFirst || offset === 0) {
      parts.push(local);
      offset += local.length;
    }
  }
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...list, end]);
}

/** Bit by bit, unlike the code that is tested. */
function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const unixLink = (0xa1ff << 16) >>> 0;
const bomb = zipSync({ 'a/exercise.yaml': new Uint8Array(10_000_000) });
const packedBomb = (): Uint8Array => {
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return bomb.slice(start, start + view.getUint32(18, true));
};
const manyFiles = Object.fromEntries(
  Array.from({ length: 5000 }, (_, at) => [`a${at}/exercise.yaml`, yaml] as const),
);

describe('a hostile zip is refused', () => {
  test.each<[string, Uint8Array, object]>([
    ['a path out of the folder', handMade([{ name: '../exercise.yaml' }]), { code: 'unsafe-path' }],
    ['a path out of a folder inside', handMade([{ name: 'a/../../exercise.yaml' }]), { code: 'unsafe-path' }],
    ['a path to the same folder', handMade([{ name: './exercise.yaml' }]), { code: 'unsafe-path' }],
    ['an absolute path', handMade([{ name: '/etc/exercise.yaml' }]), { code: 'unsafe-path' }],
    ['a path of a drive', handMade([{ name: 'C:/exercise.yaml' }]), { code: 'unsafe-path' }],
    ['a path with backslashes', handMade([{ name: '..\\exercise.yaml' }]), { code: 'unsafe-path' }],
    ['a path with an empty step', handMade([{ name: 'a//exercise.yaml' }]), { code: 'unsafe-path' }],
    ['a name with a zero', handMade([{ name: 'a/exercise.yaml\0.png' }]), { code: 'unsafe-path' }],
    [
      'an unsafe path among what is passed over',
      handMade([{ name: '__MACOSX/../../x' }]),
      { code: 'unsafe-path' },
    ],
    [
      'a link',
      handMade([{ name: 'a/exercise.yaml', attributes: unixLink }]),
      { code: 'link', file: 'a/exercise.yaml' },
    ],
    ['a device', handMade([{ name: 'a/exercise.yaml', attributes: (0x21ff << 16) >>> 0 }]), { code: 'link' }],
    ['thousands of files', zipSync(manyFiles), { code: 'too-many-files' }],
    ['a bomb', bomb, { code: 'too-large-file', file: 'a/exercise.yaml' }],
    [
      'a bomb that says it is small',
      handMade([{ name: 'a/exercise.yaml', data: packedBomb(), method: 8, declared: 10 }]),
      { code: 'too-large-file', file: 'a/exercise.yaml' },
    ],
    [
      'two files of one name',
      handMade([{ name: 'a/exercise.yaml' }, { name: 'a/exercise.yaml' }]),
      { code: 'duplicate' },
    ],
    [
      'two names that differ in capitals only',
      handMade([{ name: 'a/exercise.yaml' }, { name: 'A/exercise.yaml' }]),
      { code: 'duplicate' },
    ],
    ['a zip in the zip', zipSync({ 'a/exercise.yaml': yaml, 'a/inner.zip': bomb }), { code: 'unknown-file' }],
    ['an encrypted file', handMade([{ name: 'a/exercise.yaml', flags: 1 }]), { code: 'encrypted' }],
    [
      'a strongly encrypted file',
      handMade([{ name: 'a/exercise.yaml', flags: 0x41 }]),
      { code: 'encrypted' },
    ],
    ['a zip that was cut off', bomb.slice(0, -10), { code: 'not-a-zip' }],
    ['a zip that lacks its beginning', packBundles([small]).slice(20), { code: 'damaged' }],
    ['what is no zip', strToU8('format: 1\n'.repeat(20)), { code: 'not-a-zip' }],
    ['nothing', new Uint8Array(), { code: 'not-a-zip' }],
    ['an empty zip', zipSync({}), { code: 'no-exercise' }],
    ['texts without an exercise', zipSync({ 'a/en.md': yaml }), { code: 'no-exercise-file', file: 'a' }],
    [
      'a text that is no UTF-8',
      zipSync({ 'a/exercise.yaml': new Uint8Array([0x61, 0xff, 0xfe]) }),
      { code: 'not-utf8-file' },
    ],
    ['a name that is no UTF-8', handMade([{ name: new Uint8Array([0xff, 0xfe]) }]), { code: 'not-utf8' }],
    ['another way of packing', handMade([{ name: 'a/exercise.yaml', method: 12 }]), { code: 'damaged-file' }],
    ['another sum than is said', handMade([{ name: 'a/exercise.yaml', crc: 1 }]), { code: 'damaged-file' }],
    ['what does not unpack', handMade([{ name: 'a/exercise.yaml', method: 8 }]), { code: 'damaged-file' }],
    [
      'a picture',
      zipSync({ 'a/exercise.yaml': yaml, 'a/figure.png': yaml }),
      { code: 'unknown-file', file: 'a/figure.png' },
    ],
  ])('%s', (_, bytes, refusal) => {
    expect(unpackBundles(bytes)).toMatchObject({ kind: 'refused', ...refusal });
  });

  test('many files that share the same bytes come to no more than they are', () => {
    const entries = Array.from({ length: 1500 }, (_, at) => ({
      name: `a${at}/exercise.yaml`,
      data: new Uint8Array(60_000),
    }));
    expect(unpackBundles(handMade(entries, { isStackedOnFirst: true }))).toEqual({
      kind: 'refused',
      code: 'too-large',
    });
  });

  test('whatever bytes of a good one are changed, nothing is thrown', () => {
    const good = packBundles([small]);
    for (let at = 0; at < good.length; at += 1) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] as number) ^ 0x55;
      expect(['bundles', 'refused']).toContain(unpackBundles(bytes).kind);
    }
  });
});
