import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findExercise, listTracks } from '@/lib/catalog/catalogue';
import { readTests } from '@/lib/catalog/read-tests';
import type { Answer } from '@/lib/grading/answer';
import { insertTest, type TypedAnswer } from './insert-test';

const head = 'format: 1\nparts:\n  dw:\n    gradient: L by w\n';

function typed(answer: Answer, more: Partial<TypedAnswer> = {}): TypedAnswer {
  return { part: 'dw', answer, verdictKind: 'correct', finding: null, seed: 0, ...more };
}

/** The lines that came in, where nothing else changed. */
function insertedInto(yaml: string, answer: TypedAnswer): string {
  const result = insertTest(yaml, answer);
  if (result.kind !== 'inserted') return result.kind;
  let from = 0;
  while (from < yaml.length && yaml[from] === result.yaml[from]) from += 1;
  const length = result.yaml.length - yaml.length;
  while (from > 0 && result.yaml.slice(from + length) !== yaml.slice(from)) from -= 1;
  expect(result.yaml.slice(0, from) + result.yaml.slice(from + length), 'all else as it was').toBe(yaml);
  return result.yaml;
}

describe('an answer becomes a line of tests', () => {
  test.each([
    {
      title: 'where there are no tests yet',
      yaml: head,
      answer: typed('x (y - yhat)'),
      becomes: `${head.trimEnd()}\ntests:\n  dw:\n    correct:\n      - x (y - yhat)\n`,
    },
    {
      title: 'with the finding that explains it',
      yaml: head,
      answer: typed('-x', { verdictKind: 'incorrect', finding: 'sign' }),
      becomes: `${head.trimEnd()}\ntests:\n  dw:\n    incorrect:\n      -x: sign\n`,
    },
    {
      title: 'as “other” where nothing explains it',
      yaml: head,
      answer: typed('0', { verdictKind: 'incorrect' }),
      becomes: `${head.trimEnd()}\ntests:\n  dw:\n    incorrect:\n      "0": other\n`,
    },
    {
      title: 'below a key that says nothing yet',
      yaml: `${head}tests: # mine\n`,
      answer: typed('x'),
      becomes: `${head}tests: # mine\n  dw:\n    correct:\n      - x\n`,
    },
    {
      title: 'in a list of lines, below the comment of the last',
      yaml: `${head}tests:\n  dw:\n    correct:\n      - a # first\n      - b # second\n    # the end\n`,
      answer: typed('x'),
      becomes: `${head}tests:\n  dw:\n    correct:\n      - a # first\n      - b # second\n      - x\n    # the end\n`,
    },
    {
      title: 'in a list in brackets, quoted where it must be',
      yaml: `${head}tests:\n  dw:\n    correct: [a, "b"]  # short\n`,
      answer: typed('[y = 1], 2'),
      becomes: `${head}tests:\n  dw:\n    correct: [a, "b", "[y = 1], 2"]  # short\n`,
    },
    {
      title: 'in a map in braces',
      yaml: `${head}tests:\n  dw:\n    incorrect: { "-x": sign }\n`,
      answer: typed('2 x', { verdictKind: 'incorrect', finding: 'factor-constant' }),
      becomes: `${head}tests:\n  dw:\n    incorrect: { "-x": sign, 2 x: factor-constant }\n`,
    },
    {
      title: 'in a map of lines',
      yaml: `${head}tests:\n  dw:\n    incorrect:\n      -x: sign\n\nwrite: {}\n`,
      answer: typed('2 x', { verdictKind: 'incorrect', finding: 'factor-constant' }),
      becomes: `${head}tests:\n  dw:\n    incorrect:\n      -x: sign\n      2 x: factor-constant\n\nwrite: {}\n`,
    },
    {
      title: 'in a list of wrong answers without findings',
      yaml: `${head}tests:\n  dw:\n    incorrect: [-x]\n`,
      answer: typed('2 x', { verdictKind: 'incorrect', finding: 'factor-constant' }),
      becomes: `${head}tests:\n  dw:\n    incorrect: [-x, 2 x]\n`,
    },
    {
      title: 'in an empty list',
      yaml: `${head}tests:\n  dw: { correct: [] }\n`,
      answer: typed('x'),
      becomes: `${head}tests:\n  dw: { correct: [x] }\n`,
    },
    {
      title: 'in a part beside others',
      yaml: `tests:\n  other:\n    unread: ["x +"]\n`,
      answer: typed('x +', { verdictKind: 'unread' }),
      becomes: `tests:\n  other:\n    unread: ["x +"]\n  dw:\n    unread:\n      - x +\n`,
    },
    {
      title: 'in a file with the line ends of Windows',
      yaml: `format: 1\r\ntests:\r\n  dw:\r\n    correct: [a]\r\n`,
      answer: typed('x'),
      becomes: `format: 1\r\ntests:\r\n  dw:\r\n    correct: [a, x]\r\n`,
    },
    {
      title: 'in a file without an end of line',
      yaml: 'format: 1\ntests:\n  dw:\n    correct:\n      - a',
      answer: typed('x'),
      becomes: 'format: 1\ntests:\n  dw:\n    correct:\n      - a\n      - x',
    },
  ])('$title', ({ yaml, answer, becomes }) => {
    expect(insertedInto(yaml, answer)).toBe(becomes);
  });
});

