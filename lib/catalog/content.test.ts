import { describe, expect, test } from 'vitest';
import { name } from '../math/expression';
import { readExpression } from '../math/notation/read';
import { toTex } from '../math/notation/to-tex';
import { findExercise, listProblems, listTracks } from './catalogue';
import { checkTexts } from './check-texts';
import { reasonsFor, solutionFor } from './exercise';
import { problemToLine } from './file-problem';
import { locales } from './public-exercise';
import { toPublicExercise } from './to-public-exercise';

test('every exercise and every track can be read', () => {
  expect(listProblems().map((problem) => problemToLine(problem, 'exercises'))).toEqual([]);
});

const slugs = listTracks('en').flatMap((track) => track.exercises.map(({ slug }) => slug));

describe.each(slugs)('%s', (slug) => {
  const exercise = findExercise(slug);
  if (!exercise) throw new Error(slug);

  test('says everything in every language', () => {
    expect(checkTexts(exercise).map((problem) => problemToLine(problem, slug))).toEqual([]);
  });

  test.each(locales)('shows no reason, no hint and no solution in %s', (locale) => {
    const shown = toPublicExercise(exercise, locale);
    const said = [shown.statement, ...shown.parts.map((part) => part.text)].join('\n');
    const secrets = exercise.parts.flatMap(({ id }) => [
      ...reasonsFor(exercise, id, locale).map(({ text }) => text),
      ...(exercise.texts[locale]?.parts[id]?.hints ?? []),
      solutionFor(exercise, id, locale),
    ]);
    expect(secrets.filter((secret) => secret !== '' && said.includes(secret))).toEqual([]);
    expect(JSON.stringify(shown)).not.toMatch(
      /"(right|correct|incorrect|finding|reason|hint|hints|solution|expression)":/,
    );
  });

  test('reads its names and keys in the LaTeX they are set in', () => {
    const { scope } = exercise.model;
    const names = Object.entries(scope.names).map(([of, look]) =>
      name(
        of,
        look.indices.map((letter) => ({ kind: 'index', name: letter })),
      ),
    );
    const keys = exercise.parts.flatMap((part) => ('expression' in part ? [part.expression] : []));
    const back = (tex: string): string => {
      const read = readExpression(tex, scope, { notation: 'latex' });
      return read.kind === 'problem'
        ? `${tex}: ${JSON.stringify(read.problem)}`
        : toTex(read.expression, scope);
    };
    for (const tex of [...names, ...keys].map((of) => toTex(of, scope))) expect(back(tex)).toBe(tex);
  });
});
