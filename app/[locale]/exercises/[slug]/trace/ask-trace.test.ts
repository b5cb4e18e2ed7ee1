import { expect, test } from 'vitest';
import { askPictures, askRun } from './ask-trace';

const place = { slug: 'a b', part: 'run', seed: 3, locale: 'fa' };
const asked = { epochs: 1, rate: 1, momentum: 0, isShuffled: false, isScaled: false, runSeed: '0' };
const signal = new AbortController().signal;

test('sends what stands in the table, and brings back what is drawn of it', async () => {
  const sent: { address: string; body: unknown }[] = [];
  const send: typeof fetch = async (address, init) => {
    sent.push({ address: String(address), body: JSON.parse(String(init?.body)) });
    return Response.json({ path: [] });
  };
  const { pictures } = await askPictures(place, { '1 parameters w': '2' }, signal, send);
  expect(pictures).toEqual({ path: [] });
  expect(sent).toEqual([
    {
      address: '/api/exercises/a%20b/parts/run/pictures',
      body: { answer: { rows: [{ parameters: { w: '2' } }] }, seed: 3, locale: 'fa' },
    },
  ]);
});

test('says how long to wait after too many requests', async () => {
  const send = async () => new Response('{}', { status: 429, headers: { 'Retry-After': '7' } });
  expect(await askPictures(place, {}, signal, send)).toEqual({ pictures: null, waitMs: 7000 });
});

test.each<[string, typeof fetch]>([
  ['no answer', () => Promise.reject(new TypeError('failed to fetch'))],
  ['a refusal', async () => new Response('{}', { status: 403 })],
  ['an answer cut short', async () => new Response('{"kind"')],
])('nothing comes of %s', async (_, send) => {
  expect(await askRun(place, asked, send)).toBeNull();
  expect(await askPictures(place, {}, signal, send)).toEqual({ pictures: null, waitMs: 0 });
});
