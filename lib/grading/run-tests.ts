import type { Exercise, PartTests } from '../catalog/exercise';
import type { TestAnswer } from '../catalog/test-answer';
import { nearest } from '../math/notation/nearest';
import { grade } from './grade';
import type { Flaw } from './proof';
import { findingIds, type Verdict } from './verdict';

/** What became of an answer in the author's tests. `finding`: what they say explains it, if anything. */
export type TestResult = {
  answer: TestAnswer;
  /** Where it stands in the file. */
  path: (string | number)[];
  expected: { verdict: Verdict['kind']; finding: string | null };
  verdict: Verdict;
  /** In English; empty where it is as expected. */
  problems: string[];
};

/** Where an author leaves open what explains an answer, or nothing does. */
const anyFinding = 'other';

type Written = { list: string; at: string | number; expected: TestResult['expected']; answer: TestAnswer };

/** Judges the answers of `tests` in the variant they are for. */
export function runTests(exercise: Exercise, tests: PartTests): TestResult[] {
  return writtenIn(tests).map(({ list, at, expected, answer }) => {
    const verdict = grade(exercise, tests.part, answer);
    const problems = problemsOf(answer, expected, verdict);
    return { answer, path: ['tests', tests.part, list, at], expected, verdict, problems };
  });
}

/** What is wrong with them, each at its place. */
export function flawsOfTests(part: string, results: readonly TestResult[]): Flaw[] {
  return results.flatMap(({ path, problems }) => problems.map((message) => ({ part, path, message })));
}

function writtenIn(tests: PartTests): Written[] {
  const listed = (list: string, verdict: Verdict['kind'], answers: readonly TestAnswer[]): Written[] =>
    answers.map((answer, at) => ({ list, at, expected: { verdict, finding: null }, answer }));
  return [
    ...listed('correct', 'correct', tests.correct),
    ...listed('partly', 'partly', tests.partly),
    ...tests.incorrect.map(({ answer, finding }, at): Written => {
      const key = finding === null ? at : [answer].flat().join('\n');
      return { list: 'incorrect', at: key, expected: { verdict: 'incorrect', finding }, answer };
    }),
    ...listed('unread', 'unread', tests.unread),
    ...listed('wrong-shape', 'wrong-shape', tests.wrongShape),
    ...listed('not-in-form', 'not-in-form', tests.notInForm),
  ];
}

function problemsOf(answer: TestAnswer, expected: TestResult['expected'], verdict: Verdict): string[] {
  const { verdict: wanted, finding } = expected;
  const kind =
    verdict.kind === wanted ? [] : [`${JSON.stringify(answer)} should be ${wanted} and is ${verdict.kind}`];
  return finding === null || finding === anyFinding
    ? kind
    : [...kind, ...findingProblems(answer, finding, verdict)];
}

function findingProblems(answer: TestAnswer, wanted: string, verdict: Verdict): string[] {
  const known: readonly string[] = findingIds;
  if (!known.includes(wanted)) {
    const near = nearest(wanted, [...known, anyFinding]);
    const hint = near === null ? '' : ` (Did you mean \`${near}\`?)`;
    return [`There is no finding \`${wanted}\`.${hint}`];
  }
  if (verdict.kind !== 'incorrect') return [];
  const found = verdict.finding?.id ?? 'nothing';
  if (found === wanted) return [];
  return [`${JSON.stringify(answer)} should be explained by ${wanted} and is by ${found}`];
}
