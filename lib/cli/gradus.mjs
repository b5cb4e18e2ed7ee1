#!/usr/bin/env node
/**
 * The `gradus` command. Runs `main.ts`, bundled once into `.cache/gradus/` and again when a source file has changed:
 * a command that grades one answer should not spend its time translating TypeScript.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = path.join(root, '.cache', 'gradus');

if (!existsSync(path.join(root, 'node_modules', 'esbuild'))) {
  console.error('The packages are not installed yet: run `npm ci` first (or `npm start`, which does it).');
  process.exit(1);
}
const bundle = path.join(cache, stampOf([path.join(root, 'lib'), path.join(root, 'package-lock.json')]));
if (!existsSync(bundle)) await translate(bundle);
await import(pathToFileURL(path.join(bundle, 'main.mjs')).href);

/** Name, size and time of every file: what a change cannot leave alone, without reading them all. */
function stampOf(places) {
  const hash = createHash('sha256').update(process.version);
  for (const place of places)
    for (const file of listFiles(place)) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file}\0${mtimeMs}\0${size}\0`);
    }
  return hash.digest('hex').slice(0, 16);
}

function listFiles(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !entry.name.endsWith('.test.ts'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = path.join(place, entry.name);
      return entry.isDirectory() ? listFiles(child) : [child];
    });
}

/** Builds beside the place and moves it there whole: two commands may start at once. */
async function translate(place) {
  const { build } = await import('esbuild');
  const draft = `${place}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'lib/cli/main.ts' },
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // mathjs is hundreds of small files and loads several times faster as one. Others bring more than JavaScript.
    plugins: [
      { name: 'packages-stay-outside', setup: leavePackagesOutside },
      { name: 'one-language-of-zod', setup: keepOneLanguage },
    ],
    // Reading the text is half of what loading it takes.
    minifySyntax: true,
    minifyWhitespace: true,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    sourcemap: 'linked',
    logLevel: 'error',
  });
  for (const old of existsSync(cache) ? readdirSync(cache) : []) {
    const oldPlace = path.join(cache, old);
    // Another command may still be running from yesterday's bundle, hardly from one before.
    if (Date.now() - statSync(oldPlace).mtimeMs > 86_400_000)
      rmSync(oldPlace, { recursive: true, force: true });
  }
  try {
    renameSync(draft, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

function leavePackagesOutside(build) {
  const inside =
    /^(mathjs|complex\.js|decimal\.js|fraction\.js|javascript-natural-sort|escape-latex|seedrandom|tiny-emitter|typed-function|@babel\/runtime|yaml|zod)(\/|$)/;
  build.onResolve({ filter: /^[^./]/ }, (args) => {
    if (args.kind === 'entry-point' || args.path.startsWith('@/') || inside.test(args.path)) return undefined;
    return { path: args.path, external: true };
  });
}

/** zod brings its messages in fifty languages; records are answered in English. */
function keepOneLanguage(build) {
  build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
    contents: "export { default as en } from './en.js';",
    loader: 'js',
  }));
}
