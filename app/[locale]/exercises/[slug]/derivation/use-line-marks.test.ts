import { describe, expect, test } from 'vitest';
import type { LineMark } from '@/lib/grading/derivation/line-marks';
import type { Notation } from '../form-part';
import { askLineMarks } from './ask-line-marks';
import { marksFor } from './use-line-marks';

const marks: LineMark[] = [{ mark: 'follows' }, { mark: 'wrong' }, { mark: 'aside' }];
const marked = { lines: ['a', 'b', 'c'], notation: 'text' as const, marks };

/** With “old” where it is from before a change. */
function shown(lines: string[], notation: Notation = 'text') {
  return marksFor(lines, notation, marked).map((mark) =>
    mark === null ? '' : `${mark.isOld ? 'old ' : ''}${mark.mark.mark}`,
  );
}

describe('the marks that stand', () => {
  test.each<[string, string[], string[]]>([
    ['all while nothing changes', ['a', 'b', 'c'], ['follows', 'wrong', 'aside']],
    ['those above a changed line, and below it old ones', ['a', 'x', 'c'], ['follows', '', 'old aside']],
    ['those above a new line at the end', ['a', 'b', 'c', 'd'], ['follows', 'wrong', 'aside', '']],
    ['around a new line', ['a', 'x', 'b', 'c'], ['follows', '', 'old wrong', 'old aside']],
    ['below a line that is gone, old ones', ['a', 'c'], ['follows', 'old aside']],
    ['none of two lines that changed places', ['b', 'a', 'c'], ['', '', 'old aside']],
    ['none without a line', [], []],
  ])('%s', (_, lines, left) => {
    expect(shown(lines)).toEqual(left);
  });

  test('none in another notation, and none before the site was asked', () => {
    expect(shown(['a', 'b'], 'latex')).toEqual(['', '']);
    expect(marksFor(['a', 'b'], 'text', null)).toEqual([null, null]);
  });
});

describe('asking for marks', () => {
  const asked = { slug: 's', part: 'p', seed: 0, locale: 'en', lines: ['a'], notation: 'text' as const };
  const { signal } = new AbortController();

  test('sends the lines and no more', async () => {
    const send = async (address: unknown, options?: RequestInit) => {
      expect(address).toBe('/api/exercises/s/parts/p/lines');
      expect(JSON.parse(String(options?.body))).toEqual({
        seed: 0,
        locale: 'en',
        lines: ['a'],
        notation: 'text',
      });
      return Response.json({ marks });
    };
    expect(await askLineMarks(asked, signal, send)).toEqual({ kind: 'marks', marks });
  });

  test('leaves the site alone for as long as it says', async () => {
    const send = async () => new Response('', { status: 429, headers: { 'Retry-After': '7' } });
    expect(await askLineMarks(asked, signal, send)).toEqual({ kind: 'none', waitMs: 7000 });
  });

  test('comes to nothing without a connection, or where the site is away, and is tried again', async () => {
    const offline = () => Promise.reject(new TypeError('offline'));
    const away = async () => new Response('', { status: 503 });
    for (const send of [offline, away])
      expect(await askLineMarks(asked, signal, send)).toEqual({ kind: 'none', waitMs: 5000 });
  });

  test('is not tried again where the site would say the same', async () => {
    const send = async () => new Response('', { status: 400 });
    expect(await askLineMarks(asked, signal, send)).toEqual({ kind: 'none', waitMs: null });
  });
});
