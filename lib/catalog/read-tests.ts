import type { ExercisePart, PartTests } from './exercise';
import type { ExerciseSource } from './exercise-source';
import type { PartKind } from './public-exercise';
import type { Reporter } from './reporter';
import type { TestAnswer } from './test-answer';

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
      partly: (written.partly ?? []).map((answer) => answerTo(part, answer)),
      incorrect: incorrect.map(({ answer, finding }) => ({ answer: answerTo(part, answer), finding })),
      unread: (written.unread ?? []).map((answer) => answerTo(part, answer)),
      wrongShape: (written['wrong-shape'] ?? []).map((answer) => answerTo(part, answer)),
      notInForm: (written['not-in-form'] ?? []).map((answer) => answerTo(part, answer)),
    };
    checkAnswers(read, part, report);
    tests.push(read);
  }
  return tests;
}

/** One option of a choice may be written without its brackets, the lines of a derivation as one text. */
function answerTo(part: ExercisePart, answer: TestAnswer): TestAnswer {
  if (typeof answer !== 'string') return answer;
  if (part.kind === 'choice') return [answer];
  return part.kind === 'derivation' ? answer.split('\n') : answer;
}

function checkAnswers(tests: PartTests, part: ExercisePart, report: Reporter): void {
  const lists = {
    correct: tests.correct,
    partly: tests.partly,
    incorrect: tests.incorrect.map(({ answer }) => answer),
    unread: tests.unread,
    'wrong-shape': tests.wrongShape,
    'not-in-form': tests.notInForm,
  };
  for (const [list, answers] of Object.entries(lists)) {
    answers.forEach((answer, place) => {
      const path = ['tests', tests.part, list, place];
      const form = testForms[part.kind] ?? aText;
      if (!form.fits(answer)) report.atValue(path, 'bad-test', `An answer to this part is ${form.words}.`);
      if (part.kind !== 'choice' || !Array.isArray(answer)) return;
      const ids = part.options.map((option) => option.id);
      for (const id of answer) if (!ids.includes(id)) report.unknownName(path, id, ids);
    });
  }
}

type Form = { fits: (answer: TestAnswer) => boolean; words: string };

const aText: Form = { fits: (answer) => typeof answer === 'string', words: 'one text' };
const isTable = (answer: TestAnswer): boolean => typeof answer === 'object' && 'rows' in answer;

/** What an answer is made of, where that is no text. */
const testForms: Partial<Record<PartKind, Form>> = {
  choice: { fits: Array.isArray, words: 'a list of option ids' },
  derivation: { fits: Array.isArray, words: 'a list of lines' },
  graph: {
    fits: (answer) => typeof answer === 'object' && !Array.isArray(answer) && !isTable(answer),
    words: 'made of `values`, `local` and `gradients`',
  },
  trace: { fits: isTable, words: 'made of `rows`' },
};
