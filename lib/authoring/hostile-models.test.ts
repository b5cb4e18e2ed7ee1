import { describe, expect, test } from 'vitest';
import type { ExerciseContent } from '../catalog/exercise';
import type { FileProblem } from '../catalog/file-problem';
import { revisionOf } from '../catalog/files';
import { describeExercise } from './analysis';
import { countsMax, yamlBytesMax } from './bundle-limits';
import { readBundle } from './read-bundle';

const head = 'format: 1\nlevel: 1\nskills: [chain-rule]\n';

function bundleOf(yaml: string, texts: ExerciseContent['texts'] = {}): ExerciseContent {
  const ids = [...yaml.slice(yaml.indexOf('parts:')).matchAll(/^ {2}(\w+):/gm)].map(([, id]) => id);
  const en = `# Title\n\nText.\n\n${ids.map((id) => `## ${id}\n\nQuestion.\n`).join('\n')}`;
  return { yaml: head + yaml, texts: { en, ...texts } };
}

function problemsOf(bundle: ExerciseContent): FileProblem[] {
  return readBundle(bundle, 'a', revisionOf).reading.problems;
}

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `  ${line(at)}\n`).join('');
}

const squares = lines(40, (at) => `x${at + 1}: x${at} * x${at}`);
const part = 'parts:\n  a:\n    gradient';

/** Each would keep a processor busy for minutes or for ever, or fill the memory, were it worked out. */
const costly: [string, string, number][] = [
  ['a gradient of squares of squares', `symbols:\n  x0: real\nmodel:\n${squares}${part}: x40 by x0\n`, 49],
  [
    'a gradient over as many ways as Fibonacci numbers',
    `symbols:\n  x0, x1: real\nmodel:\n${lines(40, (at) => `x${at + 2}: x${at} * x${at + 1}`)}${part}: x41 by x0\n`,
    49,
  ],
  [
    'sums in sums',
    `symbols:\n  x: real\nmodel:\n  u: 2 x\n  y: sum(i, 1, 1000, sum(j, 1, 1000, sum(k, 1, 1000, u i j k)))\n${part}: y by x\n`,
    8,
  ],
  [
    'a sum that never ends',
    `symbols:\n  x: real\nmodel:\n  y: sum(i, 1, 1000000000, x i)\n${part}: y by x\n`,
    7,
  ],
  [
    'matrices of 64 × 64 everywhere',
    `sizes: { n: 64 }\nsymbols:\n  A, B: real (n, n)\nmodel:\n  C: A B\n  J: sum(C)\n${part}: J by A\n`,
    8,
  ],
  [
    'derivatives of derivatives',
    `symbols:\n  x: real\nmodel:\n  y0: sin(x) exp(x) x^3\n${lines(12, (at) => `y${at + 1}: d(y${at}, x)`)}${part}: y12 by x\n`,
    12,
  ],
  [
    'a derivative in a derivative in a derivative',
    `symbols:\n  x: real\nmodel:\n  y: ${'d('.repeat(12)}x^20 sin(x)${', x)'.repeat(12)}\n${part}: y by x\n`,
    7,
  ],
  [
    'a product of many factors',
    `symbols:\n  x: real\nmodel:\n  y: ${Array.from({ length: 60 }, (_, at) => `sin(${at} x)`).join(' * ')}\n${part}: y by x\n`,
    10,
  ],
];

describe('a model that explodes', () => {
  test.each(costly)('%s: refused at its line', (_, yaml, line) => {
    expect(problemsOf(bundleOf(yaml))).toMatchObject([{ file: 'exercise.yaml', line, code: 'too-costly' }]);
  });

  test.each<[string, string, number, FileProblem['code']]>([
    ['functions in functions', `${'sin('.repeat(400)}x${')'.repeat(400)}`, 7, 'bad-formula'],
    ['brackets in brackets', `${'('.repeat(20_000)}x${')'.repeat(20_000)}`, 7, 'bad-formula'],
  ])('%s are refused where they become too deep', (_, formula, line, code) => {
    const yaml = `symbols:\n  x: real\nmodel:\n  y: ${formula}\n${part}: y by x\n`;
    expect(problemsOf(bundleOf(yaml))).toMatchObject([{ line, code }]);
  });
});

test('where the reading is, is told before it works anything out', () => {
  const yaml = `symbols:\n  x: real\nmodel:\n  u: 2 x\n  y: u^2\n${part}: y by x\n  b:\n    number: 2\n`;
  const bundle = bundleOf(yaml);
  const places: string[] = [];
  readBundle(bundle, 'a', revisionOf, ({ file, line }) => places.push(`${file}:${line}`));
  const [model, u, y, a, b] = [6, 7, 8, 10, 12].map((line) => `exercise.yaml:${line}`);
  expect(places.filter((place, at) => place !== places[at - 1])).toEqual([
    ...[model, u, y, places[3], a, b, a, b, 'en.md:1'],
  ]);
});

