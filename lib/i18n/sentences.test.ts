import { describe, expect, test } from 'vitest';
import { locales } from '../catalog/public-exercise';
import type { Finding, Verdict } from '../grading/verdict';
import { type ReadProblem, readProblemCodes } from '../math/notation/problem';
import { findingSentence } from './finding-sentences';
import { problemSentence, problemVariants, sentenceFor, shapeInWords } from './sentences';
import { translator } from './translator';

const details = { found: '⟨found⟩', suggestion: '⟨suggestion⟩', wanted: '⟨wanted⟩' };
const counterexample = { point: [], yours: '1', right: '2' };

const namesFormula = (verdict: Verdict) =>
  verdict.kind === 'not-in-form' && ('step' in verdict.wanted || verdict.wanted.use.length > 0);

const verdicts: Verdict[] = [
  { kind: 'correct', witness: 'exact' },
  {
    kind: 'partly',
    credit: 0.5,
    cells: [
      { cell: 'a', credit: 1, mark: 'right' },
      { cell: 'b', credit: 0, mark: 'wrong' },
    ],
  },
  { kind: 'incorrect' },
  { kind: 'incorrect', counterexample },
  { kind: 'incorrect', counterexample: { ...counterexample, yours: null } },
  { kind: 'incorrect', firstWrongLine: 1 },
  { kind: 'incorrect', firstWrongLine: 3 },
  { kind: 'incorrect', finding: { id: 'sign' } },
  { kind: 'incorrect', firstWrongLine: 1, finding: { id: 'sign' } },
  { kind: 'incorrect', firstWrongLine: 3, finding: { id: 'sign' } },
  { kind: 'unread', line: 2, problem: { code: 'empty', at: 0, length: 0 } },
  { kind: 'undecided', line: 2 },
  { kind: 'not-in-form', wanted: { use: [], lacks: 'steps' } },
  { kind: 'not-in-form', wanted: { use: [], lacks: 'steps', step: { tex: 'x_{1}', text: 'x₁' } } },
  { kind: 'incorrect', firstWrongLine: 3, lineBefore: 0 },
  { kind: 'incorrect', firstWrongLine: 3, firstWrongSide: 2 },
  { kind: 'wrong-shape', firstWrongLine: 2, yours: { rows: 2, columns: 1 }, wanted: { rows: 1, columns: 2 } },
  { kind: 'not-in-form', wanted: { use: [], lacks: 'derivative' } },
  { kind: 'not-in-form', wanted: { use: [], lacks: 'tidy' } },
  { kind: 'not-in-form', wanted: { use: [], lacks: 'chain' } },
  {
    kind: 'not-in-form',
    wanted: {
      use: [
        { name: 'y', tex: 'y' },
        { name: 'yhat', tex: '\\hat{y}' },
      ],
    },
  },
  { kind: 'wrong-shape', yours: { rows: 'n0', columns: 'm' }, wanted: { rows: 1, columns: 1 } },
  {
    kind: 'wrong-shape',
    yours: { rows: 'n0', columns: 'm' },
    wanted: { rows: 'm', columns: 'n0' },
    finding: { id: 'transposed' },
  },
  { kind: 'unread', problem: { code: 'unknown-name', at: 0, length: 1, found: 'q' } },
  { kind: 'undecided' },
];

const places = /[{}]|problems\.|verdicts\.|findings\./;

