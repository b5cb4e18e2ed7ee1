import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { describeExercise } from '../authoring/analysis';
import { readBundle } from '../authoring/read-bundle';
import { templateFor } from '../authoring/templates';
import { problemToLine } from '../catalog/file-problem';
import { revisionOf } from '../catalog/files';
import { runCheck } from './check';

afterEach(() => {
  vi.restoreAllMocks();
});

const { yaml, texts } = templateFor('number');
const en = texts.en as string;

/** What the page of authoring finds and what `gradus check` finds in the folder of the same draft. */
test.each<[string, string, string | undefined]>([
  ['a mistake in the model', yaml.replace('yhat: w x', 'yhat: w q'), en],
  ['a key that does not exist', `${yaml}partz: 1\n`, en],
  ['a line without a value', yaml.replace('yhat: w x', 'yhat: w/(x - 3)'), en],
  [
    "a mistake in the author's tests",
    `${yaml}tests:\n  error:\n    correct: ["3"]\n    incorrect: { "16": sign }\n`,
    en,
  ],
  ['a section that is missing', yaml, '# Title\n\nText.\n'],
  ['nothing', yaml, en],
])('%s is told as in the folder that is exported', async (what, written, english) => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'gradus-')), 'a-number');
  const bundle = { yaml: written, texts: { en: english as string } };
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'exercise.yaml'), written);
  writeFileSync(path.join(folder, 'en.md'), english as string);

  const { reading, exercise } = readBundle(bundle, 'a-number', revisionOf);
  const last = exercise && [...describeExercise(exercise)].at(-1);
  const flaws = last?.kind === 'done' ? last.flaws : [];
  const found = [...reading.problems, ...flaws].map((problem) => `  ${problemToLine(problem, folder)}`);

  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const status = await runCheck([folder]);
  const told = out.split('\n').filter((line) => line.includes(`${folder}/`));
  expect(told).toEqual(found);
  expect(found.length > 0).toBe(what !== 'nothing');
  expect(status).toBe(what === 'nothing' ? 0 : 1);
});
