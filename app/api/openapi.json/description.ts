import manifest from '@/package.json';
import {
  attemptBody,
  attemptsQuery,
  catalogueQuery,
  exerciseQuery,
  helpBody,
  linesBody,
  picturesBody,
  runBody,
} from '../request-schemas';
import { attemptListSchema, attemptResponseSchema } from '../schemas/attempt-schemas';
import { catalogueSchema, exerciseSchema } from '../schemas/exercise-schemas';
import { hintsSchema, solutionSchema } from '../schemas/help-schemas';
import { exportSchema, progressSchema } from '../schemas/person-schemas';
import { picturesSchema, runSchema } from '../schemas/run-schemas';
import { healthSchema } from '../schemas/site-schemas';
import { lineMarksSchema } from '../schemas/verdict-schemas';
import { authoringPaths } from './authoring-paths';
import { inPart, inPath, keyParameter, mine, parametersOf, reading, writing } from './operations';

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
      ...authoringPaths(),
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