describe.each(locales)('in %s', (locale) => {
  const translate = translator(locale);

  test.each(readProblemCodes)('a problem "%s" has a plain sentence', (code) => {
    expect(problemSentence({ code, at: 0, length: 0 }, translate)).not.toMatch(places);
  });

  test.each(readProblemCodes)('a problem "%s" says what it knows, in every variant', (code) => {
    for (const names of problemVariants[code]) {
      const problem: ReadProblem = { code, at: 0, length: 0 };
      for (const name of names) problem[name] = details[name];
      const sentence = problemSentence(problem, translate);
      expect(sentence).not.toMatch(places);
      for (const name of names) expect(sentence).toContain(details[name]);
    }
  });

  test('every verdict has one sentence, different for different reasons', () => {
    const sentences = verdicts.map((verdict) => sentenceFor(verdict, translate));
    for (const sentence of sentences) expect(sentence).not.toMatch(places);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('a page is told the same, with formulas set', () => {
    const factor = { tex: '\\hat{y}', text: 'ŷ' };
    const finding: Finding = { id: 'factor-missing', names: { factor } };
    const verdict: Verdict = { kind: 'incorrect', finding };
    const text = sentenceFor(verdict, translate);
    expect(text).toContain('ŷ');
    expect(sentenceFor(verdict, translate, String, 'page')).toBe(text.replace('ŷ', '$\\hat{y}$'));
    for (const verdict of verdicts.filter((one) => one.kind !== 'incorrect' && !namesFormula(one)))
      expect(sentenceFor(verdict, translate, String, 'page')).toBe(sentenceFor(verdict, translate));
  });

  test('a wrong shape says its finding too', () => {
    const shapes = { yours: { rows: 'n0', columns: 'm' }, wanted: { rows: 'm', columns: 'n0' } };
    const finding: Finding = { id: 'transposed' };
    const plain = sentenceFor({ kind: 'wrong-shape', ...shapes }, translate);
    const both = sentenceFor({ kind: 'wrong-shape', ...shapes, finding }, translate);
    expect(both.startsWith(plain)).toBe(true);
    expect(both.endsWith(findingSentence(finding, translate))).toBe(true);
  });
});

describe('sentences', () => {
  test('keep what was typed from turning the direction of an Arabic or Persian sentence', () => {
    for (const locale of ['ar', 'fa'] as const) {
      const problem: ReadProblem = { code: 'unknown-name', at: 0, length: 1, found: 'q', suggestion: 'w' };
      const sentence = problemSentence(problem, translator(locale));
      expect(sentence).toContain('\u2066q\u2069');
      expect(sentence).toContain('\u2066w\u2069');
    }
  });

  test('show typed braces and angle brackets as they are', () => {
    const problem: ReadProblem = { code: 'unknown-character', at: 0, length: 1, found: '{<b>}' };
    expect(problemSentence(problem, translator('en'))).toContain('{<b>}');
  });

  test('show a place left open in the visual editor as the box it is there', () => {
    const problem = { code: 'missing-operand', at: 0, length: 14, found: '\\placeholder{}' } as const;
    expect(problemSentence(problem, translator('en'))).toContain('“□”');
  });

  test('show a typed dollar sign on a page without taking it for the edge of a formula', () => {
    const problem: ReadProblem = { code: 'unknown-character', at: 0, length: 1, found: '$' };
    const sentence = sentenceFor({ kind: 'unread', problem }, translator('en'), String, 'page');
    expect(sentence).toContain('“$\\text{\\textdollar}$”');
  });

  test('an empty detail is no detail', () => {
    const problem: ReadProblem = { code: 'unknown-name', at: 0, length: 1, found: 'q', suggestion: '' };
    expect(problemSentence(problem, translator('en'))).not.toContain('“”');
  });

  test('counts are written in the digits handed in', () => {
    const verdict: Verdict = { kind: 'incorrect', firstWrongLine: 3 };
    expect(sentenceFor(verdict, translator('fa'), (value) => (value === 3 ? '۳' : '۲'))).toContain('۳');
  });

  test('says of a matrix which shape it has and which it should have, in the digits of the reader', () => {
    const problem = { code: 'bad-shape', at: 0, length: 3, found: '3 × 1', wanted: '2 × 3' } as const;
    const persian = (value: number) => String.fromCharCode(0x06f0 + value);
    const sentence = sentenceFor({ kind: 'unread', problem, cell: 'values W' }, translator('fa'), persian);
    expect(sentence).toContain('۳ × ۱');
    expect(sentence).toContain('۲ × ۳');
  });

  test('counts the entries of a matrix that is half filled, in the digits of the reader', () => {
    const problem = { code: 'half-filled', at: 0, length: 3, found: '3', wanted: '4' } as const;
    const persian = (value: number) => String.fromCharCode(0x06f0 + value);
    expect(problemSentence(problem, translator('fa'), persian)).toMatch(/۳.*۴/);
    expect(problemSentence(problem, translator('en'))).toContain('3 of 4');
  });

  test('name what an answer may hold as it is typed, and on a page as it is set', () => {
    const use = [
      { name: 'y', tex: 'y' },
      { name: 'yhat', tex: '\\hat{y}' },
    ];
    const said = (form: 'text' | 'page') =>
      sentenceFor({ kind: 'not-in-form', wanted: { use } }, translator('en'), String, form);
    expect(said('text')).toContain('only: y, yhat.');
    expect(said('page')).toContain('only: $y$, $\\hat{y}$.');
  });

  test('say of lines which one, and why, and which step is still wanted', () => {
    const said = (verdict: Verdict) => sentenceFor(verdict, translator('en'), String, 'page');
    expect(said({ kind: 'incorrect', firstWrongLine: 3, finding: { id: 'sign' } })).toBe(
      'Right up to line 2; line 3 does not follow from it. Right up to the sign.',
    );
    expect(said({ kind: 'incorrect', firstWrongLine: 4, lineBefore: 2 })).toBe(
      'Right up to line 2; line 4 does not follow from it.',
    );
    expect(said({ kind: 'incorrect', firstWrongLine: 2, lineBefore: 0 })).toBe(
      'Line 2 is not equal to the start.',
    );
    expect(said({ kind: 'incorrect', firstWrongLine: 3, lineBefore: 2, firstWrongSide: 2 })).toBe(
      'In line 3, side 2 is not equal to the one before it.',
    );
    const step = { tex: 'x_{1}', text: 'x₁' };
    expect(said({ kind: 'not-in-form', wanted: { use: [], lacks: 'steps', step } })).toContain('$x_{1}$');
    expect(said({ kind: 'unread', line: 2, problem: { code: 'empty', at: 0, length: 0 } })).toMatch(
      /^Line 2: /,
    );
  });

  test('a limit is written in the digits handed in, a letter stays', () => {
    const limit: ReadProblem = { code: 'too-long', at: 0, length: 1, wanted: '4000' };
    expect(problemSentence(limit, translator('fa'), () => '۴٬۰۰۰')).toContain('۴٬۰۰۰');
    const index: ReadProblem = { code: 'needs-index', at: 0, length: 1, found: 'x', wanted: 'i' };
    expect(problemSentence(index, translator('fa'), () => '۱')).toContain('\u2066i\u2069');
  });

  test('a single number is named in words, not as 1 × 1', () => {
    expect(shapeInWords({ rows: 1, columns: 1 }, translator('en'))).toBe('a single number');
    expect(shapeInWords({ rows: 'n1', columns: 1 }, translator('en'))).toBe('n1 × 1');
  });
});
