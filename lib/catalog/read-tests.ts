import type { ExercisePart, PartTests } from './exercise';
import type { ExerciseSource } from './exercise-source';
import type { Reporter } from './reporter';

/** The `tests` of an exercise, checked against its parts. */
export function readTests(source: ExerciseSource, parts: ExercisePart[], report: Reporter): PartTests[] {
  const tests: PartTests[] = [];
  for (const [id, written] of Object.entries(source.tests ?? {})) {
    const part = parts.find((candidate) => candidate.id === id);
    if (!part) {
      report.unknownName(
        ['tests', id],
        id,
        parts.map((candidate) => candidate.id),
        'key',
      );
      continue;
    }
    const incorrect = Array.isArray(written.incorrect)
      ? written.incorrect.map((answer) => ({ answer, finding: null }))
      : Object.entries(written.incorrect ?? {}).map(([answer, finding]) => ({ answer, finding }));
    const read = {
      part: id,
      seed: written.seed ?? 0,
      correct: (written.correct ?? []).map((answer) => answerTo(part, answer)),
      incorrect: incorrect.map(({ answer, finding }) => ({ answer: answerTo(part, answer), finding })),
      unread: written.unread ?? [],
      wrongShape: written['wrong-shape'] ?? [],
      notInForm: written['not-in-form'] ?? [],
    };
    checkAnswers(read, part, report);
    tests.push(read);
  }
  return tests;
}

/** One option of a choice may be written without its brackets. */
function answerTo(part: ExercisePart, answer: string | string[]): string | string[] {
  return part.kind === 'choice' && typeof answer === 'string' ? [answer] : answer;
}

function checkAnswers(tests: PartTests, part: ExercisePart, report: Reporter): void {
  const lists = { correct: tests.correct, incorrect: tests.incorrect.map(({ answer }) => answer) };
  for (const [list, answers] of Object.entries(lists)) {
    answers.forEach((answer, place) => {
      const path = ['tests', tests.part, list, place];
      if (part.kind !== 'choice') {
        if (Array.isArray(answer)) report.atValue(path, 'bad-test', 'An answer to this part is one text.');
        return;
      }
      const ids = part.options.map((option) => option.id);
      for (const id of answer) if (!ids.includes(id)) report.unknownName(path, id, ids);
    });
  }
}
