import { beforeEach, expect, test, vi } from 'vitest';
import type { Exercise, ExercisePart } from '@/lib/catalog/exercise';
import { type Attempt, listAttempts } from '@/lib/db/attempts';
import { type HelpTaken, listHelp } from '@/lib/db/help';
import type { OpenedPart } from './get-part';
import { helpOf } from './help-of';

vi.mock('@/lib/db/attempts', () => ({ listAttempts: vi.fn() }));
vi.mock('@/lib/db/help', () => ({ listHelp: vi.fn() }));

const exercise = { slug: 'chain', revision: 'r1', seed: 3, hasVariants: true } as Exercise;
const made = {
  part: 'dw',
  revision: 'r1',
  seed: 3,
  counted: true,
  verdict: { kind: 'incorrect' },
} as Attempt;
const right = { ...made, verdict: { kind: 'correct', witness: 'exact' } } as Attempt;
const solution: HelpTaken = { part: 'dw', kind: 'solution' };

beforeEach(() => given([], []));

test.each<[string, boolean, Attempt[], HelpTaken[]]>([
  ['at first', false, [], []],
  ['after a wrong answer of two', false, [made], []],
  ['solved', true, [right], []],
  ['given up', true, [], [solution]],
  ['with every answer that counts used up', true, [made, made], []],
  ['with answers that did not count', false, [made, { ...made, counted: false }], []],
  ['with other numbers used up', false, [made, made].map((each) => ({ ...each, seed: 4 })), []],
])('the solution is open: %s, %s', async (_, isSettled, attempts, help) => {
  given(attempts, help);
  expect(await helpOf({ id: 'somebody' }, opened({ attempts: 2 }))).toMatchObject({ isSettled });
});

test('without a limit no number of answers opens it; a draft is open to its author, nothing to nobody', async () => {
  given([made, made, made], []);
  expect(await helpOf({ id: 'somebody' }, opened({ attempts: null }))).toMatchObject({ isSettled: false });
  expect(await helpOf({ id: 'somebody' }, { ...opened({}), isDraft: true })).toMatchObject({
    isSettled: true,
  });
  expect(await helpOf(null, opened({ attempts: 1 }))).toMatchObject({ isSettled: false });
});

function opened(part: Partial<ExercisePart>): OpenedPart {
  return { exercise, part: { id: 'dw', ...part } as ExercisePart, isDraft: false, newer: null };
}

function given(attempts: Attempt[], help: HelpTaken[]) {
  vi.mocked(listAttempts).mockResolvedValue(attempts);
  vi.mocked(listHelp).mockResolvedValue(help);
}
