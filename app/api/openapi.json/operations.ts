import { z } from 'zod';
import { idempotencyKey, slugSchema } from '../request-schemas';
import { problemSchema } from '../schemas/site-schemas';

const problems: Record<number, string> = {
  400: 'The body is not JSON.',
  401: 'Nobody is known by the cookies sent.',
  403: 'A browser sent this from another site, or the solution is asked for too early.',
  404: 'There is nothing of that name.',
  409: 'The Idempotency-Key came with another answer before.',
  413: 'The body is too large.',
  415: 'The body is not declared as JSON.',
  422: 'Something sent does not fit; `errors` says where.',
  429: 'Too many requests; the header Retry-After says when to try again.',
  503: 'Not now: the database does not answer, or the guest has just become an account. Send it again.',
};

type Reading = {
  parameters: object[];
  /** Null where the body is no JSON: `media` says what it is, or there is none. */
  schema: z.ZodType | null;
  problems: number[];
  /** Of a success; 200 without it. */
  status?: number;
  media?: string;
};

/** For everybody. */
export function reading(
  operationId: string,
  summary: string,
  { parameters, schema, problems: statuses, status = 200, media }: Reading,
) {
  const content = schema ? { content: json(schema, 'output') } : media ? { content: { [media]: {} } } : {};
  return {
    operationId,
    summary,
    parameters,
    security: [] as object[],
    responses: {
      [status]: { description: summary, ...content },
      ...Object.fromEntries(statuses.map((status) => [status, problem(status)])),
    },
  };
}

/** With a body of JSON. */
export function writing(operationId: string, summary: string, body: z.ZodType, wanted: Reading) {
  const requestBody = { required: true, content: json(body, 'input') };
  return { ...mine(operationId, summary, wanted), requestBody };
}

/** For whoever the cookies say. */
export function mine(operationId: string, summary: string, wanted: Reading) {
  return { ...reading(operationId, summary, wanted), security: [{ session: [] }, { guest: [] }, {}] };
}

function problem(status: number) {
  return {
    description: problems[status] ?? 'It did not work.',
    content: { 'application/problem+json': { schema: toSchema(problemSchema, 'output') } },
  };
}

function json(schema: z.ZodType, io: 'input' | 'output') {
  return { 'application/json': { schema: toSchema(schema, io) } };
}

export function inPart() {
  return [inPath('slug'), inPath('part')];
}

const inPathIs: Record<string, string> = {
  part: 'The id of a part.',
  id: 'The id of an exercise one has written.',
  number: 'The number of a revision, from 1.',
};

export function inPath(name: string) {
  const schema = toSchema(name === 'slug' ? slugSchema : z.string().describe(inPathIs[name] ?? ''), 'input');
  return { name, in: 'path', required: true, schema };
}

export function keyParameter() {
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: toSchema(idempotencyKey, 'input'),
  };
}

/** A query parameter arrives as text; what it is read as is what its schema says. */
export function parametersOf(query: z.ZodObject) {
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: toSchema(schema, 'output'),
  }));
}

function toSchema(schema: z.core.$ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return rest;
}
