import {
  changeBody,
  createBody,
  draftBody,
  publishBody,
  restoreBody,
} from '../me/exercises/authoring-requests';
import {
  authoredListSchema,
  authoredSchema,
  importedSchema,
  publishedSchema,
  revisionListSchema,
  revisionSchema,
  savedDraftSchema,
  savedSchema,
} from '../schemas/authoring-schemas';
import { inPath, mine, writing } from './operations';

const json = [400, 413, 415, 422];
const asked = [401, 403];

/** Where teachers write exercises. To anybody but its author and the administrators, an exercise does not exist here. */
export function authoringPaths() {
  const own = [inPath('id')];
  const found = [...asked, 404];
  return {
    '/api/me/exercises': {
      get: mine('listMyExercises', 'The exercises one has written, those in the bin too', {
        parameters: [],
        schema: authoredListSchema,
        problems: asked,
      }),
      post: writing('createExercise', 'Begin an exercise', createBody, {
        parameters: [],
        schema: authoredSchema,
        status: 201,
        problems: [...found, ...json, 429],
      }),
    },
    '/api/me/exercises/{id}': {
      get: mine('getMyExercise', 'An exercise one has written, with its draft', {
        parameters: own,
        schema: authoredSchema,
        problems: found,
      }),
      patch: writing('changeMyExercise', 'Change its name, its licence, and who may see it', changeBody, {
        parameters: own,
        schema: authoredSchema,
        problems: [...found, 409, ...json],
      }),
      delete: mine('binMyExercise', 'Put it into the bin', {
        parameters: own,
        schema: null,
        status: 204,
        problems: found,
      }),
    },
    '/api/me/exercises/{id}/undelete': {
      post: mine('unbinMyExercise', 'Take it out of the bin', {
        parameters: own,
        schema: null,
        status: 204,
        problems: found,
      }),
    },
    '/api/me/exercises/{id}/draft': {
      put: writing(
        'saveDraft',
        'Keep what is typed, whatever is wrong with it, and be told that',
        draftBody,
        {
          parameters: own,
          schema: savedDraftSchema,
          problems: [...found, 409, ...json, 429],
        },
      ),
    },
    '/api/me/exercises/{id}/analysis': {
      get: mine('analyseDraft', 'What can be worked out from the draft, a JSON object a line', {
        parameters: own,
        schema: null,
        media: 'application/x-ndjson',
        problems: [...found, 429],
      }),
    },
    '/api/me/exercises/{id}/publish': {
      post: writing(
        'publishExercise',
        'Make the draft the next revision, once it is found clean',
        publishBody,
        {
          parameters: own,
          schema: publishedSchema,
          status: 201,
          problems: [...found, 409, ...json, 429, 503],
        },
      ),
    },
    '/api/me/exercises/{id}/revisions': {
      get: mine('listRevisions', 'What was published, the newest first', {
        parameters: own,
        schema: revisionListSchema,
        problems: found,
      }),
    },
    '/api/me/exercises/{id}/revisions/{number}': {
      get: mine('getRevision', 'One revision with its text', {
        parameters: [...own, inPath('number')],
        schema: revisionSchema,
        problems: found,
      }),
    },
    '/api/me/exercises/{id}/revisions/{number}/restore': {
      post: writing('restoreRevision', 'Make the draft the text of that revision', restoreBody, {
        parameters: [...own, inPath('number')],
        schema: savedSchema,
        problems: [...found, 409, ...json],
      }),
    },
    '/api/me/exercises/{id}/export': {
      get: mine('exportExercise', 'The draft as the zip of its folder', {
        parameters: own,
        schema: null,
        media: 'application/zip',
        problems: found,
      }),
    },
    '/api/me/exercises/export': {
      get: mine('exportExercises', 'All of one’s exercises, a folder each', {
        parameters: [],
        schema: null,
        media: 'application/zip',
        problems: found,
      }),
    },
    '/api/me/exercises/import': {
      post: {
        ...mine('importExercises', 'Exercises from the zip of their folders, each as a new draft', {
          parameters: [],
          schema: importedSchema,
          status: 201,
          problems: [...asked, 413, 415, 422, 429],
        }),
        requestBody: { required: true, content: { 'application/zip': {} } },
      },
    },
  };
}
