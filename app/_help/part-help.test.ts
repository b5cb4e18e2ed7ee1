import { expect, test } from 'vitest';
import type { HelpTaken } from '@/lib/db/help';
import type { Verdict } from '@/lib/grading/verdict';
import { partHelp } from './part-help';

const right: Verdict = { kind: 'correct', witness: 'exact' };
const sign: Verdict = { kind: 'incorrect', finding: { id: 'sign' } };
const unexplained: Verdict = { kind: 'incorrect' };
const shape: Verdict = {
  kind: 'wrong-shape',
  yours: { rows: 1, columns: 2 },
  wanted: { rows: 2, columns: 1 },
  finding: { id: 'transposed' },
};
const attempt = (verdict: Verdict, changes = {}) => ({
  part: 'dw',
  seed: 0,
  counted: true,
  verdict,
  ...changes,
});
const asked = { exercise: { seed: 0, hasVariants: true }, part: 'dw' };

test('somebody new has done nothing', () => {
  expect(partHelp(asked, [], [])).toEqual({ isSolved: false, isGivenUp: false, hints: [], findings: [] });
});

test('findings come newest first, of wrong answers only, also where nothing was found', () => {
  const unread: Verdict = { kind: 'undecided' };
  const { findings } = partHelp(
    asked,
    [shape, unread, unexplained, sign].map((each) => attempt(each)),
    [],
  );
  expect(findings).toEqual([{ id: 'transposed' }, undefined, { id: 'sign' }]);
});

test('other parts and other numbers say nothing about this one', () => {
  const attempts = [attempt(right, { part: 'db' }), attempt(right, { seed: 1 })];
  const help: HelpTaken[] = [{ part: 'db', kind: 'solution' }];
  expect(partHelp(asked, attempts, help)).toMatchObject({ isSolved: false, isGivenUp: false });
  const only = { ...asked, exercise: { seed: 0, hasVariants: false } };
  expect(partHelp(only, attempts, help)).toMatchObject({ isSolved: true });
});

test('what was right with the solution open is not solved', () => {
  const help: HelpTaken[] = [
    { part: 'dw', kind: 'hint', hint: 'path' },
    { part: 'dw', kind: 'solution' },
  ];
  expect(partHelp(asked, [attempt(right, { counted: false })], help)).toEqual({
    isSolved: false,
    isGivenUp: true,
    hints: ['path'],
    findings: [],
  });
});

test('of an answer in cells the first wrong one is told, with what was found in it', () => {
  const cells = [
    { cell: '1 outputs 1', credit: 1, mark: 'right' },
    { cell: '1 gradient w', credit: 0, mark: 'wrong', finding: { id: 'sum-for-mean' } },
    { cell: '1 parameters w', credit: 0, mark: 'wrong', finding: { id: 'sign' } },
  ] as const;
  const partly: Verdict = { kind: 'partly', credit: 1 / 3, cells: [...cells], firstWrong: '1 gradient w' };
  const { findings } = partHelp(asked, [attempt(partly)], []);
  expect(findings).toEqual([{ id: 'sum-for-mean', cell: '1 gradient w' }]);
});
