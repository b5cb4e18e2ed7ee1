import { expect, test, vi } from 'vitest';
import { findHints, findSolution, giveUp, takeHint } from './help-requests';

const place = { slug: 'a', part: 'dw', seed: 2, locale: 'fa' };

function answering(body: unknown, init?: ResponseInit) {
  return vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), init));
}

test.each([
  [findHints, 'hints'],
  [findSolution, 'solution'],
])('looking says where, at which numbers and in which language', async (look, what) => {
  const send = answering({ total: 1 });
  expect(await look(place, send)).toEqual({ total: 1 });
  expect(send.mock.calls[0]?.[0]).toBe(`/api/exercises/a/parts/dw/${what}?seed=2&locale=fa`);
});

test.each([
  [takeHint, 'hints'],
  [giveUp, 'solution'],
])('taking is a write, as the address wants it', async (take, what) => {
  const send = answering({ total: 1 });
  await take(place, send);
  const [address, request] = send.mock.calls[0] ?? [];
  expect(address).toBe(`/api/exercises/a/parts/dw/${what}`);
  expect(request?.method).toBe('POST');
  expect(JSON.parse(String(request?.body))).toEqual({ seed: 2, locale: 'fa' });
});

test.each([403, 429, 500, 503])('refused with %i is nothing', async (status) => {
  expect(await takeHint(place, answering({}, { status }))).toBeNull();
});

test('without a connection, or with an answer that is no JSON, there is nothing', async () => {
  expect(await takeHint(place, async () => Promise.reject(new TypeError('Failed to fetch')))).toBeNull();
  expect(await giveUp(place, async () => new Response('<html>'))).toBeNull();
});