test('conditions that no draw meets are refused at their line', () => {
  const yaml =
    'symbols:\n  a, b: integer 1..9\nmodel:\n  y: a + b\ndraw: { a: 1..9, b: 1..9 }\nwhere: [a + b > 100]\nparts:\n  p:\n    number: y\n';
  expect(problemsOf(bundleOf(yaml))).toMatchObject([{ line: 9, code: 'bad-draw' }]);
});

describe('a line without a value', () => {
  const flawsOf = (yaml: string) => {
    const { exercise, reading } = readBundle(bundleOf(yaml), 'a', revisionOf);
    if (exercise === null) throw new Error(JSON.stringify(reading.problems));
    const last = [...describeExercise(exercise)].at(-1);
    return last?.kind === 'done' ? last.flaws : [];
  };

  test('at its own point is named, and not what follows from it', () => {
    const yaml =
      'symbols:\n  x: real\nmodel:\n  y: 1/x\n  z: y + 1\nat: { x: 0 }\nparts:\n  a:\n    number: z\n';
    expect(flawsOf(yaml)[0]).toMatchObject({ line: 7, part: null, message: '`y` has no value at x = 0' });
    expect(flawsOf(yaml).filter(({ message }) => message.startsWith('`'))).toHaveLength(1);
  });

  test('in one of the variants is named with it', () => {
    const yaml =
      'symbols:\n  x: real\nmodel:\n  y: 1/(x - 2)\nat: { x: 1 }\ndraw: { x: [2] }\nparts:\n  a:\n    number: y\n';
    expect(flawsOf(yaml)[0]).toMatchObject({ line: 7, message: '`y` has no value at x = 2 (seed 1)' });
  });

  test('anywhere its symbols may be is named', () => {
    const yaml = `symbols:\n  x: positive\nmodel:\n  y: log(-x)\n${part}: y by x\n`;
    expect(flawsOf(yaml)[0]).toMatchObject({
      line: 7,
      message: '`y` has no value anywhere its symbols may be',
    });
  });

  test('somewhere only is none', () => {
    const yaml = `symbols:\n  x: real\nmodel:\n  y: log(x)\n${part}: y by x\n`;
    expect(flawsOf(yaml)).toEqual([]);
  });
});

describe('a bundle that is too large', () => {
  const small = `symbols:\n  x: real\nmodel:\n  y: x^2\n${part}: y by x\n`;

  test('one file', () => {
    const yaml = `${small}${'# long\n'.repeat(yamlBytesMax / 7)}`;
    expect(problemsOf(bundleOf(yaml))).toMatchObject([{ file: 'exercise.yaml', code: 'too-large' }]);
    expect(problemsOf(bundleOf(small, { fa: 'م'.repeat(40_000) }))).toMatchObject([
      { file: 'fa.md', code: 'too-large' },
    ]);
  });

  test('too many parts, at their key', () => {
    const parts = lines(countsMax.parts + 1, (at) => `p${at}:\n    gradient: y by x`);
    const yaml = `symbols:\n  x: real\nmodel:\n  y: x^2\nparts:\n${parts}`;
    expect(problemsOf(bundleOf(yaml))).toMatchObject([{ line: 8, code: 'too-large' }]);
  });

  test('too many lines of the model, at their key', () => {
    const yaml = `symbols:\n  x0: real\nmodel:\n${lines(countsMax.model + 1, (at) => `x${at + 1}: x${at}`)}${part}: x1 by x0\n`;
    expect(problemsOf(bundleOf(yaml))).toMatchObject([{ line: 6, code: 'too-large' }]);
  });
});

test('a language that is not there is no problem; a section that is not there is one', () => {
  const yaml = `symbols:\n  x: real\nmodel:\n  y: x^2\n${part}: y by x\n`;
  const { reading } = readBundle(
    bundleOf(yaml, { ar: '# عنوان\n\nنص.\n\n## a\n\nسؤال.\n' }),
    'a',
    revisionOf,
  );
  expect(reading).toMatchObject({ problems: [], missingTexts: ['fa', 'zh', 'ru'] });
  expect(problemsOf(bundleOf(yaml, { ar: '# عنوان\n\nنص.\n' }))).toMatchObject([
    { file: 'ar.md', code: 'missing-section' },
  ]);
});
