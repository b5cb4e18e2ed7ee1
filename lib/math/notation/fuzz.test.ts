import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../expression';
import { answers, latexAnswers } from './answers.fixture';
import { shapeOf } from './check-shapes';
import { type ReadProblem, readProblemCodes } from './problem';
import { readExpression } from './read';
import { type ScopeId, scopes } from './scopes.fixture';
import { setAlike } from './set-alike.fixture';
import { toTex } from './to-tex';
import { toText } from './to-text';

const pieces = answers.flatMap((answer) => answer.match(/[\p{L}\p{M}\d]+|\s+|./gu) ?? []);
const odd = [
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u200d',
  '\ufeff',
  '\u0302',
  '\ud83d',
  '😀',
  '٬',
  '½',
  '\\frac',
  '_{',
  '^{',
  '^(i)',
  '^{(i)}',
  '1_{',
  '≈',
  '||',
  'd(',
  'sum(',
  'Σ_',
  '∂',
  "'",
  '%',
];

/** Whole pieces put together at will, and answers with something else put into them. */
function splicedFrom(parts: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((list) => list.join(''));
}

function cutFrom(whole: readonly string[], parts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...whole), fc.nat(60), fc.nat(20), fc.constantFrom(...parts))
    .map(([answer, at, length, put]) => answer.slice(0, at) + put + answer.slice(at + length));
}

function repeatedFrom(parts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...parts), fc.integer({ min: 1, max: 2000 }))
    .map(([piece, count]) => piece.repeat(count).slice(0, 4000));
}

const anything = fc.string({ unit: 'binary', maxLength: 80 });
const scattered = fc.string({ unit: fc.constantFrom(...'xyw12.,;+-*/^_(){}[]|=<dσ∂Σ ᵀ²₁'), maxLength: 60 });
const scatteredLatex = fc.string({
  unit: fc.constantFrom(...'xyw12.,+-*/^_(){}[]|=<d\\\\&{}^_ ̂ᵀ²₁'),
  maxLength: 60,
});
const nested = fc
  .tuple(
    fc.constantFrom(
      '(',
      '[',
      '-(',
      'sin(',
      '|',
      '2^',
      '√',
      'd(',
      'sum(',
      '{',
      'Σ_i ',
      'max(1,',
      '||',
      'x1^{',
    ),
    fc.nat(900),
  )
  .map(([open, count]) => `${open.repeat(count)}y`.slice(0, 4000));
const textParts = [...pieces, ...odd];
const monotonous = [
  ...textParts,
  '9',
  '٣',
  'y',
  'w1',
  'dw1/',
  'P(y=+1|',
  'H_{',
  'y_',
  '%',
  '^T',
  'd(',
  '∂(y)/∂',
];

const latexPieces = latexAnswers.flatMap((answer) => answer.match(/\\[A-Za-z]+|[A-Za-z\d]+|\s+|./gu) ?? []);
const latexOdd = [
  ...odd,
  ...[
    '\\',
    '\\begin{cases}',
    '\\end{cases}',
    '\\\\',
    '&',
    '\\left',
    '\\right',
    '\\left|',
    '\\foo',
    '\\frca',
    '$',
  ],
  ...['{', '}', '{}', '^', '_', '\\mathbf{1}', '\\text{', 'а', '\\\u202e', '\\placeholder{}', '\\sqrt['],
];
const latexParts = [...latexPieces, ...latexOdd];
const latexNested = fc
  .tuple(
    fc.constantFrom(
      ...[
        '{',
        '\\frac{',
        '\\frac{1}{',
        '\\left(',
        '\\left|',
        '^{',
        '_{',
        '\\hat{',
        '\\sqrt{',
        '\\text{',
        '\\exp{',
      ],
      ...[
        '\\begin{cases}',
        '\\mathbf{1}_{',
        '\\frac{\\partial{',
        '\\lvert ',
        '\\sqrt[',
        '\\hat',
        '\\frac\\frac',
      ],
    ),
    fc.nat(1500),
    fc.boolean(),
  )
  .map(([open, count, isClosed]) => {
    const closed = isClosed ? '}'.repeat(open.split('{').length - 1).repeat(count) : '';
    return `${open.repeat(count)}y${closed}`.slice(0, 4000);
  });

const scopeIds = Object.keys(scopes) as ScopeId[];

function look(text: string, scope: ScopeId, notation: 'text' | 'latex'): void {
  const reading = readExpression(text, scopes[scope], { notation });
  if (reading.kind === 'problem') {
    checkPlace(reading.problem, text);
    return;
  }
  checkWritten(toText(reading.expression), reading.expression, scope, 'text');
  checkWritten(toTex(reading.expression, scopes[scope]), reading.expression, scope, 'latex');
  const shape = shapeOf(reading.expression, scopes[scope]);
  if (shape.kind === 'problem') checkPlace(shape.problem, text);
}

/** What was read can be written and read again; written out it may be longer than anything that is read. */
function checkWritten(
  written: string,
  expression: Expression,
  scope: ScopeId,
  notation: 'text' | 'latex',
): void {
  const again = readExpression(written, scopes[scope], { notation });
  if (again.kind === 'problem')
    expect(['too-long', 'too-deep', 'too-large'], written).toContain(again.problem.code);
  else if (notation === 'text') expect(again.expression).toEqual(expression);
  else expect(setAlike(again.expression), written).toEqual(setAlike(expression));
}

function checkPlace({ code, at, length, found }: ReadProblem, text: string): void {
  expect(readProblemCodes).toContain(code);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(length).toBeGreaterThanOrEqual(0);
  expect(at + length).toBeLessThanOrEqual(text.length);
  if (length > 0 && found !== undefined && code !== 'unsupported')
    expect(found).toBe(text.slice(at, at + length));
}

/** What is tried, and how often. */
const kinds = {
  text: {
    anything: [anything, 1500],
    scattered: [scattered, 2500],
    cut: [cutFrom(answers, textParts), 2500],
    spliced: [splicedFrom(textParts), 2000],
    nested: [nested, 60],
    repeated: [repeatedFrom(monotonous), 120],
  },
  latex: {
    anything: [anything, 1500],
    scattered: [scatteredLatex, 2500],
    cut: [cutFrom([...latexAnswers, ...answers], latexParts), 3000],
    spliced: [splicedFrom(latexParts), 2500],
    nested: [latexNested, 80],
    repeated: [repeatedFrom([...latexParts, ...monotonous]), 150],
  },
} as const;

describe.each(['text', 'latex'] as const)('any %s gives a reading or a problem inside it', (notation) => {
  test.each(Object.entries(kinds[notation]))('%s', (_, [texts, numRuns]) => {
    const property = fc.property(
      texts as fc.Arbitrary<string>,
      fc.constantFrom(...scopeIds),
      (text, scope) => {
        look(text, scope, notation);
      },
    );
    fc.assert(property, { seed: 31, numRuns });
  });
});
