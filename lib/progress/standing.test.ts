import { expect, test } from 'vitest';
import type { AttemptFacts, ExerciseFacts } from './attempt-facts';
import { standingOf } from './standing';

const now = new Date('2026-03-10T12:00:00Z');
const plain = { credit: 1, attempts: null };
const both = ['chain-rule', 'shapes'];
const catalogue: ExerciseFacts[] = [
  {
    slug: 'chain',
    hasVariants: false,
    parts: [
      { id: 'dz', skills: both, ...plain },
      { id: 'dw', skills: both, ...plain },
    ],
  },
  { slug: 'sum', hasVariants: false, parts: [{ id: 'db', skills: ['shapes'], ...plain }] },
];

/** `chain/dw right 2` is a right answer two days ago; `unread` costs nothing, `open` came after the solution was opened. */
function attempt(text: string): AttemptFacts {
  const [where = '', what = '', daysAgo = '0'] = text.split(' ');
  const [exercise = '', part = ''] = where.split('/');
  return {
    exercise,
    part,
    counted: what !== 'unread' && what !== 'open',
    credit: { right: 1, half: 0.5, wrong: 0 }[what] ?? null,
    createdAt: new Date(now.getTime() - Number(daysAgo) * 24 * 60 * 60 * 1000),
  };
}
const standing = (...texts: string[]) => standingOf(texts.map(attempt), catalogue, now);
const stateOf = (...texts: string[]) => standing(...texts).exercises.map((exercise) => exercise.state);
const dueOf = (...texts: string[]) =>
  standing(...texts).review.map((each) => `${each.exercise}/${each.part}`);

test('somebody new stands at nothing', () => {
  expect(standing()).toEqual({
    exercises: [
      { slug: 'chain', solvedParts: 0, triedParts: 0, partCount: 2, credit: 0, state: 'empty', lastAt: null },
      { slug: 'sum', solvedParts: 0, triedParts: 0, partCount: 1, credit: 0, state: 'empty', lastAt: null },
    ],
    skills: [
      { skill: 'chain-rule', solved: 0, tried: 0, partCount: 2, standing: 0 },
      { skill: 'shapes', solved: 0, tried: 0, partCount: 3, standing: 0 },
    ],
    days: { practised: 0, streak: 0 },
    review: [],
  });
});

test.each([
  ['wrong answers solve nothing', ['chain/dz wrong', 'sum/db half'], ['empty', 'empty']],
  ['one part of two is half', ['chain/dz right'], ['half', 'empty']],
  ['all parts are full, also over days', ['chain/dz right 9', 'chain/dw right'], ['full', 'empty']],
  ['what was solved stays solved', ['sum/db right 2', 'sum/db wrong 1'], ['empty', 'full']],
  [
    'what was answered with the solution open solves nothing',
    ['sum/db wrong', 'sum/db open'],
    ['empty', 'empty'],
  ],
  ['an unread answer is none', ['sum/db unread'], ['empty', 'empty']],
  ['parts and exercises that are gone do not count', ['sum/gone right', 'gone/db right'], ['empty', 'empty']],
])('%s', (_title, texts, states) => {
  expect(stateOf(...texts)).toEqual(states);
});

test('an exercise says when it was last worked on', () => {
  const [chain] = standing('chain/dz right 3', 'chain/dw wrong 1').exercises;
  expect(chain).toMatchObject({ solvedParts: 1, triedParts: 2, lastAt: new Date('2026-03-09T12:00:00Z') });
});

test('a skill grows with its parts, more when they are right at first', () => {
  const skillsOf = (...texts: string[]) => standing(...texts).skills;
  expect(skillsOf('chain/dz right')).toEqual([
    { skill: 'chain-rule', solved: 1, tried: 1, partCount: 2, standing: 1 / 2 },
    { skill: 'shapes', solved: 1, tried: 1, partCount: 3, standing: 1 / 3 },
  ]);
  const later = skillsOf('chain/dz wrong 1', 'chain/dz right');
  expect(later[0]).toMatchObject({ solved: 1, standing: 1 / 3 });
  expect(skillsOf('chain/dz right', 'chain/dw right', 'sum/db right').map((each) => each.standing)).toEqual([
    1, 1,
  ]);
});

