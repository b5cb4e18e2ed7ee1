import { z } from 'zod';
import manifest from '@/package.json';
import {
  attemptBody,
  attemptsQuery,
  catalogueQuery,
  exerciseQuery,
  helpBody,
  idempotencyKey,
  linesBody,
  picturesBody,
  runBody,
  slugSchema,
} from '../request-schemas';
import { attemptListSchema, attemptResponseSchema } from '../schemas/attempt-schemas';
import { catalogueSchema, exerciseSchema } from '../schemas/exercise-schemas';
import { hintsSchema, solutionSchema } from '../schemas/help-schemas';
import { exportSchema, progressSchema } from '../schemas/person-schemas';
import { picturesSchema, runSchema } from '../schemas/run-schemas';
import { healthSchema, problemSchema } from '../schemas/site-schemas';
import { lineMarksSchema } from '../schemas/verdict-schemas';

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

/** What `/api` offers, as OpenAPI 3.1. Schemas are those that requests are checked with. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gradus',
      version: manifest.version,
      description:
        'Exercises in deriving gradients, and the judge of answers to them. A cookie says who asks; ' +
        'a client without one becomes a guest with its first attempt and keeps the cookie it is given.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/exercises': {
        get: reading('listExercises', 'The catalogue', {
          parameters: parametersOf(catalogueQuery),
          schema: catalogueSchema,
          problems: [422],
        }),
      },
      '/api/exercises/{slug}': {
        get: reading('getExercise', 'One exercise as a learner may see it', {
          parameters: [inPath('slug'), ...parametersOf(exerciseQuery)],
          schema: exerciseSchema,
          problems: [404, 422],
        }),
      },
      '/api/exercises/{slug}/parts/{part}/attempts': {
        post: writing('answerPart', 'Answer a part and be told whether it is right', attemptBody, {
          parameters: [...inPart(), keyParameter()],
          schema: attemptResponseSchema,
          problems: [400, 403, 404, 409, 413, 415, 422, 429, 503],
        }),
      },
      '/api/exercises/{slug}/parts/{part}/lines': {
        post: writing(
          'markLines',
          'What each line of a derivation is to the one before; nothing is handed in',
          linesBody,
          {
            parameters: inPart(),
            schema: lineMarksSchema,
            problems: [400, 403, 404, 413, 415, 422, 429],
          },
        ),
      },
      '/api/exercises/{slug}/parts/{part}/pictures': {
        post: writing(
          'drawTrace',
          'What is drawn beside the table of a training run; nothing is handed in',
          picturesBody,
          {
            parameters: inPart(),
            schema: picturesSchema,
            problems: [400, 403, 404, 413, 415, 422, 429],
          },
        ),
      },
      '/api/exercises/{slug}/parts/{part}/run': {
        post: writing(
          'runTrace',
          'Train otherwise than in the table, once that is solved or given up',
          runBody,
          {
            parameters: inPart(),
            schema: runSchema,
            problems: [400, 403, 404, 413, 415, 422, 429],
          },
        ),
      },
      '/api/exercises/{slug}/parts/{part}/hints': {
        get: mine('listHints', 'The hints one has taken, and how many there are', {
          parameters: [...inPart(), ...parametersOf(exerciseQuery)],
          schema: hintsSchema,
          problems: [404, 422],
        }),
        post: writing('takeHint', 'Take the next hint; it comes last in `taken`', helpBody, {
          parameters: inPart(),
          schema: hintsSchema,
          problems: [400, 403, 404, 413, 415, 422, 429, 503],
        }),
      },
      '/api/exercises/{slug}/parts/{part}/solution': {
        get: mine('getSolution', 'The worked solution of a part one has solved or given up', {
          parameters: [...inPart(), ...parametersOf(exerciseQuery)],
          schema: solutionSchema,
          problems: [403, 404, 422],
        }),
        post: writing(
          'giveUpPart',
          'Give a part up, which then no longer counts, for its solution',
          helpBody,
          {
            parameters: inPart(),
            schema: solutionSchema,
            problems: [400, 403, 404, 413, 415, 422, 429, 503],
          },
        ),
      },
      '/api/me/progress': {
        get: mine('getProgress', 'How one stands, per skill and exercise, and what to review', {
          parameters: [],
          schema: progressSchema,
          problems: [],
        }),
      },
      '/api/me/attempts': {
        get: mine('listAttempts', 'One’s own attempts, newest first', {
          parameters: parametersOf(attemptsQuery),
          schema: attemptListSchema,
          problems: [422],
        }),
      },
      '/api/me/export': {
        get: mine('exportMe', 'Everything kept about oneself, as a file', {
          parameters: [],
          schema: exportSchema,
          problems: [401],
        }),
      },
      '/api/health': {
        get: reading('getHealth', 'Whether answers can be recorded', {
          parameters: [],
          schema: healthSchema,
          problems: [503],
        }),
      },
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'gradus-session', description: 'An account.' },
        guest: { type: 'apiKey', in: 'cookie', name: 'gradus-guest', description: 'A guest.' },
      },
    },
  };
}

type Reading = { parameters: object[]; schema: z.ZodType; problems: number[] };

function reading(operationId: string, summary: string, { parameters, schema, problems: statuses }: Reading) {
  return {
    operationId,
    summary,
    parameters,
    security: [] as object[],
    responses: {
      200: { description: summary, content: json(schema, 'output') },
      ...Object.fromEntries(statuses.map((status) => [status, problem(status)])),
    },
  };
}

function writing(operationId: string, summary: string, body: z.ZodType, wanted: Reading) {
  const requestBody = { required: true, content: json(body, 'input') };
  return { ...mine(operationId, summary, wanted), requestBody };
}

function mine(operationId: string, summary: string, wanted: Reading) {
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

function inPart() {
  return [inPath('slug'), inPath('part')];
}

function inPath(name: string) {
  const schema = toSchema(name === 'slug' ? slugSchema : z.string().describe('The id of a part.'), 'input');
  return { name, in: 'path', required: true, schema };
}

function keyParameter() {
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: toSchema(idempotencyKey, 'input'),
  };
}

/** A query parameter arrives as text; what it is read as is what its schema says. */
function parametersOf(query: z.ZodObject) {
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
