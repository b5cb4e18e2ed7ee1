import { join } from 'node:path';
import type { Exercise } from '@/lib/catalog/exercise';
import { problemToLine } from '@/lib/catalog/file-problem';
import { loadFolder } from '@/lib/catalog/files';
import { type OverviewSection, writingFolder } from './overview';

export const exampleNames = ['one-line', 'linear-layer', 'line-by-descent', 'two-variants'] as const;
export type ExampleName = (typeof exampleNames)[number];

/** The examples below each section of the overview. */
export const examplesBelow: Partial<Record<OverviewSection, readonly ExampleName[]>> = {
  model: ['one-line'],
  parts: ['linear-layer', 'line-by-descent'],
  variants: ['two-variants'],
};

/** The example whose answers show how mistakes are found. */
export const answeredExample = 'one-line';

/** An example is an exercise like any other, kept beside this page. A test checks each as `gradus check` does. */
export function findExample(name: ExampleName): Exercise {
  const loaded = loadFolder(join(process.cwd(), writingFolder, 'examples', name));
  if (loaded.kind === 'problems')
    throw new Error(loaded.problems.map((problem) => problemToLine(problem, name)).join('\n'));
  return loaded.exercise;
}

/** The answers in an example's tests that are one text, with their part: right ones first. */
export function answersIn({ tests }: Exercise): { part: string; answer: string }[] {
  return tests.flatMap(({ part, correct, notInForm, incorrect, unread }) =>
    [...correct, ...notInForm, ...incorrect.map(({ answer }) => answer), ...unread].flatMap((answer) =>
      typeof answer === 'string' ? [{ part, answer }] : [],
    ),
  );
}
