import { expect, test } from 'vitest';
import { bodyBytesMax, readBody, readQuery } from './read-request';
import { attemptBody, attemptsQuery, exerciseQuery } from './request-schemas';

function sent(body: string | ReadableStream, type = 'application/json'): Request {
  const init = { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' };
  return new Request('http://localhost/api', init);
}

test('fills in what a short request leaves out', async () => {
  expect(await readBody(sent('{"answer":"x"}'), attemptBody)).toEqual({
    answer: 'x',
    notation: 'text',
    locale: 'en',
    seed: 0,
  });
});

test('keeps an answer exactly as it was typed', async () => {
  const answer = ' ۱۲٫۵ · σ(z) ';
  expect(await readBody(sent(JSON.stringify({ answer })), attemptBody)).toMatchObject({ answer });
});

test('half a surrogate pair becomes the replacement character, which can be kept', async () => {
  const { answer } = await readBody(sent('{"answer":"x\\ud800"}'), attemptBody);
  expect(answer).toBe('x\ufffd');
});

test('a name with a zero character is refused before the database sees it', () => {
  const request = new Request('http://localhost/api/me/attempts?exercise=%00');
  expect(() => readQuery(request, attemptsQuery)).toThrow(/query\.exercise: must be a name/);
});

test.each<[string, Request, number, RegExp]>([
  ['another type', sent('answer=x', 'application/x-www-form-urlencoded'), 415, /Send JSON/],
  ['an empty body', sent(''), 400, /empty/],
  ['broken JSON', sent('{"answer":'), 400, /not JSON/],
  ['no answer', sent('{}'), 422, /body\.answer/],
  ['an answer of a wrong type', sent('{"answer":12}'), 422, /body\.answer: must be the text/],
  ['a fraction for a seed', sent('{"answer":"x","seed":1.5}'), 422, /body\.seed: must be a whole number/],
  ['a negative seed', sent('{"answer":"x","seed":-1}'), 422, /body\.seed/],
  ['an unknown language', sent('{"answer":"x","locale":"tlh"}'), 422, /body\.locale/],
  ['an unknown notation', sent('{"answer":"x","notation":"word"}'), 422, /body\.notation/],
  ['a list without end', sent(JSON.stringify({ answer: Array(1000).fill('a') })), 422, /body\.answer/],
  ['a body that is too large', sent(`{"answer":"${'x'.repeat(bodyBytesMax)}"}`), 413, /at most/],
])('refuses %s and says why', async (_, request, status, sentence) => {
  await expect(readBody(request, attemptBody)).rejects.toMatchObject({
    status,
    detail: expect.stringMatching(sentence),
  });
});

test('stops reading a body without end', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(16 * 1024));
    },
  });
  await expect(readBody(sent(endless), attemptBody)).rejects.toMatchObject({ status: 413 });
  expect(pulled).toBeLessThan(10);
});

test('reads a query', () => {
  const request = new Request('http://localhost/api/exercises/x?seed=7&locale=fa');
  expect(readQuery(request, exerciseQuery)).toEqual({ seed: 7, locale: 'fa' });
  expect(() => readQuery(new Request('http://localhost/?seed=one'), exerciseQuery)).toThrow(
    /query\.seed: must be a whole number/,
  );
});
