import type { Form, Verdict, WrongLine } from '../grading/verdict';
import { defaultTex } from '../math/notation/name-look';
import type { ReadProblem, ReadProblemCode } from '../math/notation/problem';
import { isScalar, type Shape, shapeToText } from '../math/shapes';
import { cellInWords, cellsSentence, type TexOf } from './cell-sentences';
import { findingSentence } from './finding-sentences';
import { type SentenceForm, saidAs } from './said-as';
import type { Translate } from './translator';

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
  'name-taken': [['found', 'wanted'], ['found']],
  'name-needs-index': [['found', 'suggestion']],
  'defined-by-itself': [['found']],
  'derived-by-own': [['found']],
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
  'bad-shape': [['found', 'suggestion'], ['found', 'wanted'], ['found']],
  'half-filled': [['found', 'wanted']],
  'bad-choice': [['found']],
  'shapes-do-not-fit': [['suggestion', 'wanted'], ['suggestion'], ['wanted'], ['found']],
  'two-layouts': [['wanted']],
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
  for (const name of details ?? []) {
    const detail = withBoxes(problem[name] ?? '');
    const isCounted = problem.code === 'half-filled' || /^\d+ × \d+$/.test(detail);
    values[name] = isCounted ? detail.replaceAll(/\d+/g, (digits) => showNumber(Number(digits))) : detail;
  }
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

/** A dollar sign that was typed, where dollar signs stand around formulas. */
const dollarInTex = () => '$\\text{\\textdollar}$';

/**
 * What is said of one verdict. `showNumber` writes counts and line numbers in the reader's digits; `texOf` names cells
 * on a page as their exercise writes them.
 */
export function sentenceFor(
  verdict: Verdict,
  translate: Translate,
  showNumber: (value: number) => string = String,
  form: SentenceForm = 'text',
  texOf: TexOf = defaultTex,
): string {
  switch (verdict.kind) {
    case 'correct':
      return translate('verdicts.correct');
    case 'partly':
      return cellsSentence(verdict, translate, showNumber, form, texOf);
    case 'incorrect':
      return incorrectSentence(verdict, translate, showNumber, form, texOf);
    case 'not-in-form':
      return notInFormSentence(verdict.wanted, translate, form);
    case 'wrong-shape':
      return wrongShapeSentence(verdict, translate, showNumber, form);
    case 'unread': {
      const problem = problemSentence(verdict.problem, translate, showNumber);
      const shown = form === 'text' ? problem : problem.replaceAll('$', dollarInTex);
      const cell =
        verdict.cell === undefined ? null : cellInWords(verdict.cell, translate, showNumber, form, texOf);
      if (cell !== null) return translate('verdicts.unread-cell', { cell, problem: shown });
      if (verdict.line === undefined) return shown;
      return translate('verdicts.unread-line', { line: showNumber(verdict.line), problem: shown });
    }
    case 'undecided':
      if (verdict.line === undefined) return translate('verdicts.undecided');
      return translate('verdicts.undecided-line', { line: showNumber(verdict.line) });
  }
}

/** `n1 × m`, or the words for a single number. */
export function shapeInWords(shape: Shape, translate: Translate): string {
  return isScalar(shape) ? translate('verdicts.number') : shapeToText(shape);
}

function incorrectSentence(
  verdict: Extract<Verdict, { kind: 'incorrect' }>,
  translate: Translate,
  showNumber: (value: number) => string,
  form: SentenceForm,
  texOf: TexOf,
): string {
  if (verdict.cells !== undefined)
    return cellsSentence({ ...verdict, cells: verdict.cells }, translate, showNumber, form, texOf);
  const finding = verdict.finding && findingSentence(verdict.finding, translate, form);
  if (verdict.firstWrongLine !== undefined) {
    const lines = wrongLineSentence(verdict, translate, showNumber);
    return finding === undefined ? lines : translate('verdicts.incorrect-because', { lines, finding });
  }
  if (finding !== undefined) return finding;
  if (!verdict.counterexample) return translate('verdicts.incorrect');
  return translate(
    verdict.counterexample.yours === null ? 'verdicts.incorrect-undefined' : 'verdicts.incorrect-at',
  );
}

/** Which line is wrong, and what it does not follow from. */
export function wrongLineSentence(
  { firstWrongLine = 1, lineBefore = firstWrongLine - 1, firstWrongSide }: WrongLine,
  translate: Translate,
  showNumber: (value: number) => string,
): string {
  const [line, before] = [showNumber(firstWrongLine), showNumber(lineBefore)];
  if (firstWrongSide !== undefined)
    return translate('verdicts.incorrect-side', { line, side: showNumber(firstWrongSide) });
  if (lineBefore > 0) return translate('verdicts.incorrect-line', { before, line });
  return firstWrongLine === 1
    ? translate('verdicts.incorrect-first-line')
    : translate('verdicts.incorrect-line-from-start', { line });
}

function wrongShapeSentence(
  verdict: Extract<Verdict, { kind: 'wrong-shape' }>,
  translate: Translate,
  showNumber: (value: number) => string,
  form: SentenceForm,
): string {
  const sentence = shapesSentence(verdict, translate, form);
  if (verdict.firstWrongLine === undefined) return sentence;
  const lines = wrongLineSentence(verdict, translate, showNumber);
  return translate('verdicts.incorrect-because', { lines, finding: sentence });
}

function shapesSentence(
  { yours, wanted, finding }: Extract<Verdict, { kind: 'wrong-shape' }>,
  translate: Translate,
  form: SentenceForm,
): string {
  const shapes = translate('verdicts.wrong-shape', {
    yours: shapeInWords(yours, translate),
    wanted: shapeInWords(wanted, translate),
  });
  if (!finding) return shapes;
  return translate('verdicts.wrong-shape-because', {
    shapes,
    finding: findingSentence(finding, translate, form),
  });
}

function notInFormSentence(
  { use, lacks = use.length > 0 ? 'names' : 'derivative', step }: Form,
  translate: Translate,
  form: SentenceForm,
): string {
  if (lacks === 'steps' && step !== undefined)
    return translate('verdicts.not-in-form-step', { step: saidAs(form, step) });
  if (lacks !== 'names') return translate(`verdicts.not-in-form-${lacks}`);
  const listed = use
    .map(({ name, tex }) => saidAs(form, { text: name, tex }))
    .join(translate('verdicts.separator'));
  return translate('verdicts.not-in-form-names', { names: listed });
}
