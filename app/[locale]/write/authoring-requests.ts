import type { ExerciseContent } from '@/lib/catalog/exercise';
import type { FileProblem } from '@/lib/catalog/file-problem';
import type { Licence, PartKind } from '@/lib/catalog/public-exercise';
import type { SavedDraft, SaveReply } from './[id]/draft-sync';

export type Sharing = 'private' | 'link' | 'site';

/** Where somebody begins: a template of a kind, a copy of an exercise, or nothing. */
export type Beginning = { template: PartKind } | { exercise: string } | null;

/** `detail`: in English, what the site says of it; empty where no answer came. */
export type Failure = { kind: 'failed'; detail: string; status: number };

export type PublishReply =
  | { kind: 'published'; number: number }
  | { kind: 'not-clean'; problems: FileProblem[]; detail: string }
  | Failure;

const root = '/api/me/exercises';
const patienceMs = 20_000;
/** All of an exercise is checked before it is published. */
const publishPatienceMs = 90_000;

export async function createExercise(from: Beginning): Promise<{ kind: 'created'; id: string } | Failure> {
  const response = await ask(root, 'POST', from === null ? {} : { from });
  if (!response.ok) return failureOf(response);
  const { id }: { id: string } = await response.json();
  return { kind: 'created', id };
}

export type Changes = {
  name?: string;
  sharing?: Sharing;
  licence?: Licence;
  state?: 'published' | 'archived';
};

export async function changeExercise(
  id: string,
  changes: Changes,
): Promise<{ kind: 'changed'; slug: string } | Failure> {
  const response = await ask(`${root}/${id}`, 'PATCH', changes);
  if (!response.ok) return failureOf(response);
  const { slug }: { slug: string } = await response.json();
  return { kind: 'changed', slug };
}

export async function deleteExercise(id: string): Promise<{ kind: 'done' } | Failure> {
  return doneOrFailed(await ask(`${root}/${id}`, 'DELETE'));
}

export async function undeleteExercise(id: string): Promise<{ kind: 'done' } | Failure> {
  return doneOrFailed(await ask(`${root}/${id}/undelete`, 'POST'));
}

export async function importZip(file: Blob): Promise<{ kind: 'imported'; count: number } | ImportFailure> {
  const response = await send(`${root}/import`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip' },
    body: file,
  });
  if (response.ok) {
    const { exercises }: { exercises: unknown[] } = await response.json();
    return { kind: 'imported', count: exercises.length };
  }
  const { errors: [place] = [] } = await problemOf(response);
  const isAboutFile = place !== undefined && place.path !== 'body';
  return {
    ...(await failureOf(response)),
    code: response.status === 413 ? 'too-large' : (place?.message ?? null),
    file: isAboutFile ? place.path : '',
  };
}

/** `code`: why a zip is refused; null where it is for another reason. */
export type ImportFailure = Failure & { code: string | null; file: string };

export function exportAddress(id?: string): string {
  return id === undefined ? `${root}/export` : `${root}/${id}/export`;
}

export async function saveDraft(
  id: string,
  { baseVersion, bundle }: { baseVersion: number; bundle: ExerciseContent },
): Promise<SaveReply> {
  const response = await ask(`${root}/${id}/draft`, 'PUT', { baseVersion, ...bundle });
  if (response.status === 409) return conflictIn(response);
  if (response.status === 413) return { kind: 'refused', reason: 'too-large' };
  if (response.status === 401 || response.status === 403) return { kind: 'refused', reason: 'signed-out' };
  if (response.status === 404) return { kind: 'gone' };
  if (!response.ok) return { kind: 'later' };
  const { version, savedAt, problems, names, parts, title } = await response.json();
  return { kind: 'saved', version, savedAt, reading: { problems, names, parts, title } };
}

export async function loadDraft(id: string): Promise<SavedDraft | null> {
  const response = await ask(`${root}/${id}`, 'GET');
  if (!response.ok) return null;
  const { draft }: { draft: ToldDraft } = await response.json();
  return savedDraftOf(draft);
}

export async function publishDraft(
  id: string,
  { baseVersion, why }: { baseVersion: number; why: string },
): Promise<PublishReply> {
  const response = await ask(`${root}/${id}/publish`, 'POST', { baseVersion, why }, publishPatienceMs);
  if (response.ok) {
    const { number }: { number: number } = await response.json();
    return { kind: 'published', number };
  }
  const { errors = [], detail = '' } = await problemOf(response);
  const problems = errors.flatMap(asFileProblem);
  return problems.length > 0 ? { kind: 'not-clean', problems, detail } : failureOf(response);
}

export async function loadRevision(id: string, number: number): Promise<ExerciseContent | null> {
  const response = await ask(`${root}/${id}/revisions/${number}`, 'GET');
  if (!response.ok) return null;
  const { content }: { content: ExerciseContent } = await response.json();
  return content;
}

export async function restoreRevision(
  id: string,
  number: number,
  baseVersion: number,
): Promise<{ kind: 'restored' } | { kind: 'conflict' } | Failure> {
  const response = await ask(`${root}/${id}/revisions/${number}/restore`, 'POST', { baseVersion });
  if (response.ok) return { kind: 'restored' };
  return response.status === 409 ? { kind: 'conflict' } : failureOf(response);
}

export function analysisOf(id: string, version: number, signal: AbortSignal): Promise<Response> {
  return fetch(`${root}/${id}/analysis?version=${version}`, { signal });
}

type ToldDraft = ExerciseContent & { version: number; savedAt: string };

function savedDraftOf({ yaml, texts, version, savedAt }: ToldDraft): SavedDraft {
  return { bundle: { yaml, texts }, version, savedAt };
}

async function conflictIn(response: Response): Promise<SaveReply> {
  const { current }: { current: ToldDraft } = await response.json();
  return { kind: 'conflict', current: savedDraftOf(current) };
}

function ask(address: string, method: string, body?: unknown, patience = patienceMs): Promise<Response> {
  const content =
    body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return send(address, { method, ...content }, patience);
}

/** Never throws: where no answer comes, it is one without a status of the site's. */
async function send(address: string, init: RequestInit, patience = patienceMs): Promise<Response> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(patience) });
  } catch {
    return Response.error();
  }
}

async function doneOrFailed(response: Response): Promise<{ kind: 'done' } | Failure> {
  return response.ok ? { kind: 'done' } : failureOf(response);
}

type ProblemBody = {
  detail?: string;
  errors?: { path: string; message: string }[];
};

async function problemOf(response: Response): Promise<ProblemBody> {
  return response
    .clone()
    .json()
    .catch(() => ({}));
}

async function failureOf(response: Response): Promise<Failure> {
  const { detail = '' } = await problemOf(response);
  return { kind: 'failed', detail, status: response.status };
}

/** A place such as `exercise.yaml:12:5`. */
function asFileProblem({ path, message }: { path: string; message: string }): FileProblem[] {
  const [, file, line, column] = /^(.+):(\d+):(\d+)$/.exec(path) ?? [];
  if (file === undefined) return [];
  return [{ file, line: Number(line), column: Number(column), code: 'flaw', message }];
}
