import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptsLeft } from './attempts-left';

const exercise = { revision: 'r1', seed: 3, hasVariants: true };
const part = { id: 'dw', attempts: 2 };
const made = { part: 'dw', revision: 'r1', seed: 3, counted: true };

test.each<[string, number | null, object[], object?]>([
  ['all are left at first', 2, []],
  ['each that counted uses one up', 1, [made]],
  ['none is left after the last', 0, [made, made]],
  ['more than were to count, of a guest and an account that became one, leave none', 0, [made, made, made]],
  ['what did not count uses none up', 2, [{ ...made, counted: false }]],
  ['another part uses none up', 2, [{ ...made, part: 'db' }]],
  ['other numbers use none up', 2, [{ ...made, seed: 4 }]],
  ['… unless the numbers are always the same', 1, [{ ...made, seed: 4 }], { hasVariants: false }],
  ['an earlier text of the library is the same exercise', 1, [{ ...made, revision: 'r0' }]],
  ['an earlier one of an author of the site is not', 2, [{ ...made, revision: 'r0' }], { author: {} }],
])('%s', (_, left, attempts, changes = {}) => {
  const asked = { exercise: { ...exercise, ...changes }, part };
  expect(attemptsLeft(asked, attempts as (typeof made)[])).toBe(left);
});

test('without a limit all count', () => {
  expect(attemptsLeft({ exercise, part: { id: 'dw', attempts: null } }, [made])).toBeNull();
});

test('whatever is answered, what is left never grows, and never falls below none', () => {
  const attempt = fc.record({
    part: fc.constantFrom('dw', 'db'),
    revision: fc.constantFrom('r0', 'r1'),
    seed: fc.constantFrom(3, 4),
    counted: fc.boolean(),
  });
  const limit = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(limit, fc.array(attempt), attempt, (attempts, before, next) => {
      const asked = { exercise, part: { id: 'dw', attempts } };
      const [left, then] = [attemptsLeft(asked, before), attemptsLeft(asked, [...before, next])] as [
        number,
        number,
      ];
      expect(left - then === 0 || left - then === 1).toBe(true);
      expect(then).toBeGreaterThanOrEqual(0);
    }),
  );
});
