import { describe, expect, test } from 'vitest';
import { findExercise, listTracks } from '@/lib/catalog/catalogue';
import type { PartTests } from '@/lib/catalog/exercise';
import type { Answer } from '@/lib/grading/answer';
import type { Verdict } from '@/lib/grading/verdict';
import { newApiGuest } from './api-client';

type Expected = { answer: Answer; kind: Verdict['kind'] };

const exercises = listTracks('en').flatMap((track) => track.exercises);

describe.each(exercises)('$slug, by its address', ({ slug, parts }) => {
  const tests = findExercise(slug)?.tests ?? [];

  test.each(parts)('$id: every answer its author lists gets the verdict it should', async ({ id: part }) => {
    const guest = newApiGuest();
    const rows = tests.filter((candidate) => candidate.part === part).flatMap(expectationsOf);
    const wrong: string[] = [];
    for (const { answer, kind, seed } of rows) {
      const verdict = await guest.attempt(slug, part, answer, seed);
      if (verdict.kind !== kind) wrong.push(`${JSON.stringify(answer)}: ${verdict.kind}, not ${kind}`);
    }
    expect(wrong).toEqual([]);
    expect(kindsOf(rows), 'the author lists right and wrong answers').toEqual(
      expect.arrayContaining(['correct', 'incorrect']),
    );
  });
});

function expectationsOf(tests: PartTests): (Expected & { seed: number })[] {
  const rows: Expected[] = [
    ...tests.correct.map((answer) => ({ answer, kind: 'correct' as const })),
    ...tests.partly.map((answer) => ({ answer, kind: 'partly' as const })),
    ...tests.incorrect.map(({ answer }) => ({ answer, kind: 'incorrect' as const })),
    ...tests.unread.map((answer) => ({ answer, kind: 'unread' as const })),
    ...tests.wrongShape.map((answer) => ({ answer, kind: 'wrong-shape' as const })),
    ...tests.notInForm.map((answer) => ({ answer, kind: 'not-in-form' as const })),
  ];
  return rows.map((row) => ({ ...row, seed: tests.seed }));
}

function kindsOf(rows: Expected[]): string[] {
  return [...new Set(rows.map((row) => row.kind))];
}
