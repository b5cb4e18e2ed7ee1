import { TooManyRequests } from '@/lib/auth/limits';
import { OriginRefused } from '@/lib/auth/origin';
import { PersonGone } from '@/lib/db/person-gone';

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

const titles: Record<ProblemStatus, string> = {
  400: 'The request cannot be read',
  401: 'Nobody is signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Already used for something else',
  413: 'The request is too large',
  415: 'Not JSON',
  422: 'The request does not fit',
  429: 'Too many requests',
  500: 'Something broke on our side',
  503: 'Not available now',
};

/** Where in the request something does not fit: `body.answer`, `query.seed`. */
export type ProblemPlace = { path: string; message: string };

/** Ends a handler with an answer of RFC 9457. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly status: ProblemStatus,
    /** For a person: what was wrong with this request, and what would help. */
    readonly detail: string,
    readonly places: ProblemPlace[] = [],
  ) {
    super(detail);
  }
}

/** Runs a handler; whatever it throws becomes `application/problem+json`. Only our own mistakes are logged. */
export async function answering(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error);
    if (error instanceof OriginRefused) return problemResponse(new Problem(403, error.message));
    if (error instanceof TooManyRequests)
      return problemResponse(new Problem(429, error.message), {
        'Retry-After': String(error.retryAfterSeconds),
      });
    if (error instanceof PersonGone)
      return problemResponse(new Problem(503, error.message), { 'Retry-After': '1' });
    console.error(error);
    return problemResponse(
      new Problem(500, 'The request was fine. It is in our log; please try again later.'),
    );
  }
}

function problemResponse(
  { status, detail, places }: Problem,
  headers: Record<string, string> = {},
): Response {
  const body = {
    type: 'about:blank',
    title: titles[status],
    status,
    detail,
    ...(places.length > 0 ? { errors: places } : {}),
  };
  return Response.json(body, {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}
