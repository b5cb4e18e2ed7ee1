import { describe, expect, test } from 'vitest';
import { flawsAt } from '@/lib/authoring/flaws-at';
import { checkTexts } from '@/lib/catalog/check-texts';
import { problemToLine } from '@/lib/catalog/file-problem';
import { partKinds } from '@/lib/catalog/public-exercise';
import { checkPart, checkTogether } from '@/lib/grading/check-exercise';
import { grade } from '@/lib/grading/grade';
import { answeredExample, answersIn, exampleNames, examplesBelow, findExample } from './examples';

describe.each(exampleNames)('the example %s', (name) => {
  const exercise = findExample(name);

  test('passes the check that every exercise passes', () => {
    const checks = exercise.parts.map((part) => checkPart(exercise, part));
    const { flaws, checkCount } = checkTogether(exercise, checks);
    expect(checkCount).toBeGreaterThan(0);
    expect(flawsAt(flaws, exercise).map((flaw) => problemToLine(flaw, name))).toEqual([]);
  });

  test('says everything in every language', () => {
    expect(checkTexts(exercise).map((problem) => problemToLine(problem, name))).toEqual([]);
  });
});

test('together the examples show every kind of part', () => {
  const kinds = exampleNames.flatMap((name) => findExample(name).parts.map(({ kind }) => kind));
  expect([...new Set(kinds)].sort()).toEqual([...partKinds].sort());
});

test('each example stands below one section', () => {
  expect(Object.values(examplesBelow).flat().sort()).toEqual([...exampleNames].sort());
});

test('the first example has fifteen lines and its tests', () => {
  const [before = ''] = findExample('one-line').content.yaml.split('tests:');
  expect(before.trim().split('\n').length).toBeLessThanOrEqual(15);
});

test('its answers are right, not as asked, wrong for several reasons, and unread', () => {
  const exercise = findExample(answeredExample);
  const verdicts = answersIn(exercise).map(({ part, answer }) => grade(exercise, part, answer));
  const kinds = new Set(verdicts.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['correct', 'incorrect', 'not-in-form', 'unread']);
  const findings = verdicts.flatMap((verdict) => (verdict.kind === 'incorrect' ? [verdict.finding?.id] : []));
  expect(new Set(findings).size).toBe(3);
});
