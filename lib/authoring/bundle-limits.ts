import type { ExerciseContent } from '../catalog/exercise';
import type { FileProblem } from '../catalog/file-problem';
import { locales } from '../catalog/public-exercise';
import { exerciseFile } from '../catalog/read-exercise';
import { readYaml } from '../catalog/yaml-source';

export const yamlBytesMax = 64 * 1024;
export const textBytesMax = 64 * 1024;

/** How much of each there may be in one exercise. */
export const countsMax = {
  symbols: 200,
  sizes: 40,
  indices: 20,
  functions: 20,
  model: 60,
  write: 200,
  at: 200,
  draw: 40,
  where: 40,
  parts: 40,
  tests: 40,
} as const;
/** Of all lists of one part. */
export const testsMax = 200;

/** Files that are too long. Looks at nothing but their length. */
export function checkLimits({ yaml, texts }: ExerciseContent): FileProblem[] {
  const files = locales.flatMap((locale) => {
    const text = texts[locale];
    return text === undefined ? [] : [{ file: `${locale}.md`, text, bytesMax: textBytesMax }];
  });
  return [{ file: exerciseFile, text: yaml, bytesMax: yamlBytesMax }, ...files].flatMap(
    ({ file, text, bytesMax }) => (byteLengthOf(text) > bytesMax ? [tooLong(file, bytesMax)] : []),
  );
}

/** Rooms of the file that hold too many entries; nothing while it cannot be read. */
export function checkCounts({ yaml }: ExerciseContent): FileProblem[] {
  const read = readYaml(exerciseFile, yaml);
  if (read.kind === 'problems') return [];
  const { source } = read;
  const problem = (path: string[], count: number, max: number): FileProblem => ({
    file: exerciseFile,
    ...source.positionOfKey(path),
    code: 'too-large',
    message: `\`${path.join('.')}\` has ${count} entries; ${max} are the most there may be.`,
  });
  const rooms = Object.entries(countsMax).flatMap(([room, max]) => {
    const count = countOf(within(source.value, room));
    return count > max ? [problem([room], count, max)] : [];
  });
  const tests = entriesOf(within(source.value, 'tests')).flatMap(([part, lists]) => {
    const count = entriesOf(lists).reduce((sum, [, answers]) => sum + countOf(answers), 0);
    return count > testsMax ? [problem(['tests', part], count, testsMax)] : [];
  });
  return [...rooms, ...tests];
}

function within(value: unknown, key: string): unknown {
  return entriesOf(value).find(([own]) => own === key)?.[1];
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function countOf(value: unknown): number {
  return entriesOf(value).length;
}

function byteLengthOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function tooLong(file: string, bytesMax: number): FileProblem {
  const message = `The file is longer than ${bytesMax / 1024} KiB.`;
  return { file, line: 1, column: 1, code: 'too-large', message };
}
