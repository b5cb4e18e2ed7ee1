import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { requireLearner } from '@/lib/auth/learner';
import { getCatalogue } from '@/lib/catalog/catalogue';
import { type Attempt, findAttemptsLeft, type NewAttempt, recordAttempt } from '@/lib/db/attempts';
import { takeFrom } from '@/lib/db/limits';
import type { Person } from '@/lib/db/people';
import { countsAsAttempt, creditOf } from '@/lib/grading/verdict';
import { POST } from './route';

vi.mock('@/lib/auth/learner', () => ({ requireLearner: vi.fn() }));
vi.mock('@/lib/db/attempts', () => ({ findAttemptsLeft: vi.fn(), recordAttempt: vi.fn() }));
vi.mock('@/lib/db/limits', () => ({ takeFrom: vi.fn() }));

const guest: Person = {
  id: '0190c0de-0000-7000-8000-000000000001',
  kind: 'guest',
  email: null,
  name: null,
  role: 'learner',
  locale: 'en',
  editor: null,
  sessionVersion: 1,
  createdAt: new Date(0),
};

const stored = new Map<string, Attempt>();

// Every exercise is read and checked once.
beforeAll(() => void getCatalogue(), 60_000);

beforeEach(() => {
  stored.clear();
  vi.mocked(requireLearner).mockResolvedValue(guest);
  vi.mocked(takeFrom).mockResolvedValue({ allowed: true, retryAfterSeconds: 0 });
  vi.mocked(recordAttempt).mockReset().mockImplementation(keep);
  vi.mocked(findAttemptsLeft).mockReset().mockResolvedValue(null);
});

test('a right answer is told right, and recorded as typed', async () => {
  const { status, body } = await answer('dw1', { answer: '-(y - yhat) x1' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'correct', counted: true, credit: 1, attempt: 'attempt-1' });
  expect(recordAttempt).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ personId: guest.id, part: 'dw1', answer: '-(y - yhat) x1', seed: 0 }),
  );
});

test('a wrong answer is told why, in the wanted language, and the key is not told', async () => {
  const { body } = await answer('dw1', { answer: 'w2 x1', locale: 'fa' });
  expect(body).toMatchObject({ kind: 'incorrect', counted: true, credit: 0 });
  expect(body.sentence).toMatch(/[\u0600-\u06ff]/);
  const told = ['sentence', 'page', 'counted', 'attemptsLeft', 'credit', 'attempt'];
  const allowed = [...told, 'kind', 'finding', 'counterexample'];
  expect(Object.keys(body).filter((key) => !allowed.includes(key))).toEqual([]);
});

test('with the solution open, a right answer is told right, and that it does not count', async () => {
  vi.mocked(recordAttempt).mockImplementation(async (attempt) => ({
    ...(await keep(attempt)),
    counted: false,
    credit: null,
  }));
  const { body } = await answer('dw1', { answer: '-(y - yhat) x1' });
  expect(body).toMatchObject({ kind: 'correct', counted: false, credit: null });
  expect(body.sentence).toBe('Right. The solution was open, so this does not count here.');
  const chosen = await answer('graph-gives', { answer: ['only-inputs'] }, {}, 'square-of-a-product');
  expect(chosen.body.optionReasons).toHaveLength(1);
});

test('what is left to count comes with every answer; after the last, an answer is judged and told that it does not count', async () => {
  expect((await answer('dw1', { answer: 'w2 x1' })).body.attemptsLeft).toBeNull();
  vi.mocked(findAttemptsLeft).mockResolvedValue(1);
  expect((await answer('dw1', { answer: 'w2 x1' })).body).toMatchObject({ counted: true, attemptsLeft: 1 });
  vi.mocked(findAttemptsLeft).mockResolvedValue(0);
  vi.mocked(recordAttempt).mockImplementation(async (attempt) => ({
    ...(await keep(attempt)),
    counted: false,
    credit: null,
  }));
  const { body } = await answer('dw1', { answer: '-(y - yhat) x1' });
  expect(body).toMatchObject({ kind: 'correct', counted: false, credit: null, attemptsLeft: 0 });
  expect(body.sentence).toBe('Right. The tries that count were used up, so this does not count here.');
  expect(findAttemptsLeft).toHaveBeenLastCalledWith(
    guest.id,
    expect.objectContaining({ part: 'dw1', seed: 0, attemptsMax: null }),
  );
});

test('what cannot be read costs nothing', async () => {
  const { body } = await answer('dw1', { answer: '(y - yhat' });
  expect(body).toMatchObject({ kind: 'unread', counted: false, credit: null });
});

test('the reasons of a choice come with the answer to it, not before it counts', async () => {
  const unread = await answer('graph-gives', { answer: ['no-such-option'] }, {}, 'square-of-a-product');
  expect(unread.body.optionReasons).toBeUndefined();
  const wrong = await answer('graph-gives', { answer: ['only-inputs'] }, {}, 'square-of-a-product');
  expect(wrong.body.optionReasons).toContainEqual({ id: 'only-inputs', text: expect.any(String) });
});

test('a repeated send is answered as the first, and another answer under its key is refused', async () => {
  const key = { 'idempotency-key': 'k1' };
  const first = await answer('dw1', { answer: '-(y - yhat) x1' }, key);
  expect(await answer('dw1', { answer: '-(y - yhat) x1' }, key)).toEqual(first);
  expect((await answer('dw1', { answer: 'x1' }, key)).status).toBe(409);
  expect((await answer('dw2', { answer: '-(y - yhat) x1' }, key)).status).toBe(409);
});

test.each<[string, string, object, Record<string, string>, number]>([
  ['another site', 'dw1', { answer: 'x1' }, { origin: 'https://evil.example' }, 403],
  ['a part there is not', 'nope', { answer: 'x1' }, {}, 404],
  ['a list for a text', 'dw1', { answer: ['x1'] }, {}, 422],
  ['a key that is none', 'dw1', { answer: 'x1' }, { 'idempotency-key': 'two words' }, 422],
])('refuses %s, and records nothing', async (_, part, body, headers, status) => {
  expect((await answer(part, body, headers)).status).toBe(status);
  expect(recordAttempt).not.toHaveBeenCalled();
});

test('whoever answers too fast waits, and nothing is recorded', async () => {
  vi.mocked(takeFrom).mockResolvedValue({ allowed: false, retryAfterSeconds: 9 });
  expect((await answer('dw1', { answer: 'x1' })).status).toBe(429);
  expect(recordAttempt).not.toHaveBeenCalled();
});

async function answer(
  part: string,
  body: object,
  headers: Record<string, string> = {},
  slug = 'log-loss-gradient',
) {
  const request = new Request(`http://localhost/api/exercises/${slug}/parts/${part}/attempts`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const response = await POST(request, { params: Promise.resolve({ slug, part }) });
  return { status: response.status, body: await response.json() };
}

async function keep(attempt: NewAttempt): Promise<Attempt> {
  const key = attempt.idempotencyKey ?? `none ${stored.size}`;
  const known = stored.get(key);
  if (known) return known;
  const row = {
    ...attempt,
    id: `attempt-${stored.size + 1}`,
    exercise: attempt.exercise.slug,
    revision: attempt.exercise.revision,
    verdictKind: attempt.verdict.kind,
    counted: countsAsAttempt(attempt.verdict),
    credit: creditOf(attempt.verdict),
    idempotencyKey: attempt.idempotencyKey ?? null,
    createdAt: new Date(0),
  };
  stored.set(key, row);
  return row;
}
