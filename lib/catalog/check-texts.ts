import type { Exercise } from './exercise';
import type { ExerciseText, PartText } from './exercise-text';
import type { FileProblem, FileProblemCode } from './file-problem';
import { type Locale, locales } from './public-exercise';

/** What a language file still lacks to say everything the exercise needs: every section, as in English. */
export function checkTexts(exercise: Exercise, wanted: readonly Locale[] = locales): FileProblem[] {
  const english = exercise.texts.en;
  return wanted.flatMap((locale) => {
    const text = exercise.texts[locale];
    if (!text) return [problemIn(locale, 1, 'missing-file', `There is no ${locale}.md.`)];
    return [...checkStatement(text, english, locale), ...checkParts(exercise, text, english, locale)];
  });
}

/** The same of the languages it is in. Elsewhere than in the library nobody need write all of them. */
export function checkOwnTexts(exercise: Exercise): FileProblem[] {
  const own = locales.filter((locale) => exercise.texts[locale] !== undefined);
  return checkTexts(exercise, own);
}

function checkStatement(
  text: ExerciseText,
  english: ExerciseText | undefined,
  locale: Locale,
): FileProblem[] {
  const problems: FileProblem[] = [];
  if (text.statement === '') problems.push(problemIn(locale, 1, 'missing-text', 'The statement is empty.'));
  for (const name of Object.keys(english?.meanings ?? {})) {
    if (!text.meanings[name]) {
      problems.push(problemIn(locale, 1, 'missing-text', `The meaning of \`${name}\` is missing.`));
    }
  }
  return problems;
}

function checkParts(
  exercise: Exercise,
  text: ExerciseText,
  english: ExerciseText | undefined,
  locale: Locale,
): FileProblem[] {
  return exercise.parts.flatMap(({ id, kind }) => {
    const part = text.parts[id];
    if (!part) return [problemIn(locale, 1, 'missing-section', `The section \`## ${id}\` is missing.`)];
    const missing = [...lackOf(part, english?.parts[id])];
    if (part.text === '' && kind === 'choice') missing.push('The question is empty.');
    part.options.forEach((option, place) => {
      if (option.text === '') missing.push(`Option ${place + 1} is empty.`);
      if (option.reason === '') missing.push(`Option ${place + 1} has no reason (a quotation in its item).`);
    });
    return missing.map((message) => problemIn(locale, part.line, 'missing-text', message));
  });
}

function lackOf(part: PartText, english: PartText | undefined): string[] {
  if (!english) return [];
  const lacks: string[] = [];
  if (part.text === '' && english.text !== '') lacks.push('The text is empty.');
  if (part.hints.length !== english.hints.length) {
    lacks.push(`There are ${part.hints.length} hints here, and ${english.hints.length} in English.`);
  }
  if ((part.solution === '') !== (english.solution === '')) {
    lacks.push(
      part.solution === '' ? 'The solution is missing.' : 'There is a solution here, and none in English.',
    );
  }
  return lacks;
}

function problemIn(locale: Locale, line: number, code: FileProblemCode, message: string): FileProblem {
  return { file: `${locale}.md`, line, column: 1, code, message };
}