describe('answers of every kind', () => {
  const derivation = 'parts:\n  dw:\n    derivation: d(L, w)\n';
  const graph = { values: { f: '24' }, gradients: { f: '', a: '192' } };
  const table = { rows: [{ outputs: ['0.5'], parameters: { w0: '-0.587' } }] };

  test.each([
    { title: 'options', answer: ['a', 'b'], kind: 'incorrect', list: 'incorrect', value: [['a', 'b']] },
    { title: 'lines', answer: ['= a', '= b'], kind: 'correct', list: 'correct', value: [['= a', '= b']] },
    { title: 'cells', answer: graph, kind: 'partly', list: 'partly', value: [graph] },
    { title: 'cells, wrong', answer: graph, kind: 'incorrect', list: 'incorrect', value: [graph] },
    { title: 'a table', answer: table, kind: 'incorrect', list: 'incorrect', value: [table] },
    { title: 'a number', answer: '6', kind: 'correct', list: 'correct', value: ['6'] },
    { title: 'a shape', answer: 'm x n', kind: 'wrong-shape', list: 'wrong-shape', value: ['m x n'] },
    {
      title: 'another form',
      answer: 'd(L, w)',
      kind: 'not-in-form',
      list: 'not-in-form',
      value: ['d(L, w)'],
    },
  ] as const)('$title', ({ answer, kind, list, value }) => {
    const result = insertedInto(head, typed(answer as Answer, { verdictKind: kind }));
    expect(parse(result).tests).toEqual({ dw: { [list]: value } });
    const twice = insertTest(result, typed(answer as Answer, { verdictKind: kind }));
    expect(twice).toEqual({ kind: 'there-already' });
  });

  test('wrong lines of a derivation are a key, with their finding', () => {
    const lines = typed(['= a: b', '= -a'], { verdictKind: 'incorrect', finding: 'sign' });
    const result = insertedInto(derivation, lines);
    expect(parse(result).tests).toEqual({ dw: { incorrect: { '= a: b\n= -a': 'sign' } } });
    expect(result).toContain('"= a: b\\n= -a": sign');
  });

  test('options cannot be a key beside other keys', () => {
    const yaml = `${head}tests:\n  dw:\n    incorrect: { a: other }\n`;
    expect(insertTest(yaml, typed(['b', 'c'], { verdictKind: 'incorrect' }))).toEqual({ kind: 'impossible' });
  });
});

describe('variants', () => {
  const draws = `draw: { a: 1..9 }\n${head}`;

  test('the first test of a part says which variant it is for', () => {
    expect(parse(insertedInto(draws, typed('5', { seed: 3 }))).tests.dw).toEqual({ seed: 3, correct: ['5'] });
    expect(parse(insertedInto(draws, typed('5'))).tests.dw).toEqual({ correct: ['5'] });
  });

  test('an answer to another variant than the tests there is not taken', () => {
    const yaml = `${draws}tests:\n  dw: { seed: 2, correct: ["4"] }\n`;
    expect(insertTest(yaml, typed('5', { seed: 3 }))).toEqual({ kind: 'other-variant', seed: 2 });
    expect(insertTest(yaml, typed('5', { seed: 2 })).kind).toBe('inserted');
  });

  test('where nothing is drawn, every variant is the same', () => {
    expect(parse(insertedInto(head, typed('5', { seed: 3 }))).tests.dw).toEqual({ correct: ['5'] });
  });
});

test.each(['a: [', 'just words', '- a\n- b', 'tests: 5\n', 'tests: { dw: { correct: } }'])(
  'says so where there is no place: %s',
  (yaml) => {
    expect(insertTest(yaml, typed('x')).kind).toBe('impossible');
  },
);

test('an undecided answer proves nothing', () => {
  expect(insertTest(head, typed('x', { verdictKind: 'undecided' }))).toEqual({ kind: 'impossible' });
});

const slugs = listTracks('en').flatMap(({ exercises }) => exercises.map(({ slug }) => slug));

test.each(slugs)('%s takes a test of every part, and everything else stays', (slug) => {
  const exercise = findExercise(slug);
  if (!exercise) throw new Error(slug);
  for (const { id } of exercise.parts) {
    for (const verdictKind of ['correct', 'incorrect', 'unread'] as const) {
      const seed = exercise.tests.find(({ part }) => part === id)?.seed ?? 0;
      const own = typed(['= zz + 1'], { part: id, verdictKind, finding: 'sign', seed });
      const yaml = insertedInto(exercise.content.yaml, own);
      if (yaml === 'impossible') continue;
      const source = parse(yaml);
      const [tests] = readTests({ ...source, tests: { [id]: source.tests[id] } }, exercise.parts, silent);
      const answers = tests?.[verdictKind].map((entry) =>
        typeof entry === 'object' && 'answer' in entry ? entry.answer : entry,
      );
      expect(answers).toContainEqual(['= zz + 1']);
    }
  }
});

const silent = { unknownName: () => {}, atValue: () => {} } as unknown as Parameters<typeof readTests>[2];
