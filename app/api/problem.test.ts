import { expect, test, vi } from 'vitest';
import { TooManyRequests } from '@/lib/auth/limits';
import { OriginRefused } from '@/lib/auth/origin';
import { PersonGone } from '@/lib/db/person-gone';
import { answering, Problem } from './problem';

vi.mock('@/lib/db/limits', () => ({ takeFrom: vi.fn() }));

async function told(error: unknown) {
  const response = await answering(async () => {
    throw error;
  });
  return { response, body: await response.json() };
}

test('a problem is told as RFC 9457 says, with what does not fit and where', async () => {
  const { response, body } = await told(
    new Problem(422, 'body.seed: must be a whole number', [
      { path: 'body.seed', message: 'must be a whole number' },
    ]),
  );
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(body).toEqual({
    type: 'about:blank',
    title: 'The request does not fit',
    status: 422,
    detail: 'body.seed: must be a whole number',
    errors: [{ path: 'body.seed', message: 'must be a whole number' }],
  });
});

test('a write from another site is not allowed', async () => {
  const { body } = await told(new OriginRefused('Origin https://evil.example may not write here.'));
  expect(body).toMatchObject({ status: 403, detail: 'Origin https://evil.example may not write here.' });
});

test('whoever is too fast is told when to come back', async () => {
  const { response } = await told(new TooManyRequests(17));
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('17');
});

test('our own mistake is logged and not told', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const mistake = new Error('password of the database');
  const { body } = await told(mistake);
  expect(body.status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('password');
  expect(log).toHaveBeenCalledWith(mistake);
});

test('an answer overtaken by its guest becoming an account is to be sent again', async () => {
  const { response, body } = await told(new PersonGone());
  expect(response.headers.get('retry-after')).toBe('1');
  expect(body).toMatchObject({ status: 503, detail: expect.stringContaining('Send it again') });
});