test('a part weighs what it says: in the credit of its exercise, by its best answer, and in its skills', () => {
  const [first, second] = catalogue[0]?.parts ?? [];
  if (!first || !second) throw new Error('there are two parts');
  const parts = [
    { ...first, credit: 3 },
    { ...second, skills: ['shapes'] },
  ];
  const weighed = [{ slug: 'chain', hasVariants: false, parts }];
  const of = (...texts: string[]) => standingOf(texts.map(attempt), weighed, now);
  expect(of('chain/dz right 1', 'chain/dz wrong').exercises[0]).toMatchObject({
    credit: 3 / 4,
    solvedParts: 1,
  });
  expect(of('chain/dw half', 'chain/dz unread').exercises[0]?.credit).toBe(1 / 8);
  expect(of('chain/dw right').skills).toMatchObject([
    { skill: 'chain-rule', partCount: 1, standing: 0 },
    { skill: 'shapes', partCount: 2, solved: 1, standing: 1 / 4 },
  ]);
  const nothing = [{ ...weighed[0], slug: 'chain', hasVariants: false, parts: [{ ...first, credit: 0 }] }];
  expect(standingOf([attempt('chain/dz right')], nothing, now).exercises[0]).toMatchObject({
    credit: 0,
    state: 'full',
  });
});

test('what no further answer can count for is not due; with other numbers it is', () => {
  const due = (attempts: number, hasVariants: boolean) => {
    const parts = [{ id: 'db', skills: [], credit: 1, attempts }];
    const texts = ['sum/db wrong 1', 'sum/db wrong', 'sum/db unread'];
    return standingOf(texts.map(attempt), [{ slug: 'sum', hasVariants, parts }], now).review.length;
  };
  expect([due(2, false), due(3, false), due(2, true)]).toEqual([0, 1, 1]);
});

test.each([
  ['today alone', ['sum/db wrong 0'], { practised: 1, streak: 1 }],
  ['yesterday still counts', ['sum/db right 1', 'sum/db right 2'], { practised: 2, streak: 2 }],
  ['a day left out ends it', ['sum/db right 0', 'sum/db right 2'], { practised: 2, streak: 1 }],
  ['long ago is no streak', ['sum/db right 5'], { practised: 1, streak: 0 }],
  ['one day counts once', ['sum/db right 0', 'chain/dz wrong 0.1'], { practised: 1, streak: 1 }],
  ['unread answers are no practice', ['sum/db unread 0'], { practised: 0, streak: 0 }],
])('days: %s', (_title, texts, days) => {
  expect(standing(...texts).days).toEqual(days);
});

test.each([
  ['right today rests', ['sum/db right 0'], []],
  ['right once is due after two days', ['sum/db right 2'], ['sum/db']],
  ['right on two days rests four', ['sum/db right 6', 'sum/db right 3'], []],
  ['… and is due then', ['sum/db right 6', 'sum/db right 4'], ['sum/db']],
  [
    'with the solution open, the last answer before it decides',
    ['sum/db wrong 1', 'sum/db open 0'],
    ['sum/db'],
  ],
  ['wrong at last is due at once', ['sum/db right 1', 'sum/db wrong 0'], ['sum/db']],
  [
    'the longest due comes first',
    ['sum/db wrong 1', 'chain/dz right 8', 'chain/dw wrong 3'],
    ['chain/dz', 'chain/dw', 'sum/db'],
  ],
])('review: %s', (_title, texts, due) => {
  expect(dueOf(...texts)).toEqual(due);
});

test('the order in which attempts come does not matter', () => {
  const texts = ['chain/dz wrong 4', 'chain/dz right 2', 'sum/db right 1', 'chain/dw half 0'];
  expect(standing(...[...texts].reverse())).toEqual(standing(...texts));
});
