import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { findLearner } from '@/lib/auth/learner';
import { getCatalogue } from '@/lib/catalog/catalogue';
import { type Attempt, listAttempts } from '@/lib/db/attempts';
import { listHelp } from '@/lib/db/help';
import { takeFrom } from '@/lib/db/limits';
import type { Person } from '@/lib/db/people';
import * as pictures from './pictures/route';
import * as run from './run/route';

vi.mock('@/lib/auth/learner', () => ({ findLearner: vi.fn() }));
vi.mock('@/lib/auth/client-address', () => ({ findClientAddress: () => '192.0.2.1' }));
vi.mock('@/lib/db/attempts', () => ({ listAttempts: vi.fn() }));
vi.mock('@/lib/db/help', () => ({ listHelp: vi.fn() }));
vi.mock('@/lib/db/limits', () => ({ takeFrom: vi.fn() }));

const guest = { id: '0190c0de-0000-7000-8000-000000000001', kind: 'guest' } as Person;
const routes = { pictures, run };

// Every exercise is read and checked once.
beforeAll(() => void getCatalogue(), 60_000);

beforeEach(() => {
  vi.mocked(findLearner).mockResolvedValue(guest);
  vi.mocked(takeFrom).mockResolvedValue({ allowed: true, retryAfterSeconds: 0 });
  vi.mocked(listAttempts).mockResolvedValue([]);
  vi.mocked(listHelp).mockResolvedValue([]);
});

function solved() {
  const verdict = { kind: 'correct', witness: 'numeric' };
  vi.mocked(listAttempts).mockResolvedValue([{ part: 'run', seed: 0, verdict, counted: true } as Attempt]);
}

test('pictures are drawn from what was entered, for anybody, right or wrong', async () => {
  vi.mocked(findLearner).mockResolvedValue(null);
  const rows = [{ parameters: { w0: '۱', w1: '2', w2: '-3' } }, { parameters: { w0: 'half' } }];
  const { status, body } = await ask('pictures', { answer: { rows } });
  expect(status).toBe(200);
  expect(body.path).toEqual([[1e-5, -1e-5, 1e-5], [1, 2, -3], null, null, null]);
  expect(body.losses[0]).toBeCloseTo(Math.LN2, 2);
  expect(body.fits[1]).toMatchObject({ kind: 'boundary' });
  expect(takeFrom).toHaveBeenCalledWith('trace', '192.0.2.1');
});

test('a run is refused before the table is done: the table could be read off it', async () => {
  expect((await ask('run', { epochs: 1 })).status).toBe(403);
  solved();
  const { status, body } = await ask('run', { epochs: 3, isShuffled: true, isScaled: true, rate: 1 });
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'run', stepCount: 6, epochSteps: 2, names: ['w0', 'w1', 'w2'] });
  expect(body.losses.at(-1)).toBeLessThan(body.losses[0]);
});

test('a run that would take too long says how long one may be', async () => {
  solved();
  const { status, body } = await ask('run', { epochs: 100_000 });
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'too-large', epochsMax: expect.any(Number) });
});

test.each<['pictures' | 'run', object, number, Record<string, string>?]>([
  ['pictures', { answer: 'text' }, 422],
  ['pictures', { answer: { rows: [{ outputs: [1] }] } }, 422],
  ['run', { epochs: 0 }, 422],
  ['run', { epochs: 1, rate: 'fast' }, 422],
  ['run', { epochs: 1 }, 403, { origin: 'https://evil.example' }],
])('%s refuses %j', async (what, body, status, headers) => {
  solved();
  expect((await ask(what, body, { headers })).status).toBe(status);
});

test('only a training run can be run and drawn', async () => {
  expect((await ask('run', { epochs: 1 }, { slug: 'first-sgd-step', part: 'f1' })).status).toBe(422);
  expect(
    (await ask('pictures', { answer: { rows: [] } }, { slug: 'first-sgd-step', part: 'f1' })).status,
  ).toBe(422);
});

async function ask(
  what: 'pictures' | 'run',
  body: object,
  {
    slug = 'sgd-by-hand',
    part = 'run',
    headers = {},
  }: { slug?: string; part?: string; headers?: Record<string, string> } = {},
) {
  const request = new Request(`http://localhost/api/exercises/${slug}/parts/${part}/${what}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const response = await routes[what].POST(request, { params: Promise.resolve({ slug, part }) });
  return { status: response.status, body: await response.json() };
}
