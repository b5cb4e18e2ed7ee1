import type { Exercise, ExercisePart } from '@/lib/catalog/exercise';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import { hintsOf } from '@/lib/grading/hints/hints';
import { solutionOf } from '@/lib/grading/solution/solution';
import type { SolutionRule } from '@/lib/grading/solution/solution-line';
import { rightTable } from '@/lib/grading/trace/fills';
import type { Expression } from '@/lib/math/expression';
import { toTex } from '@/lib/math/notation/to-tex';
import { toText } from '@/lib/math/notation/to-text';

/** Something a learner must not find before answering: which part it answers, and how it may be written. */
export type Secret = { part: string; text: string };

const formulaLengthMin = 6;
const proseLengthMin = 20;
const significantDigitsMin = 3;

/**
 * Every way of writing an answer to this exercise that says enough to be recognised: derived keys, the author's right
 * answers, the reasons of options, the hints and the solutions, written and derived. Leaves out what the exercise states
 * openly: its model, its names, its questions and its texts.
 */
export function secretsOf(exercise: Exercise): Secret[] {
  const { model, symbols, parts } = toPublicExercise(exercise, 'en');
  const open = [
    ...[...model, ...symbols].map(({ tex }) => tex),
    ...exercise.definitions.map(({ text }) => text),
    ...Object.values(exercise.model.scope.names).flatMap(({ tex, also }) => [tex, ...also]),
    ...parts.map(({ question }) => question),
    ...Object.values(exercise.texts).flatMap(({ statement, parts }) => [
      statement,
      ...Object.values(parts).map(({ text }) => text),
    ]),
  ].map(squeezed);
  return exercise.parts
    .flatMap((part) =>
      [...formulasOf(part, exercise), ...proseOf(part, exercise), ...derivedFor(part, exercise)].map(
        (text) => ({ part: part.id, text }),
      ),
    )
    .filter(({ text }) => !open.some((line) => line.includes(squeezed(text))));
}

/** The secrets that `document` holds, whatever it was escaped for: HTML, a script, a string in a string. */
export function findSecrets(document: string, secrets: Secret[]): Secret[] {
  const haystack = squeezed(document);
  return secrets.filter(({ text }) => {
    if (!isNumber(text)) return haystack.includes(squeezed(text));
    // A number has to stand by itself, not inside a length, a colour or a hash.
    return new RegExp(`(?<![\\w.#-])${text.replace('.', '\\.')}(?![\\w.%])`).test(document);
  });
}

function formulasOf(part: ExercisePart, exercise: Exercise): string[] {
  if (part.kind === 'choice' || part.kind === 'shape' || part.kind === 'graph') return [];
  if (part.kind === 'trace')
    return rightTable(exercise, part)
      .rows.flatMap(({ parameters = {} }) => Object.values(parameters))
      .filter(isTelling);
  if (isName(part.expression)) return [];
  const listed = exercise.tests
    .filter((tests) => tests.part === part.id && tests.seed === exercise.seed)
    .flatMap((tests) => tests.correct)
    .flatMap((answer) => (typeof answer === 'string' || Array.isArray(answer) ? answer : []));
  // What a derivation begins with is told.
  const ends = part.kind === 'derivation' ? [] : [part.expression];
  const formulas = ends.flatMap((end) => [toText(end), toTex(end, exercise.model.scope)]);
  return [...listed, ...formulas].filter(isTelling);
}

/** A mere name of the model, or an entry of it, is no secret, however it is spelled. */
function isName(expression: Expression): boolean {
  return expression.kind === 'name' || (expression.kind === 'element' && isName(expression.of));
}

function proseOf(part: ExercisePart, exercise: Exercise): string[] {
  return Object.values(exercise.texts)
    .flatMap(({ parts }) => {
      const written = parts[part.id];
      return [
        ...(written?.options ?? []).map((option) => option.reason),
        ...(written?.hints ?? []),
        written?.solution ?? '',
      ];
    })
    .map(wordsBeforeFormula)
    .filter((text) => squeezed(text).length >= proseLengthMin);
}

/** What a step of training does stands beside its table. */
const givenRules: SolutionRule[] = ['batch-mean', 'batch-one', 'velocity-step', 'descent-step'];

/** The lines of the solution, and the equations that derived hints give away. */
function derivedFor(part: ExercisePart, exercise: Exercise): string[] {
  const lines = (solutionOf(exercise, part.id)?.lines ?? []).filter(({ rule }) => !givenRules.includes(rule));
  const named = hintsOf(exercise, part.id, 'en').flatMap((hint) =>
    hint.kind === 'written' ? [] : Object.values(hint.names),
  );
  return [...lines, ...named].map(({ tex }) => tex).filter((tex) => tex.includes('=') && isTelling(tex));
}

/** Formulas are rendered, words stay as they are. */
function wordsBeforeFormula(markdown: string): string {
  return markdown.split(/[$*`_[]/)[0]?.trim() ?? '';
}

function isTelling(text: string): boolean {
  if (!isNumber(text)) return squeezed(text).length >= formulaLengthMin;
  return (
    text
      .replace(/^-?0*\.?0*/, '')
      .replace(/\.?0*$/, '')
      .replace('.', '').length >= significantDigitsMin
  );
}

export function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Without spaces, backslashes and the escapes of HTML, so that the same formula is the same in every document. */
function squeezed(text: string): string {
  return text
    .replaceAll(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\\]/g, '');
}
