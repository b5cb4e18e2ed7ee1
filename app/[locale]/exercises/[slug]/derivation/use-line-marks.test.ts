import { describe, expect, test } from 'vitest';
import type { LineMark } from '@/lib/grading/derivation/line-marks';
import { askLineMarks } from './ask-line-marks';
import { marksFor } from './use-line-marks';

const marks: LineMark[] = [{ mark: 'follows' }, { mark: 'wrong' }, { mark: 'follows' }];
const marked = { lines: ['a', 'b', 'c'], notation: 'text' as const, marks };

describe('the marks that stand', () => {
  test.each<[string, string[], (LineMark | null)[]]>([
    ['all while nothing changes', ['a', 'b', 'c'], marks],
    ['those above a changed line', ['a', 'x', 'c'], [{ mark: 'follows' }, null, null]],
    ['those above a new line', ['a', 'b', 'c', 'd'], [...marks, null]],
    ['those above a line that is gone', ['a', 'c'], [{ mark: 'follows' }, null]],
    ['none without a line', [], []],
  ])('%s', (_, lines, left) => {
    expect(marksFor(lines, 'text', marked)).toEqual(left);
  });

  test('none in another notation, and none before the site was asked', () => {
    expect(marksFor(['a', 'b'], 'latex', marked)).toEqual([null, null]);
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

  test('comes to nothing without a connection', async () => {
    const send = () => Promise.reject(new TypeError('offline'));
    expect(await askLineMarks(asked, signal, send)).toEqual({ kind: 'none', waitMs: 0 });
  });
});
