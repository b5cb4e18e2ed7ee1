import type { Finding, Verdict } from '../grading/verdict';
import type { ReadProblem, ReadProblemCode } from '../math/notation/problem';
import { isScalar, type Shape, shapeToText } from '../math/shapes';

/** Looks a message up by its full key (`verdicts.correct`) and fills its places. */
export type Translate = (key: string, values?: Record<string, string>) => string;

type ProblemDetail = 'found' | 'suggestion' | 'wanted';

/**
 * The sentences there are for each problem, the one that says most first: each is named by the details it
 * needs. Every code also has a `plain` one, for a problem that carries no detail.
 */
export const problemVariants = {
  empty: [],
  'too-long': [['wanted']],
  'too-deep': [],
  'too-many-digits': [['wanted'], ['found']],
  'too-large': [],
  'unknown-character': [['found', 'suggestion'], ['found']],
  'unknown-name': [['found', 'suggestion'], ['found']],
  'not-yet': [['found']],
  'missing-close': [['found', 'suggestion'], ['found']],
  'unexpected-close': [['found', 'suggestion'], ['found']],
  'missing-operand': [['found']],
  'two-operators': [['found']],
  'ambiguous-comma': [['found', 'suggestion'], ['found']],
  'missing-argument': [['found', 'suggestion'], ['found']],
  'argument-count': [['found', 'wanted']],
  'needs-index': [['found', 'suggestion'], ['found', 'wanted'], ['found']],
  'index-count': [['found', 'wanted'], ['found']],
  'index-name': [['found', 'suggestion'], ['found']],
  'bad-number': [['found', 'suggestion'], ['found']],
  'bad-shape': [['found', 'suggestion'], ['found']],
  'bad-choice': [['found']],
  'shapes-do-not-fit': [['suggestion', 'wanted'], ['suggestion'], ['wanted'], ['found']],
  'needs-number': [['wanted'], ['found']],
  'not-differentiable': [['found']],
  unsupported: [['found', 'suggestion'], ['found']],
} as const satisfies Record<ReadProblemCode, readonly (readonly ProblemDetail[])[]>;

/** What cannot be read, said with as much as the problem knows. `showNumber` as for `sentenceFor`. */
export function problemSentence(
  problem: ReadProblem,
  translate: Translate,
  showNumber: (value: number) => string = String,
): string {
  const variants: readonly (readonly ProblemDetail[])[] = problemVariants[problem.code];
  const details = variants.find((names) =>
    names.every((name) => problem[name] !== undefined && problem[name] !== ''),
  );
  const values: Record<string, string> = {};
  for (const name of details ?? []) values[name] = withBoxes(problem[name] ?? '');
  if (values.wanted)
    values.wanted = values.wanted
      .replaceAll(/^\d+$/g, (digits) => showNumber(Number(digits)))
      .replaceAll(', ', translate('verdicts.separator'));
  return translate(`problems.${problem.code}.${details ? details.join('-') : 'plain'}`, values);
}

/** What the visual editor leaves open stands in LaTeX as a command, and on the page as a box. */
function withBoxes(typed: string): string {
  return typed.replaceAll(/\\placeholder\{[^{}]*\}/g, '□');
}

/** One sentence for one verdict. `showNumber` writes counts and line numbers in the reader's digits. */
export function sentenceFor(
  verdict: Verdict,
  translate: Translate,
  showNumber: (value: number) => string = String,
): string {
  switch (verdict.kind) {
    case 'correct':
      return translate('verdicts.correct');
    case 'partly':
      return translate('verdicts.partly', {
        right: showNumber(verdict.cells.filter((cell) => cell.credit === 1).length),
        total: showNumber(verdict.cells.length),
      });
    case 'incorrect':
      return incorrectSentence(verdict, translate, showNumber);
    case 'not-in-form':
      return notInFormSentence(verdict.wanted.use, translate);
    case 'wrong-shape':
      return translate('verdicts.wrong-shape', {
        yours: shapeInWords(verdict.yours, translate),
        wanted: shapeInWords(verdict.wanted, translate),
      });
    case 'unread':
      return problemSentence(verdict.problem, translate, showNumber);
    case 'undecided':
      return translate('verdicts.undecided');
  }
}

/** `n1 × m`, or the words for a single number. */
export function shapeInWords(shape: Shape, translate: Translate): string {
  return isScalar(shape) ? translate('verdicts.number') : shapeToText(shape);
}

function findingSentence(finding: Finding, translate: Translate): string {
  const names = Object.entries(finding.names ?? {}).map(([name, { text }]) => [name, text]);
  return translate(`findings.${finding.id}.${finding.variant ?? 'plain'}`, Object.fromEntries(names));
}

function incorrectSentence(
  verdict: Extract<Verdict, { kind: 'incorrect' }>,
  translate: Translate,
  showNumber: (value: number) => string,
): string {
  if (verdict.finding) return findingSentence(verdict.finding, translate);
  if (verdict.firstWrongLine === 1) return translate('verdicts.incorrect-first-line');
  if (verdict.firstWrongLine !== undefined) {
    const line = verdict.firstWrongLine;
    return translate('verdicts.incorrect-line', { before: showNumber(line - 1), line: showNumber(line) });
  }
  if (!verdict.counterexample) return translate('verdicts.incorrect');
  return translate(
    verdict.counterexample.yours === null ? 'verdicts.incorrect-undefined' : 'verdicts.incorrect-at',
  );
}

function notInFormSentence(names: { name: string }[], translate: Translate): string {
  if (names.length === 0) return translate('verdicts.not-in-form');
  const listed = names.map((entry) => entry.name).join(translate('verdicts.separator'));
  return translate('verdicts.not-in-form-names', { names: listed });
}
