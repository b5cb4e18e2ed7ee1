import { describe, expect, test, vi } from 'vitest';
import { attemptKey, sendAttempt } from './send-attempt';

const attempt = {
  slug: 'a',
  part: 'dw',
  seed: 2,
  locale: 'fa',
  answer: '\\frac{۱}{۲}',
  notation: 'latex',
  key: 'k1',
} as const;

function answering(body: unknown, init?: ResponseInit) {
  return vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), init));
}

describe('handing an answer in', () => {
  test('sends it as typed, with its notation, its language, its numbers and its key', async () => {
    const send = answering({
      kind: 'correct',
      witness: 'exact',
      sentence: 'Right.',
      page: 'Right.',
      counted: true,
      attemptsLeft: null,
      attempt: '7',
    });
    const result = await sendAttempt(attempt, send);
    const [address, request] = send.mock.calls[0] ?? [];
    expect(address).toBe('/api/exercises/a/parts/dw/attempts');
    expect(JSON.parse(String(request?.body))).toEqual({
      answer: '\\frac{۱}{۲}',
      notation: 'latex',
      locale: 'fa',
      seed: 2,
    });
    expect(new Headers(request?.headers).get('Idempotency-Key')).toBe('k1');
    expect(result).toMatchObject({
      kind: 'judged',
      sentence: 'Right.',
      page: 'Right.',
      verdict: { kind: 'correct' },
      optionReasons: [],
    });
  });

  test('without a connection is a failure that can be repeated', async () => {
    const send = vi.fn<typeof fetch>(async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await sendAttempt(attempt, send)).toMatchObject({ kind: 'failed', reason: 'offline' });
  });

  test('too often says how long to wait', async () => {
    const send = answering({}, { status: 429, headers: { 'Retry-After': '30' } });
    expect(await sendAttempt(attempt, send)).toEqual({
      kind: 'failed',
      reason: 'busy',
      retryAfterSeconds: 30,
    });
  });

  test.each([400, 403, 500, 503])('refused with %i is said as such', async (status) => {
    expect(await sendAttempt(attempt, answering({}, { status }))).toMatchObject({ reason: 'refused' });
  });

  test('an answer that is no JSON is as good as none', async () => {
    const send = vi.fn<typeof fetch>(async () => new Response('<html>'));
    expect(await sendAttempt(attempt, send)).toMatchObject({ kind: 'failed', reason: 'offline' });
  });

  test('keys do not repeat', () => {
    expect(new Set(Array.from({ length: 50 }, attemptKey)).size).toBe(50);
  });
});
