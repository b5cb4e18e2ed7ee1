import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { findLearner, requireLearner } from '@/lib/auth/learner';
import { getCatalogue } from '@/lib/catalog/catalogue';
import { type Attempt, listAttempts } from '@/lib/db/attempts';
import { type HelpTaken, listHelp, recordHelp } from '@/lib/db/help';
import { takeFrom } from '@/lib/db/limits';
import type { Person } from '@/lib/db/people';
import type { Verdict } from '@/lib/grading/verdict';
import * as hints from './hints/route';
import * as solution from './solution/route';

vi.mock('@/lib/auth/learner', () => ({ findLearner: vi.fn(), requireLearner: vi.fn() }));
vi.mock('@/lib/db/attempts', () => ({ listAttempts: vi.fn() }));
vi.mock('@/lib/db/help', () => ({ listHelp: vi.fn(), recordHelp: vi.fn() }));
vi.mock('@/lib/db/limits', () => ({ takeFrom: vi.fn() }));

const guest = { id: '0190c0de-0000-7000-8000-000000000001', kind: 'guest' } as Person;
const right: Verdict = { kind: 'correct', witness: 'exact' };

let taken: HelpTaken[] = [];
const routes = { hints, solution };

// Every exercise is read and checked once.
beforeAll(() => void getCatalogue(), 60_000);

beforeEach(() => {
  taken = [];
  vi.mocked(findLearner).mockResolvedValue(guest);
  vi.mocked(requireLearner).mockReset().mockResolvedValue(guest);
  vi.mocked(takeFrom).mockResolvedValue({ allowed: true, retryAfterSeconds: 0 });
  vi.mocked(listAttempts).mockResolvedValue([]);
  vi.mocked(listHelp).mockImplementation(async () => taken);
  vi.mocked(recordHelp)
    .mockReset()
    .mockImplementation(async (_, { part }, help) => {
      taken = [...taken, { ...help, part }];
    });
});

function answered(verdict: Verdict, counted = true) {
  const attempt = { part: 'dw1', seed: 0, verdict, counted };
  vi.mocked(listAttempts).mockResolvedValue([attempt as Attempt]);
}

test('hints are told one after another, none before it is taken, and none after the last', async () => {
  const before = await read('hints', 'dyhat');
  expect(before.body).toMatchObject({ cost: 0, taken: [] });
  expect(before.body.total).toBeGreaterThan(1);
  for (let count = 1; count <= before.body.total; count += 1) {
    const { body } = await write('hints', 'dyhat');
    expect(body.taken).toHaveLength(count);
    expect(body.total).toBe(before.body.total);
  }
  expect((await write('hints', 'dyhat')).body.taken).toHaveLength(before.body.total);
  expect(recordHelp).toHaveBeenCalledTimes(before.body.total);
  expect((await read('hints', 'dyhat')).body.taken).toHaveLength(before.body.total);
});

test('an author’s hint comes as written and as set, in the language it is in', async () => {
  const { body } = await write('hints', 'dyhat', { locale: 'fa' });
  expect(body.taken[0]).toMatchObject({ locale: 'fa', markdown: expect.stringMatching(/[\u0600-\u06ff]/) });
  expect(body.taken[0].html).toContain('class="katex"');
});

test('somebody nobody knows may ask how many hints there are, and becomes nobody by it', async () => {
  vi.mocked(findLearner).mockResolvedValue(null);
  expect((await read('hints', 'dw1')).body).toMatchObject({ taken: [] });
  expect(requireLearner).not.toHaveBeenCalled();
});

test('the solution is refused before the part is solved or given up, and says how to open it', async () => {
  expect(await read('solution', 'dw1')).toMatchObject({
    status: 403,
    body: { detail: expect.stringContaining('POST') },
  });
  answered(right, false);
  expect((await read('solution', 'dw1')).status).toBe(403);
  vi.mocked(findLearner).mockResolvedValue(null);
  expect((await read('solution', 'dw1')).status).toBe(403);
});

test('giving up is recorded once, and opens the solution', async () => {
  const { status, body } = await write('solution', 'dw1');
  expect(status).toBe(200);
  expect(body.lines.length).toBeGreaterThan(0);
  expect(body.lines.every((line: { sentence: string }) => line.sentence !== '')).toBe(true);
  expect(body.end).toContain('x_{1}');
  expect(recordHelp).toHaveBeenCalledExactlyOnceWith(
    guest.id,
    expect.objectContaining({ part: 'dw1', seed: 0 }),
    { kind: 'solution' },
  );
  expect(await read('solution', 'dw1')).toEqual({ status, body });
});

test('whoever solved the part reads the solution and gives nothing up', async () => {
  answered(right);
  expect((await read('solution', 'dw1')).status).toBe(200);
  expect((await write('solution', 'dw1')).status).toBe(200);
  expect(recordHelp).not.toHaveBeenCalled();
});

test('the solution of a choice is its right options, with their reasons', async () => {
  const { body } = await write('solution', 'graph-gives', {}, {}, 'square-of-a-product');
  const rights = body.options.filter((option: { right: boolean }) => option.right);
  expect(rights.length).toBeGreaterThan(0);
  expect(body.options[0].reason).not.toBe('');
});

test.each<[string, string, object, Record<string, string>, number]>([
  ['another site', 'dw1', {}, { origin: 'https://evil.example' }, 403],
  ['a part there is not', 'nope', {}, {}, 404],
  ['a seed that is none', 'dw1', { seed: 'one' }, {}, 422],
  ['a body that is not JSON', 'dw1', {}, { 'content-type': 'text/plain' }, 415],
])('refuses %s, and records nothing', async (_, part, body, headers, status) => {
  for (const kind of ['hints', 'solution'] as const)
    expect((await write(kind, part, body, headers)).status).toBe(status);
  expect(recordHelp).not.toHaveBeenCalled();
});

test('whoever asks too fast waits, and nothing is recorded', async () => {
  vi.mocked(takeFrom).mockResolvedValue({ allowed: false, retryAfterSeconds: 9 });
  expect((await write('hints', 'dw1')).status).toBe(429);
  expect((await write('solution', 'dw1')).status).toBe(429);
  expect(recordHelp).not.toHaveBeenCalled();
});

async function read(kind: keyof typeof routes, part: string) {
  const slug = 'log-loss-gradient';
  const request = new Request(`http://localhost/api/exercises/${slug}/parts/${part}/${kind}?locale=en`);
  return answerOf(await routes[kind].GET(request, { params: Promise.resolve({ slug, part }) }));
}

async function write(
  kind: keyof typeof routes,
  part: string,
  body: object = {},
  headers: Record<string, string> = {},
  slug = 'log-loss-gradient',
) {
  const request = new Request(`http://localhost/api/exercises/${slug}/parts/${part}/${kind}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return answerOf(await routes[kind].POST(request, { params: Promise.resolve({ slug, part }) }));
}

async function answerOf(response: Response) {
  return { status: response.status, body: await response.json() };
}
