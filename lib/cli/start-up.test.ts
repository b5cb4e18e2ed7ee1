import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const room = path.join(process.cwd(), 'lib/cli');
/** Imports that are made before the first record is read: not of types, not `await import(…)`. */
const imports = /^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm;

/** Every file and package that a file loads by itself. */
function loadedBy(file: string, met = new Set<string>()): Set<string> {
  if (met.has(file)) return met;
  met.add(file);
  for (const [, from] of readFileSync(file, 'utf8').matchAll(imports)) {
    if (from === undefined || from.startsWith('node:')) continue;
    if (!from.startsWith('.')) met.add(from);
    else loadedBy(`${path.join(path.dirname(file), from)}.ts`, met);
  }
  return met;
}

describe('what a command loads before it answers', () => {
  test.each(['main', 'compare', 'lines'])('gradus %s does without mathjs and the database', (command) => {
    const loaded = [...loadedBy(path.join(room, `${command}.ts`))];
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((of) => /^mathjs|\/db\/|prisma/.test(of))).toEqual([]);
  });

  test('gradus derive has mathjs as a witness', () => {
    expect([...loadedBy(path.join(room, 'derive.ts'))]).toContain('mathjs');
  });
});
