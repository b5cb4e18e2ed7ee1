import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findLearner } from '@/lib/auth/learner';
import { getCatalogue } from '@/lib/catalog/catalogue';
import { takeFrom } from '@/lib/db/limits';
import { POST } from './route';

vi.mock('@/lib/auth/learner', () => ({ findLearner: vi.fn() }));
vi.mock('@/lib/db/limits', () => ({ takeFrom: vi.fn() }));

// Every exercise is read and checked once.
beforeAll(() => void getCatalogue(), 60_000);

beforeEach(() => {
  vi.mocked(findLearner).mockResolvedValue(null);
  vi.mocked(takeFrom).mockReset().mockResolvedValue({ allowed: true, retryAfterSeconds: 0 });
});

describe('the lines of a derivation', () => {
  test('are marked one by one, each against the one before', async () => {
    const lines = ['= ∂L/∂ŷ · ∂ŷ/∂w1', '', '= (y - ŷ) x1', '= y x1 - ŷ x1', '= (y'];
    const { status, body } = await mark('dw1', { lines });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      marks: [
        { mark: 'follows' },
        { mark: 'empty' },
        { mark: 'wrong' },
        { mark: 'follows' },
        { mark: 'unread', problem: { code: 'missing-close' } },
      ],
    });
  });

  test('are not told to be at their end, nor why one is wrong', async () => {
    const { body } = await mark('dw1', { lines: ['= (ŷ - y) x1', '= x1'] });
    expect(body).toEqual({ marks: [{ mark: 'follows' }, { mark: 'wrong' }] });
  });

  test('may give a name, which is told', async () => {
    const { body } = await mark('dw1', { lines: ['u_1 := ŷ - y', '= u1 x1', 'w1 := 2'] });
    expect(body).toMatchObject({
      marks: [
        { mark: 'defines', name: 'u_1' },
        { mark: 'follows' },
        { mark: 'unread', problem: { code: 'name-taken' } },
      ],
    });
  });

  test('may be LaTeX, and in the digits of the language', async () => {
    const { body } = await mark('dw1', {
      lines: ['= (\\hat{y}-y)x_1\\cdot ۱'],
      notation: 'latex',
      locale: 'fa',
    });
    expect(body).toEqual({ marks: [{ mark: 'follows' }] });
  });

  test('count against a limit of their own', async () => {
    vi.mocked(takeFrom).mockResolvedValue({ allowed: false, retryAfterSeconds: 9 });
    const { status, headers } = await mark('dw1', { lines: ['= 1'] });
    expect([status, headers.get('Retry-After')]).toEqual([429, '9']);
    expect(takeFrom).toHaveBeenCalledExactlyOnceWith('lines', null);
  });

  test.each<[string, string, object, number]>([
    ['are asked for as such', 'dw1', { lines: '= 1' }, 422],
    ['are no more than an answer may have', 'dw1', { lines: Array(101).fill('= 1') }, 422],
    ['are of a part there is', 'dw9', { lines: [] }, 404],
  ])('%s', async (_, part, sent, status) => {
    expect((await mark(part, sent)).status).toBe(status);
  });

  test('are those of a derivation', async () => {
    expect((await mark('dw1', { lines: ['= 1'] }, 'log-loss-gradient')).status).toBe(422);
  });

  test('come from the site itself', async () => {
    const { status } = await mark('dw1', { lines: [] }, undefined, { Origin: 'https://elsewhere.example' });
    expect(status).toBe(403);
  });
});

async function mark(
  part: string,
  sent: object,
  slug = 'log-loss-by-lines',
  headers: Record<string, string> = {},
) {
  const request = new Request('http://localhost:3000/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(sent),
  });
  const response = await POST(request, { params: Promise.resolve({ slug, part }) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
